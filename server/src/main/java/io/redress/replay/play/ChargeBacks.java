package io.redress.replay.play;

import io.redress.money.Payments;
import io.redress.money.Refunds;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.Match;
import io.redress.shared.OrderId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives postage and other charges back. There is no piece that could be sent back, so there is no
 * case: the shop pays by itself, and Redress books it as a refund made elsewhere, which lowers what
 * is left to refund of the payment. The same credit again changes nothing.
 */
@Component
public final class ChargeBacks {
  private final Payments payments;
  private final Refunds refunds;
  private final Clock clock;

  ChargeBacks(Payments payments, Refunds refunds, Clock clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.clock = clock;
  }

  void give(LedgerRow credit, List<Match.Portion<OrderId>> charged) {
    for (var i = 0; i < charged.size(); i++) {
      var payment = payments.ofOrder(charged.get(i).purchase()).getFirst();
      var reference = "%s, row %d, part %d".formatted(credit.invoice(), credit.number(), i + 1);
      refunds.recordExternal(payment.id(), charged.get(i).paid(), reference, clock.instant());
    }
  }
}
