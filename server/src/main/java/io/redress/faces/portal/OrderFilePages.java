package io.redress.faces.portal;

import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceUploads;
import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Received;
import io.redress.evidence.Upload;
import io.redress.evidence.web.Download;
import io.redress.evidence.web.ResumableUploads;
import io.redress.evidence.web.UploadReceiver;
import io.redress.faces.shared.SentFile;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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

/** Files that are brought for an order, before the request that they belong to is sent. */
@Controller
@RequestMapping("/s/{slug}/orders/{id}/files")
class OrderFilePages {
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

  @PostMapping("/uploads")
  ResponseEntity<?> open(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String line) {
    return keeping.uploads().open(receiver(request, id, line), request);
  }

  @RequestMapping(path = "/uploads/{upload}", method = RequestMethod.HEAD)
  ResponseEntity<?> head(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return keeping.uploads().head(receiver(request, id, ""), upload);
  }

  @PatchMapping(path = "/uploads/{upload}", consumes = ResumableUploads.PARTIAL)
  ResponseEntity<?> append(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return keeping.uploads().append(receiver(request, id, ""), upload, request);
  }

  @DeleteMapping("/uploads/{upload}")
  ResponseEntity<?> cancel(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return keeping.uploads().cancel(receiver(request, id, ""), upload);
  }

  private static EvidenceId id(String file) {
    try {
      return EvidenceId.parse(file);
    } catch (Problem notAnId) {
      throw Access.nothingHere();
    }
  }

  private UploadReceiver receiver(HttpServletRequest request, String id, String line) {
    var order = access.order(id);
    var known =
        order.lines().stream()
            .map(OrderLine::id)
            .filter(each -> each.toString().equals(line))
            .map(each -> each.value())
            .findFirst();
    return new Receiver(keeping, portal.enter(request, "/orders/" + id), order, known);
  }

  private record Receiver(Keeping keeping, Visit visit, Order order, Optional<UUID> line)
      implements UploadReceiver {
    @Override
    public UUID holder() {
      return order.id().value();
    }

    @Override
    public String address() {
      return visit.at("/orders/" + order.id() + "/files/uploads");
    }

    @Override
    public NewEvidence file(String name) {
      return new NewEvidence(holder(), line, name, "consumer");
    }

    @Override
    public ResponseEntity<?> keep(Upload complete) {
      return switch (keeping.parts().finish(complete, keeping.clock().instant())) {
        case Received.Kept kept ->
            SentFile.kept(
                visit.page(),
                kept.evidence(),
                visit.at("/orders/%s/files/%s".formatted(order.id(), kept.evidence().id())));
        case Received.Refused refused -> refuse(refused.refusal());
      };
    }

    @Override
    public ResponseEntity<?> refuse(FileRefusal refusal) {
      return SentFile.refused(visit.page(), refusal);
    }
  }
}
