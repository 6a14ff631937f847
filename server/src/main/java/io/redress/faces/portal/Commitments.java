package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.faces.shared.PromiseView;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The promises of a case as the consumer may see them. */
final class Commitments {
  private final CaseView view;

  Commitments(CaseView view) {
    this.view = view;
  }

  /** The promise that carries the case. */
  Optional<Promise> carrying() {
    return open().stream()
        .filter(promise -> view.head().status().carriedBy().contains(promise.kind()))
        .reduce((earlier, later) -> later);
  }

  /** All that is still promised, what falls due first on top. */
  List<Promise> open() {
    return all().stream()
        .filter(Promise::isOpen)
        .sorted(Comparator.comparing(Promise::dueAt))
        .toList();
  }

  /** The promise that was broken before this one took its place. */
  Optional<Promise> broken(Promise promise) {
    return before(promise).filter(earlier -> earlier.state() == PromiseState.BROKEN);
  }

  /** What was kept at this moment; reminders are nothing to boast of. */
  Optional<Promise> keptAt(Instant moment) {
    return all().stream()
        .filter(promise -> promise.state() == PromiseState.KEPT && !promise.kind().isReminder())
        .filter(promise -> promise.endedAt().equals(Optional.of(moment)))
        .findFirst();
  }

  /** The promise with this id. */
  Optional<Promise> byId(String id) {
    return all().stream().filter(promise -> promise.id().toString().equals(id)).findFirst();
  }

  /** This promise as it stands after all that was renewed. */
  Optional<Promise> latest(PromiseId id) {
    var found = all().stream().filter(each -> each.id().equals(id)).findFirst();
    return found.flatMap(Promise::successor).flatMap(this::latest).or(() -> found);
  }

  /** The promise as one line; {@code subject} may be empty where the text around it says it. */
  PromiseView view(Promise promise, String subject) {
    return PromiseView.about(subject, state(promise), promise.dueAt(), grain(promise.kind()));
  }

  private PromiseView.State state(Promise promise) {
    return switch (promise.state()) {
      case OPEN, AT_RISK -> isNewDate(promise) ? PromiseView.State.MOVED : PromiseView.State.OPEN;
      case KEPT -> PromiseView.State.KEPT;
      case RENEGOTIATED -> PromiseView.State.MOVED;
      case BROKEN -> PromiseView.State.BROKEN;
      case VOID -> PromiseView.State.VOID;
    };
  }

  /** Whether it took the place of another one of its kind that did not hold. */
  private boolean isNewDate(Promise promise) {
    return before(promise)
        .filter(earlier -> earlier.kind() == promise.kind())
        .filter(earlier -> earlier.state() != PromiseState.KEPT)
        .isPresent();
  }

  private Optional<Promise> before(Promise promise) {
    return all().stream()
        .filter(earlier -> earlier.successor().equals(Optional.of(promise.id())))
        .findFirst();
  }

  private List<Promise> all() {
    return view.conduct().promises().stream()
        .filter(promise -> promise.toParty() == Party.CONSUMER)
        .toList();
  }

  /** The hour matters where somebody answers; of money and parcels the day was promised. */
  static PromiseView.Grain grain(PromiseKind kind) {
    return switch (kind) {
      case DECISION,
          REPLY,
          CALL_BACK,
          LOOK_AGAIN,
          DISPUTE_ANSWER,
          COMPLAINT,
          BRAND_ANSWER,
          INSPECTION ->
          PromiseView.Grain.HOUR;
      case GOODWILL, CHOICE, GOODS_BACK, PAYMENT, REFUND, FULFILMENT, AFTERCARE ->
          PromiseView.Grain.DAY;
    };
  }
}
