package io.redress.cases.conduct;

import io.redress.cases.CaseEvent;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.cases.domain.CaseContext;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.CaseState;
import io.redress.liaison.LiaisonRequest;
import io.redress.money.RefundIntent;
import io.redress.promises.Promise;
import io.redress.shared.CaseId;
import io.redress.shared.RefundIntentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the writing of a command has come: what was read, with what was written over it, so that
 * the row of the case can be derived without reading everything again. Lives for one command.
 */
final class Progress {
  private final Situation situation;
  private final List<Promise> promises;
  private final List<Resolution> resolutions;
  private final List<RefundIntent> intents;
  private final List<CaseEvent> events = new ArrayList<>();
  private Optional<LiaisonRequest> liaison;
  private CaseStatus status;
  private String owner;
  private Optional<Instant> houseSpokeAt;

  Progress(Situation situation) {
    this.situation = situation;
    var state = situation.state();
    this.promises = new ArrayList<>(state.promises());
    this.resolutions = new ArrayList<>(state.resolutions());
    this.intents = new ArrayList<>(state.intents());
    this.liaison = state.liaison();
    this.status = state.status();
    this.owner = state.head().owner();
    this.houseSpokeAt = state.houseSpokeAt();
  }

  CaseContext context() {
    return situation.context();
  }

  Surroundings around() {
    return situation.around();
  }

  /** The case as it was before the command. */
  CaseState before() {
    return situation.state();
  }

  Instant now() {
    return context().now();
  }

  CaseId caseId() {
    return before().id();
  }

  List<CaseEvent> events() {
    return events;
  }

  void record(String kind, Map<String, String> payload) {
    var sequence = before().head().chain().length() + events.size() + 1;
    events.add(new CaseEvent(sequence, kind, context().actor(), payload, now()));
  }

  void moveTo(CaseStatus next) {
    status = next;
    record("moved", Map.of("status", next.name()));
  }

  void handTo(String next) {
    owner = next;
  }

  /** A person of the house has written to the consumer just now. */
  void spoke() {
    houseSpokeAt = Optional.of(now());
  }

  void promise(Promise promise) {
    promises.removeIf(each -> each.id().equals(promise.id()));
    promises.add(promise);
  }

  void resolution(Resolution resolution) {
    resolutions.removeIf(each -> each.id().equals(resolution.id()));
    resolutions.add(resolution);
  }

  void intent(RefundIntent intent) {
    intents.removeIf(each -> each.id().equals(intent.id()));
    intents.add(intent);
  }

  void liaison(LiaisonRequest request) {
    liaison = Optional.of(request);
  }

  /** The promise as it stands now; it may have been changed by an earlier effect. */
  Promise latest(Promise promise) {
    return promises.stream()
        .filter(each -> each.id().equals(promise.id()))
        .findFirst()
        .orElse(promise);
  }

  /** The remedy as it stands now; it may have been answered by an earlier effect. */
  Resolution latest(Resolution resolution) {
    return resolutions.stream()
        .filter(each -> each.id().equals(resolution.id()))
        .findFirst()
        .orElse(resolution);
  }

  /** The intent as it stands now. */
  RefundIntent latestIntent(RefundIntentId id) {
    return intents.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** The case as it stands with all that was written. */
  CaseState state() {
    var head = before().head();
    var next =
        new CaseHead(
            head.id(),
            head.number(),
            head.orderId(),
            head.consumerId(),
            head.brandId(),
            status,
            owner,
            head.team(),
            head.language(),
            head.openedAt(),
            head.anchor(),
            head.version(),
            head.chain());
    return new CaseState(
        next,
        before().lines(),
        resolutions,
        liaison,
        before().goods(),
        before().inspections(),
        intents,
        promises,
        houseSpokeAt,
        before().disputes(),
        before().goodwill(),
        before().complaints());
  }
}
