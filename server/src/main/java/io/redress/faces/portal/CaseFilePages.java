package io.redress.faces.portal;

import io.redress.cases.CaseCommand.EvidenceChange;
import io.redress.cases.CaseFiles;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Received;
import io.redress.evidence.Upload;
import io.redress.evidence.web.Download;
import io.redress.evidence.web.ResumableUploads;
import io.redress.evidence.web.UploadReceiver;
import io.redress.faces.shared.SentFile;
import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The files of a case, for the consumer: looked at, taken back, and sent piece by piece. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/files")
class CaseFilePages {
  private final Portal portal;
  private final Access access;
  private final Photos photos;
  private final Files files;

  CaseFilePages(Portal portal, Access access, Photos photos, Files files) {
    this.portal = portal;
    this.access = access;
    this.photos = photos;
    this.files = files;
  }

  /** Where files come from and go to. */
  @Component("filesOfThePortal")
  record Files(CaseFiles cases, EvidenceFiles evidence, ResumableUploads uploads) {}

  /** The clean copy, as a file: a browser shows it in a page and never runs it. */
  @GetMapping("/{file}")
  ResponseEntity<Resource> copy(@PathVariable String id, @PathVariable String file) {
    var view = access.matter(id);
    return files
        .evidence()
        .preview(view.head().id(), shown(view, file).id())
        .map(Download::picture)
        .orElseThrow(Access::nothingHere);
  }

  /** A small copy, for the list. */
  @GetMapping("/{file}/small")
  ResponseEntity<Resource> small(@PathVariable String id, @PathVariable String file) {
    var view = access.matter(id);
    return files
        .evidence()
        .thumbnail(view.head().id(), shown(view, file).id())
        .map(Download::picture)
        .orElseThrow(Access::nothingHere);
  }

  @PostMapping("/{file}/remove")
  ModelAndView remove(
      HttpServletRequest request, @PathVariable String id, @PathVariable String file) {
    var view = access.matter(id);
    var removed = shown(view, file);
    return change(
        request,
        view,
        removed.id(),
        EvidenceChange.REMOVE,
        () -> photos.rememberRemoval(request, view.head().id(), removed));
  }

  @PostMapping("/{file}/restore")
  ModelAndView restore(
      HttpServletRequest request, @PathVariable String id, @PathVariable String file) {
    var view = access.matter(id);
    return change(request, view, id(file), EvidenceChange.RESTORE, () -> {});
  }

  @PostMapping("/uploads")
  ResponseEntity<?> open(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String line) {
    return files.uploads().open(receiver(request, id, line), request);
  }

  @RequestMapping(path = "/uploads/{upload}", method = RequestMethod.HEAD)
  ResponseEntity<?> head(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return files.uploads().head(receiver(request, id, ""), upload);
  }

  @PatchMapping(path = "/uploads/{upload}", consumes = ResumableUploads.PARTIAL)
  ResponseEntity<?> append(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return files.uploads().append(receiver(request, id, ""), upload, request);
  }

  @DeleteMapping("/uploads/{upload}")
  ResponseEntity<?> cancel(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return files.uploads().cancel(receiver(request, id, ""), upload);
  }

  private ModelAndView change(
      HttpServletRequest request,
      CaseView view,
      EvidenceId file,
      EvidenceChange change,
      Runnable afterwards) {
    var visit = portal.enter(request, "/cases/" + view.head().id());
    var actor = Actor.consumer(view.consumer().id());
    return switch (files.cases().change(view.head().id(), file, change, actor)) {
      case CaseOutcome.Performed performed -> {
        afterwards.run();
        yield visit.goTo("/cases/" + view.head().id() + "#shown");
      }
      case CaseOutcome.Refused refused -> {
        photos.say(request, view.head().id(), Refusals.say(visit.page(), refused.refusal()));
        yield visit.goTo("/cases/" + view.head().id());
      }
    };
  }

  private static Evidence shown(CaseView view, String file) {
    return view.content().evidence().stream()
        .filter(each -> each.id().toString().equals(file))
        .findFirst()
        .orElseThrow(Access::nothingHere);
  }

  private static EvidenceId id(String file) {
    try {
      return EvidenceId.parse(file);
    } catch (Problem notAnId) {
      throw Access.nothingHere();
    }
  }

  private UploadReceiver receiver(HttpServletRequest request, String id, String line) {
    var view = access.matter(id);
    var known =
        view.content().lines().stream()
            .map(each -> each.id().value())
            .filter(each -> each.toString().equals(line))
            .findFirst();
    return new Receiver(files.cases(), portal.enter(request, "/cases/" + id), view, known);
  }

  private record Receiver(CaseFiles files, Visit visit, CaseView view, Optional<UUID> line)
      implements UploadReceiver {
    @Override
    public UUID holder() {
      return view.head().id().value();
    }

    @Override
    public String address() {
      return visit.at("/cases/" + view.head().id() + "/files/uploads");
    }

    @Override
    public NewEvidence file(String name) {
      return new NewEvidence(holder(), line, name, CaseFiles.bringer(actor()));
    }

    @Override
    public ResponseEntity<?> keep(Upload complete) {
      return switch (files.finish(complete, view.head().id(), actor())) {
        case Received.Kept kept ->
            SentFile.kept(
                visit.page(),
                kept.evidence(),
                visit.at("/cases/%s/files/%s".formatted(view.head().id(), kept.evidence().id())));
        case Received.Refused refused -> refuse(refused.refusal());
      };
    }

    @Override
    public ResponseEntity<?> refuse(FileRefusal refusal) {
      return SentFile.refused(visit.page(), refusal);
    }

    private Actor actor() {
      return Actor.consumer(view.consumer().id());
    }
  }
}
