package io.redress.platform.tenancy;

import io.redress.shared.MerchantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * The merchant whose work is being done, for as long as that work runs.
 *
 * <p>It is bound to a stretch of code, never set and forgotten; without it the database shows no
 * row at all. Threads that are started inside do not inherit it.
 */
@Component
public class Tenancy {
  private static final ScopedValue<MerchantId> MERCHANT = ScopedValue.newInstance();
  private static final String LOGGED_AS = "merchant";

  /** Runs the work for this merchant and returns its result. */
  public <R extends @Nullable Object, X extends Throwable> R call(
      MerchantId merchant, ScopedValue.CallableOp<? extends R, X> work) throws X {
    try (var _ = MDC.putCloseable(LOGGED_AS, merchant.toString())) {
      return ScopedValue.where(MERCHANT, merchant).<R, X>call(work);
    }
  }

  /** Runs the work for this merchant. */
  public void run(MerchantId merchant, Runnable work) {
    try (var _ = MDC.putCloseable(LOGGED_AS, merchant.toString())) {
      ScopedValue.where(MERCHANT, merchant).run(work);
    }
  }

  /** The merchant of the running work; empty outside of any. */
  public Optional<MerchantId> current() {
    return MERCHANT.isBound() ? Optional.of(MERCHANT.get()) : Optional.empty();
  }

  /** The merchant of the running work; a bug when there is none. */
  public MerchantId require() {
    return current().orElseThrow(() -> new IllegalStateException("No merchant is in scope."));
  }
}
