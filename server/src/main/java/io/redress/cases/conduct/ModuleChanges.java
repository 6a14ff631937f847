package io.redress.cases.conduct;

import io.redress.cases.CaseCommand;
import io.redress.cases.domain.Effect;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.NewMessage;
import io.redress.conversation.ThreadKind;
import io.redress.evidence.EvidenceFiles;
import io.redress.goods.Goods;
import io.redress.goods.Inspection;
import io.redress.goods.receiving.Differences;
import io.redress.money.Refunds;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.promises.PromiseState;
import io.redress.promises.Promises;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.EvidenceId;
import io.redress.shared.InspectionId;
import io.redress.shared.MessageId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes effects through the modules that own what changes. */
@Component
class ModuleChanges {
  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final Parts parts;
  private final Outbox outbox;
  private final NewIds ids;

  ModuleChanges(Parts parts, Outbox outbox, NewIds ids) {
    this.parts = parts;
    this.outbox = outbox;
    this.ids = ids;
  }

  /** The modules that effects are written through. */
  @Component("changedParts")
  record Parts(
      Promises promises,
      LiaisonChanges liaison,
      Goods goods,
      Differences differences,
      Refunds refunds,
      PaymentHolds holds,
      CreditNotes notes,
      ThreadWriter threads,
      EvidenceFiles evidence) {}

  LiaisonChanges liaison() {
    return parts.liaison();
  }

  PaymentHolds holds() {
    return parts.holds();
  }

  void make(Progress progress, Effect.MakePromise effect) {
    var promise = effect.promise();
    parts.promises().make(promise);
    progress.promise(promise.given());
    progress.record(
        "promise_made",
        Map.of(
            "promise", promise.id().toString(),
            "kind", promise.kind().name(),
            "due", promise.dueAt().toString(),
            "basis", promise.basis(),
            "settings", String.valueOf(progress.around().hours().settings().version())));
  }

  void end(Progress progress, Effect.EndPromise effect) {
    var latest = progress.latest(effect.promise());
    var promises = parts.promises();
    var ended =
        effect.end() == PromiseState.KEPT
            ? promises.end(latest, effect.end(), effect.successor(), progress.now())
            : promises.endTold(latest, effect.end(), effect.successor(), progress.now());
    progress.promise(ended);
    progress.record(
        "promise_" + ended.state().name().toLowerCase(Locale.ROOT),
        Map.of("promise", ended.id().toString(), "kind", ended.kind().name()));
  }

  void warn(Progress progress, Effect.WarnPromise effect) {
    progress.promise(parts.promises().warn(effect.promise(), progress.now()));
  }

  void hand(Progress progress, Effect.HandPromise effect) {
    var latest = progress.latest(effect.promise());
    progress.promise(parts.promises().handTo(latest, effect.owner()));
  }

  void awaitGoods(Progress progress, Effect.AwaitGoods effect) {
    parts.goods().await(progress.caseId(), effect.lines(), progress.now());
  }

  void receive(Progress progress, Effect.ReceiveGoods effect) {
    parts.goods().receive(effect.line(), effect.outcome(), progress.now());
    var piece = new Differences.Piece(progress.caseId(), effect.line().id());
    parts.differences().note(piece, effect.outcome(), progress.context().actor(), progress.now());
  }

  void inspect(Progress progress, Effect.InspectGoods effect) {
    var findings = effect.findings();
    var inspection =
        new Inspection(
            new InspectionId(ids.next()),
            progress.caseId(),
            effect.line().id(),
            inspector(progress.context().actor()),
            findings.grade(),
            findings.result(),
            findings.deduction(),
            findings.notes(),
            progress.now());
    parts.goods().inspect(effect.line(), inspection, progress.now());
  }

  void intend(Progress progress, Effect.IntendRefund effect) {
    switch (parts.refunds().create(effect.intent(), progress.now())) {
      case Refunds.IntentResult.Created created -> {
        progress.intent(created.intent());
        parts.refunds().startAttempt(created.intent(), progress.now());
        progress.record(
            "refund_intended",
            Map.of(
                "intent", created.intent().id().toString(),
                "amount", created.intent().amount().toString()));
      }
      case Refunds.IntentResult.Refused refused -> throw new RefusedException(refused.refusal());
    }
  }

  void retry(Progress progress, Effect.RetryRefund effect) {
    var failed = progress.latestIntent(effect.intentId());
    var attempt = parts.refunds().startAttempt(failed, progress.now());
    // What is under way again does not wait for a person.
    parts.refunds().byAttempt(attempt.id()).ifPresent(progress::intent);
    progress.record("refund_retried", Map.of("intent", effect.intentId().toString()));
  }

