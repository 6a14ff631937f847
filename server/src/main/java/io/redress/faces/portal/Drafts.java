package io.redress.faces.portal;

import io.redress.faces.shared.Begun;
import io.redress.orders.Order;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the draft of a request: in the address, else in the session of this browser, else new. */
final class Drafts {
  private final HttpServletRequest request;
  private final Order order;

  Drafts(HttpServletRequest request, Order order) {
    this.request = request;
    this.order = order;
  }

  Draft find() {
    var begun =
        Begun.find(request, name(), Draft.class)
            .map(kept -> kept.fitting(order))
            .orElseGet(() -> DraftForm.blank(order));
    return Optional.ofNullable(request.getParameter(DraftAddress.AT))
        .map(at -> new DraftAddress(order).read(at, begun))
        .orElse(begun);
  }

  /** The draft with what a form says: the first page anew, the others as they carry it on. */
  Draft sent() {
    var form = new DraftForm(request, order);
    return request.getParameter(DraftAddress.AT) == null ? form.read(find()) : form.named(find());
  }

  void keep(Draft draft) {
    Begun.keep(request, name(), draft);
  }

  /** The request was made; nothing of it is a draft any more. */
  void forget() {
    Begun.take(request, name(), Draft.class);
  }

  /** The address of a page below the order's that continues this draft. */
  String address(String page, Draft draft) {
    return "/orders/" + order.id() + page + new DraftAddress(order).query(draft);
  }

  private String name() {
    return "draft." + order.id();
  }
}
