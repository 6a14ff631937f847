package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.Refunds;
import io.redress.money.bank.BankTasks;
import io.redress.money.bank.BankTransfers;
import io.redress.money.bank.TransferReference;
import io.redress.people.Merchants;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.RefundAttemptId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in a case, for the house alone, what is amiss with a transfer: no statement has it though
 * its day is over, or what proved it was taken back.
 */
@Configuration
class BankNotes {
  private static final Logger LOG = LoggerFactory.getLogger(BankNotes.class);
  private static final int MOST_TIMES = 5;

  private final Refunds refunds;
  private final BankTransfers transfers;
  private final Cases cases;
  private final HouseVoice voice;
  private final Later later;

  BankNotes(Refunds refunds, BankTransfers transfers, Cases cases, HouseVoice voice, Later later) {
    this.refunds = refunds;
    this.transfers = transfers;
    this.cases = cases;
    this.voice = voice;
    this.later = later;
  }

  /** In which words the house speaks to itself. */
  @Component
  record HouseVoice(Merchants merchants, Phrases phrases, Clock clock) {}

  /** How something is asked for once more. */
  @Component("laterOfBank")
  record Later(TransactionTemplate transactions, Outbox outbox) {}

  /** Chases a transfer that no statement has, again and again, a few times. */
  @Bean
  OutboxHandler lateTransfer() {
    return new Handler(BankTasks.LATE) {
      @Override
      public void handle(OutboxTask task) {
        var attempt = RefundAttemptId.parse(task.subject());
        if (transfers.isAwaited(attempt)) {
          note(attempt, "bank.note.late");
          again(attempt, Integer.parseInt(task.occurrence()) + 1);
        }
      }
    };
  }

  /** Tells of a proof that was taken back. */
  @Bean
  OutboxHandler proofTakenBack() {
    return new Handler(BankTasks.TAKEN_BACK) {
      @Override
      public void handle(OutboxTask task) {
        note(RefundAttemptId.parse(task.subject()), "bank.note.taken_back");
      }
    };
  }

  private abstract static class Handler implements OutboxHandler {
    private final String kind;

    Handler(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }
  }

  private void again(RefundAttemptId attempt, int time) {
    if (time <= MOST_TIMES) {
      var today = voice.clock().instant().atZone(voice.merchants().current().zone()).toLocalDate();
      later
          .transactions()
          .executeWithoutResult(status -> later.outbox().add(BankTasks.late(attempt, today, time)));
    }
  }

  /** Notes in the case of an attempt what this message says. */
  void note(RefundAttemptId attempt, String key) {
    refunds.byAttempt(attempt).ifPresent(intent -> note(intent, attempt, key));
  }

  private static String name(RefundAttempt attempt) {
    return attempt.isTransfer()
        ? TransferReference.of(attempt.id())
        : attempt.providerReference().orElse("");
  }

  private void note(RefundIntent intent, RefundAttemptId attempt, String key) {
    var house = voice.merchants().current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var words = voice.phrases().to(Reader.of(language, house.zone(), voice.clock().instant()));
    var text =
        words.say(
            key,
            "amount",
            words.sums().of(intent.amount()),
            "reference",
            name(intent.attempt(attempt)));
    var note =
        new CaseCommand.WriteMessage(
            intent.caseId(),
            ThreadKind.INTERNAL,
            MessageChannel.AUTOMATIC,
            new CaseCommand.Words(text, house.name(), language.tag()),
            List.of());
    if (cases.perform(note, Actor.SYSTEM) instanceof CaseOutcome.Refused) {
      LOG.info("Case {} was closed before it was told of a transfer", intent.caseId());
    }
  }
}
