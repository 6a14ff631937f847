package io.redress.faces.portal;

import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceUploads;
import io.redress.evidence.web.Download;
import io.redress.evidence.web.ResumableUploads;
import io.redress.evidence.web.UploadReceiver;
import io.redress.faces.shared.PageUploads;
import io.redress.faces.shared.PageUploads.Removal;
import io.redress.faces.shared.UploadPages;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Files that are brought for an order, before the request that they belong to is sent. */
@Controller
@RequestMapping("/s/{slug}/orders/{id}/files")
class OrderFilePages implements UploadPages {
  private final Portal portal;
  private final Access access;
  private final Keeping keeping;

  OrderFilePages(Portal portal, Access access, Keeping keeping) {
    this.portal = portal;
    this.access = access;
    this.keeping = keeping;
  }

  /** Where files are kept until the request is sent. */
  @Component("filesOfOrders")
  record Keeping(
      EvidenceFiles files, EvidenceUploads parts, ResumableUploads uploads, Clock clock) {}

  @GetMapping("/{file}/small")
  ResponseEntity<Resource> small(@PathVariable String id, @PathVariable String file) {
    return keeping
        .files()
        .thumbnailOfBrought(access.order(id).id().value(), id(file))
        .map(Download::picture)
        .orElseThrow(Access::nothingHere);
  }

  @PostMapping("/{file}/remove")
  ModelAndView remove(
      HttpServletRequest request, @PathVariable String id, @PathVariable String file) {
    var order = access.order(id);
    keeping.files().forget(order.id().value(), id(file), keeping.clock().instant());
    return portal.enter(request, "/orders/" + id).goTo("/orders/" + id + "/outcome#shown");
  }

  @Override
  public ResumableUploads uploads() {
    return keeping.uploads();
  }

  @Override
  public UploadReceiver receiver(HttpServletRequest request, String id, String line) {
    var order = access.order(id);
    var known =
        order.lines().stream()
            .map(each -> each.id().value())
            .filter(each -> each.toString().equals(line))
            .findFirst();
    var visit = portal.enter(request, "/orders/" + id);
    return new PageUploads(
        visit.page(),
        visit.at("/orders/" + order.id() + "/files"),
        new PageUploads.Bringing(order.id().value(), known, "consumer", Removal.POSSIBLE),
        complete -> keeping.parts().finish(complete, keeping.clock().instant()));
  }

  private static EvidenceId id(String file) {
    try {
      return EvidenceId.parse(file);
    } catch (Problem notAnId) {
      throw Access.nothingHere();
    }
  }
}
