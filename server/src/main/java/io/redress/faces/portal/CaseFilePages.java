package io.redress.faces.portal;

import io.redress.cases.CaseCommand.EvidenceChange;
import io.redress.cases.CaseFiles;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.web.Download;
import io.redress.evidence.web.ResumableUploads;
import io.redress.evidence.web.UploadReceiver;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.PageUploads;
import io.redress.faces.shared.PageUploads.Removal;
import io.redress.faces.shared.UploadPages;
import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The files of a case, for the consumer: looked at, taken back, and sent piece by piece. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/files")
class CaseFilePages implements UploadPages {
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
    var caseId = view.head().id();
    return change(
        request,
        view,
        id(file),
        EvidenceChange.RESTORE,
        () ->
            files
                .cases()
                .keptOut(caseId, id(file))
                .ifPresent(
                    refusal ->
                        photos.say(
                            request,
                            caseId,
                            EvidenceWords.refused(portal.enter(request).page(), refusal))));
  }

  @Override
  public ResumableUploads uploads() {
    return files.uploads();
  }

  @Override
  public UploadReceiver receiver(HttpServletRequest request, String id, String line) {
    var view = access.matter(id);
    var caseId = view.head().id();
    var actor = Actor.consumer(view.consumer().id());
    var known =
        view.content().lines().stream()
            .map(each -> each.id().value())
            .filter(each -> each.toString().equals(line))
            .findFirst();
    var visit = portal.enter(request, "/cases/" + id);
    return new PageUploads(
        visit.page(),
        visit.at("/cases/" + caseId + "/files"),
        new PageUploads.Bringing(caseId.value(), known, CaseFiles.bringer(actor), Removal.POSSIBLE),
        complete -> files.cases().finish(complete, caseId, actor));
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
}
