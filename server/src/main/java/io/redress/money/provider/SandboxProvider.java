package io.redress.money.provider;

import io.redress.money.ChargeAnswer;
import io.redress.money.ProviderAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The built-in provider: no money moves, everything else is as with a real one.
 *
 * <p>It writes its books in transactions of its own, so that a caller that dies does not undo what
 * was paid. A key pays once for ever; it promises a day, as Stripe does (API reference, idempotent
 * requests, 2024).
 */
@Component
public class SandboxProvider implements RefundProvider, ChargeProvider {
  /** What payments and attempts of the sandbox carry as their provider. */
  public static final String NAME = "sandbox";

  private static final Duration KEY_LIFETIME = Duration.ofHours(24);

  private final SandboxStore store;
  private final SandboxChargeStore charges;
  private final Clock clock;

  SandboxProvider(SandboxStore store, SandboxChargeStore charges, Clock clock) {
    this.store = store;
    this.charges = charges;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration keyLifetime() {
    return KEY_LIFETIME;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public ProviderAnswer submit(SubmitRefund request) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var mode = store.mode();
    var refund = SandboxRefund.begin(mode, request, now);
    if (!store.insert(refund, request)) {
      return answer(store.byKey(request.idempotencyKey()).orElseThrow());
    }
    return mode == SandboxMode.TIME_OUT_AFTER_PAYING
        ? new ProviderAnswer.Unknown("time_out")
        : refund.answerAt(now);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<ProviderAnswer> lookUp(LookUpRefund request) {
    return store.byKey(request.idempotencyKey()).map(this::answer);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public ChargeAnswer charge(SubmitCharge request) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var mode = store.mode();
    var charge = SandboxCharge.begin(mode, request, now);
    if (!charges.insert(charge)) {
      return charges.byKey(request.idempotencyKey()).orElseThrow().answerAt(now);
    }
    return mode == SandboxMode.TIME_OUT_AFTER_PAYING
        ? new ChargeAnswer.Unknown("time_out")
        : charge.answerAt(now);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<ChargeAnswer> lookUpCharge(String idempotencyKey) {
    var now = clock.instant();
    return charges.byKey(idempotencyKey).map(charge -> charge.answerAt(now));
  }

  private ProviderAnswer answer(SandboxRefund refund) {
    var now = clock.instant();
    var standing = refund.standingAt(now);
    if (standing != refund.standing()) {
      store.change(refund, standing);
    }
    return refund.answerAt(now);
  }
}
