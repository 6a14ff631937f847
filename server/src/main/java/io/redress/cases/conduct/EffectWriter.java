package io.redress.cases.conduct;

import io.redress.cases.CaseStatus;
import io.redress.cases.domain.Effect;
import io.redress.cases.domain.Silence;
import io.redress.cases.domain.Standing;
import io.redress.cases.store.CaseRow;
import io.redress.cases.store.CaseStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what the core decided, through the modules that own it, in the caller's transaction. */
@Component
public class EffectWriter {
  private final CaseStore cases;
  private final ChainWriter chain;
  private final CaseChanges changes;
  private final ModuleChanges modules;
  private final NoticePost post;
  private final OpenPages pages;
  private final OutboundNews outbound;

  EffectWriter(
      CaseStore cases,
      ChainWriter chain,
      CaseChanges changes,
      ModuleChanges modules,
      NoticePost post,
      OpenPages pages,
      OutboundNews outbound) {
    this.cases = cases;
    this.chain = chain;
    this.changes = changes;
    this.modules = modules;
    this.post = post;
    this.pages = pages;
    this.outbound = outbound;
  }

  /** Writes the effects of a command on a case that is locked, and its row where there are any. */
  void write(Situation situation, List<Effect> effects) {
    if (effects.isEmpty()) {
      return;
    }
    var progress = apply(situation, effects);
    cases.update(row(situation, progress), situation.state().head().version());
  }

  /** Writes all effects but the row of the case. */
  Progress apply(Situation situation, List<Effect> effects) {
    var progress = new Progress(situation);
    for (var effect : effects) {
      write(progress, effect);
    }
    return progress;
  }

  /** The row of the case after these effects; its events are written by this. */
  CaseRow row(Situation situation, Progress progress) {
    var end = chain.append(situation, progress.events());
    pages.tell(progress.caseId(), progress.events());
    outbound.tell(progress);
    var after = progress.state();
    var standing = Standing.of(after);
    if (after.status().isOpen() && after.carrying().isEmpty()) {
      throw new IllegalStateException(
          "case %s would wait in %s without a promise".formatted(after.id(), after.status()));
    }
    return new CaseRow(
        after.id(),
        standing,
        Silence.since(after, situation.context().now()),
        new CaseRow.Holder(after.head().owner(), after.head().team()),
        after.status() == CaseStatus.CLOSED ? Optional.empty() : after.carrying(),
        end,
        situation.context().now());
  }

  private void write(Progress progress, Effect effect) {
    switch (effect) {
      case Effect.MakePromise e -> modules.make(progress, e);
      case Effect.EndPromise e -> modules.end(progress, e);
      case Effect.WarnPromise e -> modules.warn(progress, e);
      case Effect.HandPromise e -> modules.hand(progress, e);
      case Effect.MoveTo e -> progress.moveTo(e.status());
      case Effect.KeepDecisions e -> changes.keepDecisions(progress, e);
      case Effect.KeepAnswer e -> changes.keepAnswer(e);
      case Effect.Offer e -> changes.offer(progress, e);
      case Effect.AnswerOffer e -> changes.answerOffer(progress, e);
      case Effect.OfLiaison e -> modules.liaison().write(progress, e);
      case Effect.AwaitGoods e -> modules.awaitGoods(progress, e);
      case Effect.ReceiveGoods e -> modules.receive(progress, e);
      case Effect.LetStay e -> changes.letStay(progress, e);
      case Effect.InspectGoods e -> modules.inspect(progress, e);
      case Effect.IntendRefund e -> modules.intend(progress, e);
      case Effect.RetryRefund e -> modules.retry(progress, e);
      case Effect.OfBank e -> modules.holds().write(progress, e);
      case Effect.RecordAnswer e -> modules.recordAnswer(progress, e);
      case Effect.AskProviderLater e -> modules.askLater(progress, e);
      case Effect.OfExchange e -> changes.exchanges().write(progress, e);
      case Effect.ReleaseUnits e -> changes.releaseUnits(progress);
      case Effect.HoldUnits e -> changes.holdUnits(progress, e);
      case Effect.Write e -> modules.say(progress, e);
      case Effect.ChangeLines e -> changes.lines(progress, e);
      case Effect.Mention e -> {
        post.mention(progress, e.person());
        changes.mention(progress, e.person());
      }
      case Effect.AttachEvidence e -> modules.attach(progress, e);
      case Effect.ChangeEvidence e -> modules.change(progress, e);
      case Effect.OpenDispute e -> changes.openDispute(progress, e);
      case Effect.MoveDispute e -> changes.moveDispute(progress, e);
      case Effect.KeepGoodwill e -> changes.keepGoodwill(progress, e);
      case Effect.AskSecond e -> post.askSecond(progress, e);
      case Effect.MoveGoodwill e -> changes.moveGoodwill(progress, e);
      case Effect.KeepComplaint e -> changes.keepComplaint(progress, e);
      case Effect.MoveComplaint e -> changes.moveComplaint(progress, e);
      case Effect.HandTo e -> progress.handTo(e.owner());
      case Effect.ChangeBrand e -> cases.make(progress.caseId(), e.brand());
      case Effect.Speak e -> cases.speak(progress.caseId(), e.language());
      case Effect.Tell e -> post.tell(progress, e.notice());
      case Effect.Note e -> progress.record(e.kind(), e.payload());
    }
  }
}
