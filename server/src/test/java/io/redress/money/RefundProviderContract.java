package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SubmitRefund;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every provider keeps to, whoever it is; a new one is a subclass. */
abstract class RefundProviderContract {
  @Autowired TravellingClock clock;

  /** The provider, with an account of the merchant in scope. */
  abstract RefundProvider provider();

  /** A captured payment of this much; gives the provider's name of it. */
  abstract String captured(long minorUnits);

  /** From now on every refund is declined. */
  abstract void decline();

  /** The next refund is paid, and the answer is lost. */
  abstract void loseTheNextAnswer();

  /** Makes what left for a payment come back. */
  abstract void comeBack(String payment);

  /** Lets the money of a payment arrive. */
  abstract void arrive(String payment);

  /** How often money left for a refund and stayed away. */
  abstract long payouts(SubmitRefund refund);

  private static SubmitRefund refund(String payment, long minorUnits) {
    var attempt = new RefundAttemptId(UUID.randomUUID());
    return new SubmitRefund(
        "refund-" + attempt,
        new RefundIntentId(UUID.randomUUID()),
        attempt,
        payment,
        Money.of(minorUnits, "EUR"));
  }

  private static LookUpRefund question(SubmitRefund refund) {
    return new LookUpRefund(
        refund.idempotencyKey(), refund.intentId(), refund.attemptId(), refund.paymentReference());
  }

  private static String reference(ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.Accepted(var reference) -> reference;
      case ProviderAnswer.Succeeded(var reference) -> reference;
      case ProviderAnswer.Settled(var reference, var at) -> reference;
      case ProviderAnswer.Failed failed -> throw new AssertionError(failed);
      case ProviderAnswer.Unknown unknown -> throw new AssertionError(unknown);
    };
  }

  @Test
  void whenItIsAsked_thenItSaysHowLongItRemembersAKey() {
    assertThat(provider().keyLifetime()).isBetween(Duration.ofMinutes(30), Duration.ofDays(30));
    assertThat(provider().isConnected()).isTrue();
  }

  @Test
  void whenTheSameKeyIsSentTwice_thenItPaysOnceAndAnswersAlike() {
    var provider = provider();
    var refund = refund(captured(10_000), 1_000);

    var first = provider.submit(refund);
    var second = provider.submit(refund);

    assertThat(reference(second)).isEqualTo(reference(first));
    assertThat(payouts(refund)).isOne();
  }

  @Test
  void whenARefundIsLookedUp_thenItIsFoundAmongOthersOfThePayment() {
    var provider = provider();
    var payment = captured(10_000);
    var wanted = refund(payment, 1_000);
    var sent = provider.submit(wanted);
    for (var i = 0; i < 4; i++) {
      provider.submit(refund(payment, 100));
    }

    assertThat(provider.lookUp(question(wanted)))
        .hasValueSatisfying(found -> assertThat(reference(found)).isEqualTo(reference(sent)));
  }

  @Test
  void whenARefundWasNeverSent_thenItIsNotFound() {
    var provider = provider();

    assertThat(provider.lookUp(question(refund(captured(10_000), 1_000)))).isEmpty();
  }

  @Test
  void whenARefundIsDeclined_thenThatIsDefiniteAndNothingLeft() {
    var provider = provider();
    var refund = refund(captured(10_000), 1_000);
    decline();

    assertThat(provider.submit(refund)).isInstanceOf(ProviderAnswer.Failed.class);
    assertThat(payouts(refund)).isZero();
  }

  @Test
  void whenTheAnswerIsLost_thenItIsUnknownAndLookingUpTells() {
    var provider = provider();
    var refund = refund(captured(10_000), 1_000);
    loseTheNextAnswer();

    assertThat(provider.submit(refund)).isInstanceOf(ProviderAnswer.Unknown.class);

    assertThat(provider.lookUp(question(refund)))
        .hasValueSatisfying(found -> assertThat(reference(found)).isNotEmpty());
    assertThat(payouts(refund)).isOne();
  }

  @Test
  void whenTheMoneyComesBack_thenLookingUpSaysSo() {
    var provider = provider();
    var refund = refund(captured(10_000), 1_000);
    beforeItComesBack();
    provider.submit(refund);

    comeBack(refund.paymentReference());

    assertThat(provider.lookUp(question(refund)))
        .hasValueSatisfying(found -> assertThat(found).isInstanceOf(ProviderAnswer.Failed.class));
  }

  /** For providers that have to know before. */
  void beforeItComesBack() {}

  @Test
  void whenTheMoneyArrives_thenLookingUpProvesIt() {
    var provider = provider();
    var refund = refund(captured(10_000), 1_000);
    provider.submit(refund);

    arrive(refund.paymentReference());

    assertThat(provider.lookUp(question(refund)))
        .hasValueSatisfying(found -> assertThat(found).isInstanceOf(ProviderAnswer.Settled.class));
  }
}