  void recordAnswer(Progress progress, Effect.RecordAnswer effect) {
    var answer = effect.answer().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    var after = parts.refunds().recordAnswer(effect.attemptId(), effect.answer(), progress.now());
    parts.notes().follow(progress, after, effect.attemptId());
    progress.intent(after);
    progress.record(
        "refund_answered", Map.of("attempt", effect.attemptId().toString(), "answer", answer));
  }

  /** Asks again soon after the try, then ever more seldom, as long as there is no proof. */
  void askLater(Progress progress, Effect.AskProviderLater effect) {
    var due = progress.now().plus(wait(progress, effect.attemptId()));
    outbox.add(
        new OutboxTask(
            Refunds.CONFIRM_TASK,
            effect.attemptId().toString(),
            due.toString(),
            "{\"caseId\":\"%s\"}".formatted(progress.caseId()),
            due));
  }

  private static Duration wait(Progress progress, RefundAttemptId attemptId) {
    var since =
        progress.before().intents().stream()
            .flatMap(intent -> intent.attempts().stream())
            .filter(attempt -> attempt.id().equals(attemptId))
            .map(attempt -> attempt.createdAt())
            .findFirst()
            .map((Instant created) -> Duration.between(created, progress.now()))
            .orElse(Duration.ZERO);
    var wait = since.compareTo(FIRST_LOOK) < 0 ? FIRST_LOOK : since;
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  void say(Progress progress, Effect.Write effect) {
    var message = effect.message();
    parts
        .threads()
        .write(
            progress,
            new NewMessage(
                new MessageId(ids.next()),
                progress.caseId(),
                message.thread(),
                author(progress.context().actor()),
                message.words().authorName(),
                message.channel(),
                message.words().language(),
                message.words().text()));
    if (isWordOfHouse(message, progress.context().actor())) {
      progress.spoke();
    }
  }

  private static boolean isWordOfHouse(CaseCommand.WriteMessage message, Actor actor) {
    return message.thread() == ThreadKind.CONSUMER
        && message.channel() != MessageChannel.AUTOMATIC
        && author(actor) == AuthorKind.STAFF;
  }

  void attach(Progress progress, Effect.AttachEvidence effect) {
    var holders = List.of(progress.caseId().value(), progress.before().head().orderId().value());
    parts
        .evidence()
        .attach(
            effect.evidenceId(), progress.caseId(), effect.caseLineId(), holders, progress.now())
        .ifPresent(
            digest -> recordEvidence(progress, "evidence_added", effect.evidenceId(), digest));
  }

  void change(Progress progress, Effect.ChangeEvidence effect) {
    var files = parts.evidence();
    var id = effect.evidenceId();
    var caseId = progress.caseId();
    var bringers =
        effect.bringers().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    switch (effect.change()) {
      case REMOVE ->
          files
              .remove(caseId, id, bringers, progress.now())
              .ifPresent(digest -> recordEvidence(progress, "evidence_removed", id, digest));
      case RESTORE ->
          files
              .restore(caseId, id, bringers)
              .ifPresent(digest -> recordEvidence(progress, "evidence_restored", id, digest));
      case SHOW_TO_BRAND ->
          files
              .showToBrand(caseId, id)
              .ifPresent(digest -> recordEvidence(progress, "evidence_shown", id, digest));
      case HIDE_FROM_BRAND ->
          files
              .hideFromBrand(caseId, id)
              .ifPresent(digest -> recordEvidence(progress, "evidence_hidden", id, digest));
    }
  }

  private static void recordEvidence(Progress progress, String kind, EvidenceId id, byte[] digest) {
    progress.record(
        kind, Map.of("evidence", id.toString(), "digest", HexFormat.of().formatHex(digest)));
  }

  private static AuthorKind author(Actor actor) {
    return switch (actor.kind()) {
      case CONSUMER -> AuthorKind.CONSUMER;
      case STAFF, API_KEY -> AuthorKind.STAFF;
      case BRAND_CONTACT -> AuthorKind.BRAND;
      case SYSTEM, PROVIDER -> AuthorKind.SYSTEM;
    };
  }

  private static Optional<StaffId> inspector(Actor actor) {
    var id = actor.id();
    return actor.kind() == ActorKind.STAFF && id != null
        ? Optional.of(new StaffId(id))
        : Optional.empty();
  }
}
