package io.redress.money.provider;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The refunds of one payment as Stripe keeps them. */
record StripeBooks(StripeClient client, String payment) {
  private static final Pattern INTENT = Pattern.compile("pi_[A-Za-z0-9_]{1,250}");
  private static final Pattern CHARGE = Pattern.compile("(?:ch|py)_[A-Za-z0-9_]{1,250}");
  private static final long ON_PAGE = 100;
  private static final int MOST_PAGES = 50;

  /** Whether Stripe may know a payment by this name: a payment intent or a charge. */
  static boolean mayKnow(String payment) {
    return INTENT.matcher(payment).matches() || CHARGE.matcher(payment).matches();
  }

  /** All of them, the latest first. */
  List<Refund> refunds() throws StripeException {
    var all = new ArrayList<Refund>();
    var wanted = of(RefundListParams.builder().setLimit(ON_PAGE));
    for (var page = 0; page < MOST_PAGES; page++) {
      var found = client.v1().refunds().list(wanted.build());
      all.addAll(found.getData());
      if (!Boolean.TRUE.equals(found.getHasMore()) || found.getData().isEmpty()) {
        return all;
      }
      wanted.setStartingAfter(all.getLast().getId());
    }
    throw new IllegalStateException("a payment with more refunds than can be read: " + all.size());
  }

  /** A refund of it, to be completed. */
  RefundCreateParams.Builder refund() {
    var wanted = RefundCreateParams.builder();
    return isIntent() ? wanted.setPaymentIntent(payment) : wanted.setCharge(payment);
  }

  private RefundListParams.Builder of(RefundListParams.Builder wanted) {
    return isIntent() ? wanted.setPaymentIntent(payment) : wanted.setCharge(payment);
  }

  private boolean isIntent() {
    return INTENT.matcher(payment).matches();
  }
}
