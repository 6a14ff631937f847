package io.redress.faces.desk;

import io.redress.cases.CaseFiles;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.evidence.web.ResumableUploads;
import io.redress.evidence.web.UploadReceiver;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.FormFiles;
import io.redress.faces.shared.PageUploads;
import io.redress.faces.shared.PageUploads.Removal;
import io.redress.faces.shared.UploadPages;
import io.redress.shared.CaseLineId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files that staff add to a case: by a form, or piece by piece by its script. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/files")
class DeskUploadPages implements UploadPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final CaseFiles files;
  private final FormFiles forms;
  private final ResumableUploads uploads;

  DeskUploadPages(
      DeskVisits desk,
      CaseRooms rooms,
      CaseFiles files,
      FormFiles forms,
      ResumableUploads uploads) {
    this.desk = desk;
    this.rooms = rooms;
    this.files = files;
    this.forms = forms;
    this.uploads = uploads;
  }

  @PostMapping
  ModelAndView add(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String line,
      @RequestParam(name = EvidenceWords.FIELD, required = false)
          @Nullable List<MultipartFile> chosen) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id);
    var view = rooms.read(id);
    var sending = new FormFiles.Sending(view.head().id(), line(view, line), visit.actor());
    var unusable = forms.keep(visit.page(), sending, chosen);
    rooms.say(request, view.head().id(), String.join(" ", unusable));
    return visit.goTo("/cases/" + id + (unusable.isEmpty() ? "#files" : ""));
  }

  @Override
  public ResumableUploads uploads() {
    return uploads;
  }

  @Override
  public UploadReceiver receiver(HttpServletRequest request, String id, String line) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id);
    var view = rooms.read(id);
    var caseId = view.head().id();
    var bringing =
        new PageUploads.Bringing(
            caseId.value(),
            line(view, line).map(CaseLineId::value),
            CaseFiles.bringer(visit.actor()),
            Permissions.mayCurate(visit.role()) ? Removal.POSSIBLE : Removal.FOR_OTHERS);
    return new PageUploads(
        visit.page(),
        visit.home() + "/cases/" + caseId + "/files",
        bringing,
        complete -> files.finish(complete, caseId, visit.actor()));
  }

  private static Optional<CaseLineId> line(CaseView view, String line) {
    return view.content().lines().stream()
        .map(CaseLine::id)
        .filter(each -> each.toString().equals(line))
        .findFirst();
  }
}
