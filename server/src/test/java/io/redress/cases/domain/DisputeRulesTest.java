package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.CONSUMER;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.DisputeExamples.BANK;
import static io.redress.cases.domain.DisputeExamples.answer;
import static io.redress.cases.domain.DisputeExamples.close;
import static io.redress.cases.domain.DisputeExamples.dispute;
import static io.redress.cases.domain.DisputeExamples.disputed;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Claim;
import io.redress.cases.Dispute.Move;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What disputes do to a case: an answer is promised, given, and no case ends before. */
class DisputeRulesTest {
  private static final CaseCommand APPEAL =
      new CaseCommand.OpenDispute(CASE, Claim.appeal("Please look again."));

  private static CaseContext byTheConsumer() {
    return contextAt(NOW, CONSUMER, List.of(), List.of());
  }

  private static Optional<PromiseState> end(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.EndPromise.class::isInstance)
        .map(Effect.EndPromise.class::cast)
        .filter(each -> each.promise().kind() == PromiseKind.DISPUTE_ANSWER)
        .map(Effect.EndPromise::end)
        .findFirst();
  }

  @Nested
  class GivenADecidedCase {
    private final CaseState state =
        aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE).build();

    @Test
    void whenTheConsumerAppeals_thenAnAnswerIsPromisedToHer() {
      var effects = accepted(decide(state, APPEAL, byTheConsumer()));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DISPUTE_ANSWER);
      assertThat(made(effects).toParty()).isEqualTo(Party.CONSUMER);
      assertThat(told(effects)).containsExactly(Notice.Kind.PROMISE_GIVEN);
    }

    @Test
    void whenTheConsumerSpeaksForABank_thenItIsNotHers() {
      assertRefused(
          decide(state, new CaseCommand.OpenDispute(CASE, BANK), byTheConsumer()), "not_yours");
    }

    @Test
    void whenABankAsks_thenItsDayIsOurs() {
      var effects = accepted(decide(state, new CaseCommand.OpenDispute(CASE, BANK), context()));

      assertThat(made(effects).dueAt()).isEqualTo(BANK.answerBy().orElseThrow());
      assertThat(made(effects).toParty()).isEqualTo(Party.MERCHANT);
      assertThat(told(effects)).isEmpty();
    }

    @Test
    void whenTheDayIsPastOrTooFar_thenItIsRefused() {
      assertRefused(decide(state, bankBy(Duration.ofDays(-1)), context()), "date_is_past");
      assertRefused(decide(state, bankBy(Duration.ofDays(61)), context()), "date_too_far");
    }

    private static CaseCommand bankBy(Duration fromNow) {
      var by = Optional.of(NOW.plus(fromNow));
      var claim = new Claim(Dispute.Kind.CHARGEBACK, "Bank", "", "Empty.", by);
      return new CaseCommand.OpenDispute(CASE, claim);
    }

    @Test
    void whenNothingIsSaid_thenItIsRefused() {
      var silent = new CaseCommand.OpenDispute(CASE, Claim.appeal("  "));

      assertRefused(decide(state, silent, byTheConsumer()), "words_missing");
    }
  }

  @Nested
  class GivenAnUndecidedCase {
    @Test
    void whenTheConsumerAppeals_thenThereIsNothingToAppeal() {
      var state = aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();

      assertRefused(decide(state, APPEAL, byTheConsumer()), "not_to_be_appealed");
    }
  }

  @Nested
  class GivenAClosedCase {
    @Test
    void whenItIsAppealed_thenItIsOpenAgainAndAnAnswerIsOwed() {
      var effects = accepted(decide(aCase(CaseStatus.CLOSED).build(), APPEAL, byTheConsumer()));

      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.REOPENED));
      assertThat(told(effects)).containsExactly(Notice.Kind.REOPENED, Notice.Kind.PROMISE_GIVEN);
    }
  }

  @Nested
  class GivenABankThatAsks {
    private final CaseState state =
        disputed(aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE)).build();

    @Test
    void whenWeAnswer_thenThePromiseIsKept() {
      assertThat(end(accepted(decide(state, answer(Move.CONTEST), context()))))
          .contains(PromiseState.KEPT);
    }

    @Test
    void whenItLetsGo_thenNoAnswerIsNeeded() {
      assertThat(end(accepted(decide(state, close(Move.WITHDRAW), context()))))
          .contains(PromiseState.VOID);
    }

    @Test
    void whenItIsSaidToBeWonUnanswered_thenItIsRefused() {
      assertRefused(decide(state, close(Move.WIN), context()), "dispute_not_in_this_state");
    }

    @Test
    void whenTheCaseIsToBeClosed_thenItStaysOpen() {
      assertRefused(decide(state, new CaseCommand.CloseCase(CASE), context()), "dispute_open");
    }
  }

  @Nested
  class GivenAnAnswer {
    @Test
    void whenABankDecidesNow_thenTheCaseWaitsForIt() {
      assertRefused(closeWith(BANK), "dispute_open");
    }

    @Test
    void whenItWasAnAppeal_thenOurWordIsTheEndOfIt() {
      assertThat(accepted(closeWith(Claim.appeal("Again, please."))))
          .contains(new Effect.MoveTo(CaseStatus.CLOSED));
    }

    private static Verdict closeWith(Claim claim) {
      var state =
          aCase(CaseStatus.RESOLVED)
              .promised(PromiseKind.AFTERCARE)
              .disputed(dispute(claim, Dispute.State.CONTESTED))
              .build();
      return decide(state, new CaseCommand.CloseCase(CASE), context());
    }
  }
}
