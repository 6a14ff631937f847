package io.redress.money.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.ledger.PostingKind;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.Recovery.Course;
import io.redress.money.recovery.Recovery.Matter;
import io.redress.money.recovery.RecoveryFigures;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryState;
import io.redress.money.recovery.RecoveryStep;
import io.redress.money.recovery.RecoveryWords;
import io.redress.money.recovery.domain.RecoveryRules.Booked;
import io.redress.money.recovery.domain.RecoveryRules.Sides;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.RecoveryId;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecoveryRulesTest {
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");
  private static final Actor ANNA = Actor.staff(new StaffId(new UUID(0, 1)));

  private static Recovery claim(RecoveryGround ground) {
    return new Recovery(
        new RecoveryId(new UUID(0, 8)),
        "2222-2222-1",
        new Matter(new CaseId(new UUID(0, 9)), Optional.empty(), ground),
        new Debtor(Debtor.Kind.CARRIER, Optional.empty(), "Parcel Co"),
        RecoveryWords.of(""),
        RecoveryFigures.claiming(euros(10_000)),
        new Course(
            RecoveryState.DRAFT,
            ANNA,
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOW.plus(Duration.ofDays(5))),
            Optional.empty(),
            Optional.empty()),
        1);
  }

  private static Money euros(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }

  private static RecoveryStep with(RecoveryMove move, long minorUnits) {
    return new RecoveryStep(move, Optional.of(euros(minorUnits)), "A-1", "", Optional.empty());
  }

  private static Recovery move(Recovery claim, RecoveryStep step) {
    return RecoveryRules.apply(claim, step, Sides.SHOWN, ANNA, NOW).next();
  }

  private static Recovery sent() {
    return move(claim(RecoveryGround.CARRIER_LOSS), RecoveryStep.of(RecoveryMove.SEND));
  }

  private static void assertRefused(Recovery claim, RecoveryStep step, String code) {
    assertThatThrownBy(() -> move(claim, step))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }

  @Nested
  class GivenAClaimThatCompares {
    @Test
    void whenOneSideIsMissing_thenItIsNotSent() {
      var claim = claim(RecoveryGround.GUARANTEE);
      var send = RecoveryStep.of(RecoveryMove.SEND);

      assertThatThrownBy(() -> RecoveryRules.apply(claim, send, Sides.MISSING, ANNA, NOW))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.refusal().code()).isEqualTo("recovery_needs_both_sides"));
      assertThat(move(claim, send).state()).isEqualTo(RecoveryState.SENT);
    }
  }

  @Nested
  class GivenASentClaim {
    @Test
    void whenItIsSent_thenTheDebtorHasTheUsualTime() {
      assertThat(sent().course().nextAt()).contains(NOW.plus(Duration.ofDays(14)));
      assertThat(sent().course().sentAt()).contains(NOW);
    }

    @Test
    void whenADateIsBeyondTheLongest_thenItIsNotTaken() {
      var far = Optional.of(NOW.plus(Duration.ofDays(61)));
      var step = new RecoveryStep(RecoveryMove.CHASE, Optional.empty(), "", "", far);

      assertThatThrownBy(() -> move(sent(), step)).isInstanceOf(Problem.class);
    }

    @Test
    void whenAPartIsAccepted_thenOnlyThatIsOwedAndBooked() {
      var moved =
          RecoveryRules.apply(
              sent(), with(RecoveryMove.ACCEPT_IN_PART, 6_000), Sides.SHOWN, ANNA, NOW);

      assertThat(moved.next().state()).isEqualTo(RecoveryState.ACCEPTED_IN_PART);
      assertThat(moved.next().figures().owed()).isEqualTo(euros(6_000));
      assertThat(moved.booked()).contains(new Booked(PostingKind.RECOVERY_ACCEPTED, euros(6_000)));
    }

    @Test
    void whenAllOfItIsAcceptedWithAnotherSum_thenItIsRefused() {
      assertRefused(sent(), with(RecoveryMove.ACCEPT, 6_000), "recovery_accepts_all");
      assertThat(move(sent(), with(RecoveryMove.ACCEPT, 10_000)).state())
          .isEqualTo(RecoveryState.ACCEPTED);
    }

    @Test
    void whenASumIsGivenThatIsNotTaken_thenItIsRefused() {
      assertRefused(sent(), with(RecoveryMove.CHASE, 6_000), "recovery_takes_no_sum");
      assertRefused(sent(), with(RecoveryMove.WRITE_OFF, 1), "recovery_takes_no_sum");
    }

    @Test
    void whenAllOfItIsCalledAPart_thenItIsRefused() {
      assertRefused(sent(), with(RecoveryMove.ACCEPT_IN_PART, 10_000), "recovery_part_is_no_part");
    }
  }

  @Nested
  class GivenAnAcceptedPart {
    private final Recovery owed = move(sent(), with(RecoveryMove.ACCEPT_IN_PART, 6_000));

    @Test
    void whenMoreComesThanIsOwed_thenItMustBeSaid() {
      assertRefused(owed, with(RecoveryMove.PAY, 6_001), "recovery_more_than_owed");

      var paid = move(owed, with(RecoveryMove.PAY, 6_000));
      var over = move(paid, with(RecoveryMove.OVERPAY, 1));

      assertThat(paid.state()).isEqualTo(RecoveryState.PAID);
      assertThat(over.figures().overpaid()).isEqualTo(euros(1));
      assertThat(over.figures().paid()).isEqualTo(euros(6_000));
    }

    @Test
    void whenTheDebtorThinksAgain_thenOnlyWhatIsMoreIsBooked() {
      var appealed = move(owed, RecoveryStep.of(RecoveryMove.APPEAL));

      var moved =
          RecoveryRules.apply(
              appealed, RecoveryStep.of(RecoveryMove.ACCEPT), Sides.SHOWN, ANNA, NOW);

      assertThat(moved.booked()).contains(new Booked(PostingKind.RECOVERY_ACCEPTED, euros(4_000)));
      assertRefused(appealed, with(RecoveryMove.ACCEPT_IN_PART, 5_999), "recovery_part_is_no_part");
    }

    @Test
    void whenMoneyComesWhileAnAnswerIsAwaited_thenTheDateStays() {
      var appealed = move(owed, RecoveryStep.of(RecoveryMove.APPEAL));

      var paid =
          RecoveryRules.apply(
                  appealed,
                  with(RecoveryMove.PAY, 100),
                  Sides.SHOWN,
                  ANNA,
                  NOW.plus(Duration.ofDays(3)))
              .next();

      assertThat(paid.course().nextAt()).isEqualTo(appealed.course().nextAt());
    }
  }

  @Nested
  class GivenSomebodyAskedToGiveItUp {
    private final Recovery asked =
        move(
            move(sent(), with(RecoveryMove.ACCEPT_IN_PART, 6_000)),
            RecoveryStep.of(RecoveryMove.ASK_WRITE_OFF));

    @Test
    void whenTheSamePersonAnswers_thenItIsRefused() {
      assertRefused(
          asked, RecoveryStep.of(RecoveryMove.APPROVE_WRITE_OFF), "recovery_needs_second_person");
    }

    @Test
    void whenAnotherPersonAgrees_thenWhatWasOwedIsLost() {
      var ben = Actor.staff(new StaffId(new UUID(0, 2)));

      var moved =
          RecoveryRules.apply(
              asked, RecoveryStep.of(RecoveryMove.APPROVE_WRITE_OFF), Sides.SHOWN, ben, NOW);

      assertThat(moved.next().state()).isEqualTo(RecoveryState.WRITTEN_OFF);
      assertThat(moved.booked()).contains(new Booked(PostingKind.RECOVERY_GIVEN_UP, euros(6_000)));
    }
  }
}
