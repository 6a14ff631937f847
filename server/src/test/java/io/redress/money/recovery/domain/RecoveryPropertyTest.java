package io.redress.money.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.ledger.Account;
import io.redress.money.ledger.Entry;
import io.redress.money.ledger.TrialBalance;
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
import io.redress.money.recovery.domain.RecoveryRules.Sides;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RecoveryId;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a claim, its sums hold together and the books say the same. */
class RecoveryPropertyTest {
  private static final Instant START = Instant.parse("2026-06-10T09:00:00Z");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int MOVES = 40;
  private static final Actor ANNA = Actor.staff(new StaffId(new UUID(0, 1)));
  private static final Actor BEN = Actor.staff(new StaffId(new UUID(0, 2)));

  static List<Long> seeds() {
    var seed = Long.getLong("redress.seed", 20_260_610L);
    return new Random(seed).longs(300).boxed().toList();
  }

  private static Recovery claim(long minorUnits) {
    var matter =
        new Matter(new CaseId(new UUID(0, 9)), Optional.empty(), RecoveryGround.BRAND_TERMS);
    return new Recovery(
        new RecoveryId(new UUID(0, 8)),
        "2222-2222-1",
        matter,
        new Debtor(Debtor.Kind.SUPPLIER, Optional.empty(), "Atelier Nord"),
        RecoveryWords.of("Please bear the loss."),
        RecoveryFigures.claiming(Money.of(minorUnits, "EUR")),
        new Course(
            RecoveryState.DRAFT,
            ANNA,
            START,
            Optional.empty(),
            Optional.empty(),
            Optional.of(START.plus(RecoveryState.DRAFT.usual())),
            Optional.empty(),
            Optional.empty()),
        1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whenAnythingHappensInAnyOrder_thenItsSumsAndTheBooksHold(long seed) {
    var chance = new Random(seed);
    var claim = claim(1 + chance.nextLong(100_000));
    var entries = new ArrayList<Entry>();
    var now = START;
    for (var i = 0; i < MOVES; i++) {
      now = now.plus(Duration.ofHours(chance.nextLong(400)));
      try {
        var moved =
            RecoveryRules.apply(
                claim, step(chance, claim), Sides.SHOWN, chance.nextBoolean() ? ANNA : BEN, now);
        moved.booked().ifPresent(it -> entries.addAll(it.kind().entries(it.amount())));
        claim = moved.next();
      } catch (RefusedException refused) {
        // What is refused changes nothing; the next move is tried on the same claim.
      }
      assertHolds(claim, entries);
    }
  }

  private static RecoveryStep step(Random chance, Recovery claim) {
    var moves = RecoveryMove.values();
    var move = moves[chance.nextInt(moves.length)];
    var sum = 1 + chance.nextLong(claim.figures().claimed().minorUnits() + 2);
    var takesSum =
        move == RecoveryMove.ACCEPT_IN_PART
            || move == RecoveryMove.PAY
            || move == RecoveryMove.OVERPAY;
    var amount = takesSum ? Optional.of(Money.of(sum, "EUR")) : Optional.<Money>empty();
    return new RecoveryStep(move, amount, "R-" + sum, "", Optional.empty());
  }

  private static void assertHolds(Recovery claim, List<Entry> entries) {
    var sums = claim.figures();
    var balance = new TrialBalance(entries);
    assertThat(balance.isBalanced()).isTrue();
    assertThat(balance.of(Account.RECOVERIES_OWED, EUR)).isEqualTo(sums.owed());
    assertThat(balance.of(Account.RECOVERIES, EUR)).isEqualTo(sums.accepted().negated());
    assertThat(balance.of(Account.RECOVERIES_PAID, EUR))
        .isEqualTo(sums.paid().plus(sums.overpaid()));
    assertThat(balance.of(Account.RECOVERIES_LOST, EUR)).isEqualTo(sums.writtenOff());
    assertThat(balance.of(Account.RECOVERIES_OVERPAID, EUR)).isEqualTo(sums.overpaid().negated());
    assertThat(sums.claimed()).isGreaterThanOrEqualTo(sums.accepted());
    assertThat(sums.accepted()).isGreaterThanOrEqualTo(sums.paid().plus(sums.writtenOff()));
    assertThat(claim.course().nextAt().isEmpty()).isEqualTo(claim.state().isEnded());
    if (claim.state() == RecoveryState.PAID || claim.state() == RecoveryState.WRITTEN_OFF) {
      assertThat(sums.owed().isZero()).isTrue();
    }
  }
}
