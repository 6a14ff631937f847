package io.redress.cases.conduct;

import io.redress.cases.domain.Effect;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.NewMessage;
import io.redress.conversation.ThreadKind;
import io.redress.liaison.Collecting;
import io.redress.liaison.Liaison;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.NewLiaisonRequest;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.MessageId;
import org.springframework.stereotype.Component;

/** Writes what becomes of the request to the brand of a case. */
@Component
class LiaisonChanges {
  private final Liaison liaison;
  private final RequestDisclosures disclosures;
  private final ThreadWriter threads;
  private final Outbox outbox;
  private final NewIds ids;

  LiaisonChanges(
      Liaison liaison,
      RequestDisclosures disclosures,
      ThreadWriter threads,
      Outbox outbox,
      NewIds ids) {
    this.liaison = liaison;
    this.disclosures = disclosures;
    this.threads = threads;
    this.outbox = outbox;
    this.ids = ids;
  }

  void write(Progress progress, Effect.OfLiaison effect) {
    var now = progress.now();
    var request =
        switch (effect) {
          case Effect.AskBrand e -> asked(progress, e.request());
          case Effect.BrandLooks e -> liaison.acknowledge(e.request(), now);
          case Effect.BrandAnswered e -> liaison.answer(e.request(), e.answer(), e.heard(), now);
          case Effect.BrandSilent e -> liaison.noAnswer(e.request(), now);
          case Effect.BrandWaitedFor e -> liaison.waitOn(e.request(), e.request().answerBy(), now);
          case Effect.BrandReplied e -> {
            say(progress, e.words());
            yield liaison.reply(e.request(), now);
          }
          case Effect.BrandAppealed e -> {
            say(progress, e.words());
            yield liaison.appeal(e.request(), e.request().answerBy(), now);
          }
          case Effect.CloseLiaison e -> liaison.close(e.request(), now);
        };
    progress.liaison(request);
  }

  /** What is asked together is told by a letter of its own batch, later. */
  private LiaisonRequest asked(Progress progress, NewLiaisonRequest request) {
    var now = progress.now();
    request
        .batch()
        .ifPresent(
            batch ->
                outbox.add(
                    new OutboxTask(
                        Collecting.TASK,
                        batch.toString(),
                        request.id().toString(),
                        "{}",
                        Collecting.leavesAt(now))));
    var opened = liaison.open(request, now);
    disclosures.keep(progress, opened);
    return opened;
  }

  /** Words of the house to the brand; the consumer never reads them. */
  private void say(Progress progress, String words) {
    threads.write(
        progress,
        new NewMessage(
            new MessageId(ids.next()),
            progress.caseId(),
            ThreadKind.BRAND,
            AuthorKind.STAFF,
            "",
            MessageChannel.PAGE,
            progress.before().head().language(),
            words));
  }
}
