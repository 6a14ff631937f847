package io.redress.money;

import io.redress.money.store.MoneyStores;
import io.redress.money.store.PaymentStore;
import io.redress.money.store.StoppedPaymentStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.CaseId;
import io.redress.shared.PaymentId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments that a refund made elsewhere has stopped, until a person has looked. */
@Service
public class StoppedPayments {
  private final StoppedPaymentStore store;
  private final PaymentStore payments;
  private final Refunds refunds;
  private final NewIds ids;

  StoppedPayments(StoppedPaymentStore store, MoneyStores stores, Refunds refunds, NewIds ids) {
    this.store = store;
    this.payments = stores.payments();
    this.refunds = refunds;
    this.ids = ids;
  }

  /** Those that are stopped now, the longest first; at most {@value StoppedPaymentStore#MOST}. */
  @Transactional(readOnly = true)
  public List<StoppedPayment> list() {
    return store.list();
  }

  /** One that is stopped now. */
  @Transactional(readOnly = true)
  public Optional<StoppedPayment> byId(PaymentId id) {
    return store.byId(id);
  }

  /**
   * Makes sure that a payment is one of the house, stopped or not.
   *
   * @throws Problem NOT_FOUND when it is none
   */
  @Transactional(readOnly = true)
  public void require(PaymentId id) {
    if (!store.isKnown(id)) {
      throw Problem.notFound("The payment");
    }
  }

  /**
   * Notes that somebody looked and lets the payment go, unless a chargeback holds it. The same look
   * again changes nothing.
   *
   * @return the cases whose refunds were held back, to be taken up again; without the one that the
   *     money elsewhere was for
   * @throws RefusedException {@code payment_not_stopped} when nothing is to be looked at
   * @throws Problem PRECONDITION_FAILED when more has gone elsewhere than was read
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<CaseId> letGo(PaymentLook look, Instant now) {
    var _ =
        payments.lock(look.paymentId()).ask().orElseThrow(() -> Problem.notFound("The payment"));
    var stopped = store.byId(look.paymentId());
    if (stopped.isEmpty()) {
      if (store.isLookedAt(look)) {
        return Set.of();
      }
      throw new RefusedException(Refusal.of("payment_not_stopped"));
    }
    if (!stopped.get().external().equals(look.external())) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "%s has gone elsewhere by now, not %s; read it again."
              .formatted(stopped.get().external(), look.external()));
    }
    store.insert(ids.next(), look, stopped.get().stoppedAt(), now);
    store.letGo(look.paymentId());
    return refunds.goOn(look.paymentId()).stream()
        .filter(each -> look.caseId().filter(each::equals).isEmpty())
        .collect(Collectors.toSet());
  }
}
