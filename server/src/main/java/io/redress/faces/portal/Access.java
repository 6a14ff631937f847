package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.faces.shared.KnownReader;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.people.access.CurrentVisitor;
import io.redress.shared.CaseId;
import io.redress.shared.OrderId;
import io.redress.shared.Party;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What this browser may see: orders that were found in it and cases that were opened in it or by a
 * link. Whatever else is asked for gets the same 404, whether it exists or not.
 */
@Component
class Access {
  private static final Duration OF_A_SESSION = Duration.ofHours(12);

  private final SignedLinks links;
  private final CurrentVisitor visitor;
  private final Orders orders;
  private final Cases cases;
  private final Clock clock;

  Access(SignedLinks links, CurrentVisitor visitor, Orders orders, Cases cases, Clock clock) {
    this.links = links;
    this.visitor = visitor;
    this.orders = orders;
    this.cases = cases;
    this.clock = clock;
  }

  /** Lets this browser see an order from now on. */
  void admitTo(OrderId order) {
    admit(LinkPurpose.ORDER, order.value());
  }

  /** Lets this browser see a case from now on. */
  void admitTo(CaseId caseId) {
    admit(LinkPurpose.CASE, caseId.value());
  }

  /** The order with the id in an address. */
  Order order(String id) {
    return granted(LinkPurpose.ORDER, id)
        .flatMap(found -> orders.byId(new OrderId(found)))
        .orElseThrow(Access::nothingHere);
  }

  /** The case with the id in an address, for who may see it or its order. */
  CaseView matter(String id) {
    if (granted(LinkPurpose.CASE, id).isEmpty() && visitor.all().isEmpty()) {
      throw nothingHere();
    }
    return uuid(id)
        .flatMap(found -> cases.view(new CaseId(found)))
        .filter(view -> granted(LinkPurpose.CASE, id).isPresent() || maySee(view.order()))
        .map(Access::recognised)
        .orElseThrow(Access::nothingHere);
  }

  private static CaseView recognised(CaseView view) {
    KnownReader.speaks(view.consumer().language());
    return view;
  }

  /** Whether this browser may see the whole order. */
  boolean maySee(Order order) {
    return visitor.find(LinkPurpose.ORDER, order.id().value()).isPresent();
  }

  private void admit(LinkPurpose purpose, UUID subject) {
    var now = clock.instant();
    var token = links.create(Party.CONSUMER, purpose, subject, OF_A_SESSION, now);
    visitor.admit(links.open(token, now).orElseThrow());
  }

  private Optional<UUID> granted(LinkPurpose purpose, String id) {
    return uuid(id).filter(subject -> visitor.find(purpose, subject).isPresent());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  static ResponseStatusException nothingHere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
