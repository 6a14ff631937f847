package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Payments that a refund at the provider's console has stopped, until somebody has looked. */
@MoneyTest
class StoppedPaymentsStoreTest {
  private static final Actor ANNA = Actor.staff(new StaffId(UUID.randomUUID()));

  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired StoppedPayments stopped;
  @Autowired TransactionTemplate transactions;
  @Autowired TravellingClock clock;

  private static Money euros(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }

  private static PaymentLook look(Payment payment, long external, Optional<CaseId> matter) {
    return new PaymentLook(payment.id(), euros(external), matter, ANNA);
  }

  private Set<CaseId> letGo(PaymentLook look) {
    return Objects.requireNonNull(
        transactions.execute(status -> stopped.letGo(look, clock.instant())));
  }

  private void elsewhere(Payment payment, long minorUnits, String reference) {
    var _ = refunds.recordExternal(payment.id(), euros(minorUnits), reference, clock.instant());
  }

  /** An intent whose turn came while its payment was stopped. */
  private RefundIntent heldBack(Payment payment) {
    var attempt = tills.started(payment, 6_000);
    elsewhere(payment, 5_000, "console-1");
    return tills.paid(attempt);
  }

  @Nested
  class GivenAStoppedPayment {
    @Test
    void whenItIsListed_thenItSaysWhatWasFound() {
      var payment = tills.captured(10_000);
      var intent = heldBack(payment);

      assertThat(intent.isHeldBack()).isTrue();
      assertThat(stopped.list())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.id()).isEqualTo(payment.id());
                assertThat(each.left()).isEqualTo(euros(5_000));
                assertThat(each.found())
                    .singleElement()
                    .extracting(StoppedPayment.Elsewhere::reference)
                    .isEqualTo("console-1");
              });
    }

    @Test
    void whenSomebodyHasLooked_thenItGoesOnOnce() {
      var payment = tills.captured(10_000);
      var intent = heldBack(payment);
      var look = look(payment, 5_000, Optional.empty());

      assertThat(letGo(look)).containsExactly(intent.caseId());

      assertThat(letGo(look)).isEmpty();
      assertThat(stopped.list()).isEmpty();
      assertThat(tills.again(payment).frozenAt()).isEmpty();
      assertThat(refunds.create(tills.wish(payment, 1_000), clock.instant()))
          .isInstanceOf(Refunds.IntentResult.Created.class);
    }

    @Test
    void whenItWasForACase_thenThatCaseIsLeftToAPerson() {
      var payment = tills.captured(10_000);
      var intent = heldBack(payment);

      assertThat(letGo(look(payment, 5_000, Optional.of(intent.caseId())))).isEmpty();

      assertThat(tills.again(payment).frozenAt()).isEmpty();
    }

    @Test
    void whenMoreHasGoneThanWasRead_thenItIsReadAgain() {
      var payment = tills.captured(10_000);
      heldBack(payment);
      elsewhere(payment, 1_000, "console-2");

      assertThatThrownBy(() -> letGo(look(payment, 5_000, Optional.empty())))
          .isInstanceOf(Problem.class);
      assertThat(tills.again(payment).frozenAt()).isPresent();
    }

    @Test
    void whenAChargebackHoldsItToo_thenItStaysHeld() {
      var payment = tills.captured(10_000);
      heldBack(payment);
      refunds.hold(payment.id(), new DisputeId(UUID.randomUUID()), clock.instant());

      assertThat(letGo(look(payment, 5_000, Optional.empty()))).isEmpty();

      assertThat(tills.again(payment).frozenAt()).isPresent();
    }

    @Test
    void whenItIsStoppedAgain_thenSomebodyLooksAgain() {
      var payment = tills.captured(10_000);
      heldBack(payment);
      letGo(look(payment, 5_000, Optional.empty()));
      clock.advance(Duration.ofMinutes(1));
      var _ = tills.intended(payment, 4_000);
      elsewhere(payment, 2_000, "console-2");

      assertThat(stopped.list()).hasSize(1);

      letGo(look(payment, 7_000, Optional.empty()));
      assertThat(stopped.list()).isEmpty();
    }
  }

  @Test
  void whenNothingIsStopped_thenThereIsNothingToLookAt() {
    var payment = tills.captured(10_000);

    assertThatThrownBy(() -> letGo(look(payment, 0, Optional.empty())))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("payment_not_stopped"));
  }
}
