package io.redress.faces.desk;

import io.redress.cases.CaseCommand.EvidenceChange;
import io.redress.cases.CaseFiles;
import io.redress.cases.CaseOutcome;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.web.Download;
import io.redress.faces.shared.EvidenceWords;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The files of a case for the staff: looked at, sent for, shown to the brand, taken out. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/files/{file}")
class DeskFilePages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final EvidenceFiles evidence;
  private final CaseFiles files;

  DeskFilePages(DeskVisits desk, CaseRooms rooms, EvidenceFiles evidence, CaseFiles files) {
    this.desk = desk;
    this.rooms = rooms;
    this.evidence = evidence;
    this.files = files;
  }

  /** What staff may do with a file. */
  private enum Change {
    REMOVE("remove", EvidenceChange.REMOVE),
    RESTORE("restore", EvidenceChange.RESTORE),
    SHOW("show", EvidenceChange.SHOW_TO_BRAND),
    HIDE("hide", EvidenceChange.HIDE_FROM_BRAND);

    private final String code;
    private final EvidenceChange change;

    Change(String code, EvidenceChange change) {
      this.code = code;
      this.change = change;
    }
  }

  /** The clean copy. */
  @GetMapping
  ResponseEntity<Resource> copy(
      HttpServletRequest request, @PathVariable String id, @PathVariable String file) {
    return content(request, id, file, evidence::preview, Download::picture);
  }

  /** The clean copy, small. */
  @GetMapping("/small")
  ResponseEntity<Resource> small(
      HttpServletRequest request, @PathVariable String id, @PathVariable String file) {
    return content(request, id, file, evidence::thumbnail, Download::picture);
  }

  /** The file as it came; asked for by a form, so that no link opens it by chance. */
  @PostMapping("/original")
  ResponseEntity<Resource> original(
      HttpServletRequest request, @PathVariable String id, @PathVariable String file) {
    return content(request, id, file, evidence::original, Download::original);
  }

  @PostMapping("/{code}")
  ModelAndView change(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String file,
      @PathVariable String code) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id);
    if (!Permissions.mayCurate(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var wanted =
        Arrays.stream(Change.values())
            .filter(each -> each.code.equals(code))
            .findFirst()
            .orElseThrow(DeskFilePages::nothingHere);
    var caseId = rooms.read(id).head().id();
    return switch (files.change(caseId, id(file), wanted.change, visit.actor())) {
      case CaseOutcome.Performed performed -> {
        if (wanted == Change.RESTORE) {
          sayWhatStaysOut(request, visit, caseId, id(file));
        }
        yield visit.goTo("/cases/" + id + "#files");
      }
      case CaseOutcome.Refused refused -> throw new ResponseStatusException(HttpStatus.CONFLICT);
    };
  }

  private void sayWhatStaysOut(
      HttpServletRequest request, Visit visit, CaseId caseId, EvidenceId file) {
    files
        .keptOut(caseId, file)
        .ifPresent(
            refusal -> rooms.say(request, caseId, EvidenceWords.refused(visit.page(), refusal)));
  }

  private ResponseEntity<Resource> content(
      HttpServletRequest request,
      String id,
      String file,
      BiFunction<CaseId, EvidenceId, Optional<EvidenceContent>> which,
      Function<EvidenceContent, ResponseEntity<Resource>> how) {
    desk.enter(request, Room.QUEUE);
    return which
        .apply(rooms.read(id).head().id(), id(file))
        .map(how)
        .orElseThrow(DeskFilePages::nothingHere);
  }

  private static EvidenceId id(String file) {
    try {
      return EvidenceId.parse(file);
    } catch (Problem notAnId) {
      throw nothingHere();
    }
  }

  private static ResponseStatusException nothingHere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
