package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.coverage.HouseCoverage;
import io.redress.cases.documents.Documents;
import io.redress.cases.outbound.LeavingDates;
import io.redress.cases.outbound.LeavingDates.Leaving;
import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.faces.documents.DocumentLinks;
import io.redress.faces.shared.KnownReader;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Page;
import io.redress.goods.outbound.Advances;
import io.redress.goods.outbound.Dispatches;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.people.access.CurrentVisitor;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.Party;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What this browser may see: orders that were found in it, cases that were opened in it or by a
 * link, and all of a person by a link to the person. Whatever else is asked for gets the same 404,
 * whether it exists or not.
 */
@Component
class Access {
  private static final Duration OF_A_SESSION = Duration.ofHours(12);

  private final SignedLinks links;
  private final CurrentVisitor visitor;
  private final Orders orders;
  private final Consumers consumers;
  private final Cases cases;
  private final Documents documents;
  private final AccountDoor accountDoor;
  private final Dispatches dispatches;
  private final Advances advances;
  private final LeavingDates leavingDates;
  private final HouseCoverage coverage;
  private final Clock clock;

  Access(SignedLinks links, CurrentVisitor visitor, Known known, Clock clock) {
    this.links = links;
    this.visitor = visitor;
    this.orders = known.orders();
    this.consumers = known.consumers();
    this.cases = known.cases();
    this.documents = known.documents();
    this.accountDoor = known.accountDoor();
    this.dispatches = known.dispatches();
    this.advances = known.advances();
    this.leavingDates = known.leavingDates();
    this.coverage = known.coverage();
    this.clock = clock;
  }

  /** What can be seen. */
  @Component("knownToPortal")
  record Known(
      Orders orders,
      Consumers consumers,
      Cases cases,
      Documents documents,
      AccountDoor accountDoor,
      Dispatches dispatches,
      Advances advances,
      LeavingDates leavingDates,
      HouseCoverage coverage) {}

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
    if (granted(LinkPurpose.ORDER, id).isEmpty() && visitor.all().isEmpty()) {
      throw nothingHere();
    }
    return uuid(id)
        .flatMap(found -> orders.byId(new OrderId(found)))
        .filter(this::maySee)
        .orElseThrow(Access::nothingHere);
  }

  /** The case with the id in an address, for who may see it or its order. */
  CaseView matter(String id) {
    if (granted(LinkPurpose.CASE, id).isEmpty() && visitor.all().isEmpty()) {
      throw nothingHere();
    }
    return uuid(id)
        .flatMap(found -> cases.view(new CaseId(found)))
        .filter(view -> granted(LinkPurpose.CASE, id).isPresent() || isLedTo(view))
        .flatMap(this::goingOn)
        .map(Access::recognised)
        .orElseThrow(Access::nothingHere);
  }

  /** By its order, or by a link to a case that has ended in it. */
  private boolean isLedTo(CaseView view) {
    return maySee(view.order())
        || view.conduct().kin().merged().stream()
            .anyMatch(each -> visitor.find(LinkPurpose.CASE, each.id().value()).isPresent());
  }

  /** The case in which the matter goes on: this one, unless it has ended in another. */
  private Optional<CaseView> goingOn(CaseView view) {
    return view.conduct().kin().survivor().isPresent()
        ? view.conduct().kin().survivor().flatMap(other -> cases.view(other.id()))
        : Optional.of(view);
  }

  private static CaseView recognised(CaseView view) {
    KnownReader.speaks(view.consumer().language());
    return view;
  }

  /** Whether this browser may see the whole order. */
  boolean maySee(Order order) {
    return visitor.find(LinkPurpose.ORDER, order.id().value()).isPresent()
        || knows(order.consumerId());
  }

  /** The person with the id in an address, who opened a link to everything of theirs. */
  Consumer person(String id) {
    var consumer =
        granted(LinkPurpose.PERSON, id)
            .map(found -> consumers.byId(new ConsumerId(found)))
            .filter(found -> !found.isErased())
            .orElseThrow(Access::nothingHere);
    KnownReader.speaks(consumer.language());
    KnownReader.livesIn(consumer.zone());
    return consumer;
  }

  /** Whether this browser may see all that belongs to a person. */
  boolean knows(ConsumerId person) {
    return visitor.find(LinkPurpose.PERSON, person.value()).isPresent();
  }

  /** What may stand beside a case: the page of everything, or the way to it. */
  BesideView beside(Page page, CaseView view) {
    var person = view.consumer().id();
    var matter = page.house().at("/cases/" + view.head().id());
    var call = view.head().status().isOpen() ? Optional.of(call(page, view)) : none();
    var papers =
        Stream.concat(
                DocumentLinks.of(page, documents.ofCase(view.head().id()), matter).stream(),
                accountDoor.link(page, view).stream())
            .toList();
    var caseId = view.head().id();
    var pieces = new ComingPieces(page);
    var going = dispatches.ofCase(caseId);
    var leaving = LeavingDates.isWaiting(going) ? leavingDates.of(view) : Optional.<Leaving>empty();
    var coming = pieces.of(going, advances.ofCase(caseId), leaving);
    var all =
        Optional.of(person)
            .filter(this::knows)
            .map(it -> new LinkView(page.say("portal.own.all"), page.house().at("/mine/" + it)));
    var ask = all.isPresent() ? "" : matter + "/mine";
    var offers = inAdvance(page, caseId);
    return new BesideView(all, ask, call, papers, coming, offers, there(page, view));
  }

  /** When somebody is there who speaks their language, where the house plans shifts. */
  private String there(Page page, CaseView view) {
    if (!view.head().status().isOpen()) {
      return "";
    }
    return coverage
        .nextThere(view.head().language(), page.now())
        .map(
            next ->
                next.isAt(page.now())
                    ? page.say("portal.case.talk.there")
                    : page.say(
                        "portal.case.talk.there.next", "when", page.dates().moment(next.from())))
        .orElse("");
  }

  /** What they can have before the old piece is back. */
  private List<AdvanceOfferView> inAdvance(Page page, CaseId caseId) {
    var offers = new AdvanceOffers(page);
    return offers.of(dispatches.ofCase(caseId), advances.ofCase(caseId));
  }

  private static Optional<CallView> none() {
    return Optional.empty();
  }

  private static CallView call(Page page, CaseView view) {
    var action = page.house().at("/cases/" + view.head().id() + "/call");
    var form = CallView.blank(page, action);
    var commitments = new Commitments(view);
    return commitments.open().stream()
        .filter(promise -> promise.kind() == PromiseKind.CALL_BACK)
        .findFirst()
        .map(promise -> form.promising(commitments.view(promise, "")))
        .orElse(form);
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
