package io.redress.money;

import io.redress.money.domain.RefundCommand;
import io.redress.money.domain.RefundMachine;
import io.redress.money.domain.RefundRules;
import io.redress.money.ledger.Posting.Booking;
import io.redress.money.ledger.PostingKind;
import io.redress.money.store.AttemptStore;
import io.redress.money.store.MoneyStores;
import io.redress.money.store.PaymentStore;
import io.redress.money.store.PaymentStore.ExternalRefund;
import io.redress.money.store.RefundStore;
import io.redress.money.store.SettlementStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refunds from the decision to the proof.
 *
 * <p>Everything that changes something locks the payment first, reads again, decides and writes.
 */
@Service
public class Refunds {
  /** The kind of task that asks for an attempt to be sent; its subject is the attempt. */
  public static final String SUBMIT_TASK = "refund.submit";

  /** The kind of task that asks how an attempt stands; its subject is the attempt. */
  public static final String CONFIRM_TASK = "refund.confirm";

  /** The kind of task that takes up what was held back in a case; its subject is the case. */
  public static final String RESUME_TASK = "refund.resume";

  private static final String RETURNED = " returned";

  /** What became of a wish to pay back. */
  public sealed interface IntentResult {
    /** The intent stands and its amount is taken from what may be refunded. */
    record Created(RefundIntent intent) implements IntentResult {}

    /**
     * A rule says no: {@code more_than_captured}, {@code payment_frozen}, {@code already_intended}.
     */
    record Refused(Refusal refusal) implements IntentResult {}
  }

  private final PaymentStore payments;
  private final RefundStore refunds;
  private final AttemptStore attempts;
  private final SettlementStore settlements;
  private final RoundTrips trips;
  private final Answers answers;
  private final Submissions submissions;
  private final RefundWays ways;
  private final Books books;
  private final NewIds newIds;

  Refunds(
      MoneyStores stores,
      Answers answers,
      Submissions submissions,
      RefundWays ways,
      Books books,
      NewIds newIds) {
    this.payments = stores.payments();
    this.refunds = stores.refunds();
    this.attempts = stores.attempts();
    this.settlements = stores.settlements();
    this.trips = stores.trips();
    this.answers = answers;
    this.submissions = submissions;
    this.ways = ways;
    this.books = books;
    this.newIds = newIds;
  }

  /**
   * Decides to pay back, in the statement that checks that the payment still has as much.
   *
   * @throws RefusedException with {@code already_intended} when another transaction was faster
   */
  @Transactional
  public IntentResult create(NewRefundIntent wanted, Instant now) {
    if (!insert(wanted, now)) {
      return new IntentResult.Refused(reasonAgainst(wanted));
    }
    var booking = new Booking(PostingKind.REFUND_DECIDED, wanted.id().value(), wanted.amount());
    books.book(wanted.caseId(), booking, now);
    return new IntentResult.Created(require(wanted.id()));
  }

  /**
   * Starts a try to pay: writes it with its key, and the task that sends it after the commit.
   *
   * @throws RefusedException with {@code attempt_live} unless every earlier try definitely failed,
   *     with {@code payment_frozen} or {@code more_than_captured} when the payment forbids it, with
   *     {@code provider_unknown} when nobody here can pay it, with {@code provider_not_connected}
   *     when the merchant has no account there; see {@link RefundWays}
   */
  @Transactional
  public RefundAttempt startAttempt(RefundIntent intent, Instant now) {
    var lock = payments.lock(intent.paymentId());
    var read = refunds.byId(intent.id());
    var account = ways.questionOfAccount(intent.caseId());
    var told = trips.ask(lock, read, account);
    var payment = told.to(lock).orElseThrow(() -> Problem.notFound("The payment"));
    var current = theOne(told.to(read));
    if (current.version() != intent.version()) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The refund intent was changed by somebody else; read it again.");
    }
    RefundRules.againstStarting(payment, current)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    var provider = ways.of(payment, current, told.to(account));
    if (current.state() == IntentState.FAILED) {
      payments.commit(payment.id(), current.amount());
      refunds.change(current, IntentState.CREATED, Optional.empty());
    }
    var attempt = newAttempt(provider, current, now);
    attempts.insert(attempt);
    submissions.request(attempt.id(), now);
    return attempt;
  }

  /**
   * Has an attempt sent, once, and says how it stands. It is committed as being sent before the
   * provider is called. When it may have been sent before, the provider is asked; only when it
   * knows nothing of it, the same key is sent again within its lifetime. The answer is returned,
   * not stored: give it to {@link #recordAnswer}. Never inside a transaction.
   */
  @Transactional(propagation = Propagation.NEVER)
  public ProviderAnswer submit(RefundAttemptId attemptId, Instant now) {
    return submissions.submit(attemptId, now);
  }

  /**
   * Notes what a provider said: moves attempt and intent on, books it, numbers the proof right
   * before the commit. The same answer again changes nothing. A success that later fails reopens
   * the intent; an answer that contradicts what is known freezes the payment.
   */
  @Transactional
  public RefundIntent recordAnswer(RefundAttemptId attemptId, ProviderAnswer answer, Instant now) {
    var lock = payments.lockOfAttempt(attemptId);
    var read = refunds.byAttempt(attemptId);
    var told = trips.ask(lock, read);
    var payment = told.to(lock).orElseThrow(() -> Problem.notFound("The refund attempt"));
    var intent = theOne(told.to(read));
    if (answers.record(intent, attemptId, answer, now)) {
      freeze(payment.id(), now);
    }
    return require(intent.id());
  }

  /**
   * Stops everything that would be paid from a payment, because it is disputed at the provider.
   * What was sent already is still listened to.
   */
  @Transactional
  public void freeze(PaymentId paymentId, Instant now) {
    lock(paymentId);
    payments.freeze(paymentId, now);
    apply(RefundCommand.FREEZE, refunds.ofPayment(paymentId).ask());
  }

  /**
   * Stops what would be paid from a payment while a chargeback is undecided; the same one again
   * changes nothing. What was sent already is still listened to.
   */
  @Transactional
  public void hold(PaymentId paymentId, DisputeId disputeId, Instant now) {
    lock(paymentId);
    payments.hold(paymentId, disputeId, now);
    apply(RefundCommand.FREEZE, refunds.ofPayment(paymentId).ask());
  }

  /**
   * Lets a payment go that a chargeback held, and tells the cases whose refunds were held back, to
   * be taken up again; none as long as something else stops the payment.
   */
  @Transactional
  public Set<CaseId> letGo(PaymentId paymentId, DisputeId disputeId) {
    lock(paymentId);
    payments.letGo(paymentId, disputeId);
    return goOn(paymentId);
  }

  /** The rest of {@link #letGo}, when whatever stopped the payment does not any more. */
  Set<CaseId> goOn(PaymentId paymentId) {
    if (lock(paymentId).frozenAt().isPresent()) {
      return Set.of();
    }
    var intents = refunds.ofPayment(paymentId).ask();
    apply(RefundCommand.THAW, intents.stream().filter(Refunds::isWithProvider).toList());
    return intents.stream()
        .filter(RefundIntent::isHeldBack)
        .map(RefundIntent::caseId)
        .collect(Collectors.toSet());
  }

  private static boolean isWithProvider(RefundIntent intent) {
    return intent
        .liveAttempt()
        .filter(attempt -> attempt.state() == AttemptState.PENDING)
        .isPresent();
  }

  private void apply(RefundCommand command, List<RefundIntent> intents) {
    for (var intent : intents) {
      RefundMachine.apply(intent.state(), command)
          .next()
          .filter(next -> next != intent.state())
          .ifPresent(next -> refunds.change(intent, next, intent.settledAt()));
    }
  }

  /**
   * Books a refund that we did not start; it lowers what may be refunded. When it takes what an
   * open intent counts on, the payment is frozen until somebody has looked. The same reference
   * again changes nothing; says whether it was new.
   */
  @Transactional
  public boolean recordExternal(PaymentId paymentId, Money amount, String reference, Instant now) {
    var payment = lock(paymentId);
    var left = payment.refundable().minus(amount);
    return bookElsewhere(
        new ExternalRefund(newIds.next(), paymentId, amount, reference), left, now);
  }

  /**
   * Books what a bank took back from a payment. Refunds that are frozen are never sent anew, so
   * they do not count on that money any more; where others do, the payment is frozen until somebody
   * has looked. The same reference again changes nothing; says whether it was new.
   */
  @Transactional
  public boolean recordTaken(PaymentId paymentId, Money amount, String reference, Instant now) {
    var payment = lock(paymentId);
    var intents = refunds.ofPayment(paymentId).ask();
    var left = RefundRules.leftAfterTaking(payment, amount, intents);
    return bookElsewhere(
        new ExternalRefund(newIds.next(), paymentId, amount, reference), left, now);
  }

  private boolean bookElsewhere(ExternalRefund refund, Money left, Instant now) {
    if (!payments.insertExternal(refund, now)) {
      return false;
    }
    var booking = new Booking(PostingKind.EXTERNAL_REFUND, refund.id(), refund.amount());
    books.book(refund.paymentId(), booking, now);
    if (left.isNegative()) {
      freeze(refund.paymentId(), now);
    }
    return true;
  }

  /**
   * Books that the money of a refund made elsewhere came back; it may be refunded again. Of one
   * that was never booked, and told once more, nothing is written; says whether it was new.
   */
  @Transactional
  public boolean recordExternalReturned(
      PaymentId paymentId, Money amount, String reference, Instant now) {
    var payment = lock(paymentId);
    if (!payments.knowsExternal(new ExternalRefund(newIds.next(), paymentId, amount, reference))) {
      return false;
    }
    var id = newIds.next();
    var back = new ExternalRefund(id, payment.id(), amount.negated(), reference + RETURNED);
    if (!payments.insertExternal(back, now)) {
      return false;
    }
    books.book(paymentId, new Booking(PostingKind.EXTERNAL_REFUND_RETURNED, id, amount), now);
    return true;
  }

  /** Whether what was paid so cannot go back the way it came, but by bank transfer alone. */
  public boolean isOnlyByTransfer(Payment payment) {
    return ways.isOnlyByTransfer(payment);
  }

  /** The intents of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<RefundIntent> ofCase(CaseId caseId) {
    return refunds.ofCases(List.of(caseId)).ask().getOrDefault(caseId, List.of());
  }

  /** The question for {@link #ofCase} of several cases, to be asked with others. */
  public Question<Map<CaseId, List<RefundIntent>>> questionOfCases(Collection<CaseId> cases) {
    return refunds.ofCases(cases);
  }

  /** The proofs of arrival of a case, oldest first; those of the running transaction not yet. */
  @Transactional(readOnly = true)
  public List<Settlement> settlementsOf(CaseId caseId) {
    return settlements.ofCase(caseId);
  }

  /** The intent that an attempt belongs to. */
  @Transactional(readOnly = true)
  public Optional<RefundIntent> byAttempt(RefundAttemptId attemptId) {
    return refunds.byAttempt(attemptId).ask().stream().findFirst();
  }

  /** Attempts sent before an instant without a final answer, oldest first; at most 500 at once. */
  @Transactional(readOnly = true)
  public List<RefundAttemptId> unanswered(Instant olderThan) {
    return attempts.unanswered(olderThan);
  }

  private RefundAttempt newAttempt(String provider, RefundIntent intent, Instant now) {
    var id = new RefundAttemptId(newIds.next());
    return new RefundAttempt(
        id,
        intent.id(),
        intent.attempts().size() + 1,
        provider,
        "refund-" + id,
        AttemptState.CREATED,
        Optional.empty(),
        Optional.empty(),
        now.truncatedTo(ChronoUnit.MICROS),
        Optional.empty(),
        1);
  }

  private boolean insert(NewRefundIntent wanted, Instant now) {
    try {
      return refunds.insert(wanted, now);
    } catch (DuplicateKeyException e) {
      // PostgreSQL has ended the transaction: a refusal as a value would be believed and lost.
      throw new RefusedException(Refusal.of("already_intended"));
    }
  }

  private Refusal reasonAgainst(NewRefundIntent wanted) {
    var payment = lock(wanted.paymentId());
    if (!payment.captured().currency().equals(wanted.amount().currency())) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "amount",
              wanted.amount().toString(),
              "is not in the currency of the payment",
              "Refund in " + payment.captured().currency() + "."));
    }
    if (refunds.exists(wanted.resolutionId(), wanted.paymentId())) {
      return Refusal.of("already_intended");
    }
    return RefundRules.againstPaying(payment, wanted.amount())
        .orElseThrow(
            () -> Problem.of(ProblemCode.CONFLICT, "The payment has just changed; try again."));
  }

  private Payment lock(PaymentId paymentId) {
    return payments.lock(paymentId).ask().orElseThrow(() -> Problem.notFound("The payment"));
  }

  private RefundIntent require(RefundIntentId intentId) {
    return theOne(refunds.byId(intentId).ask());
  }

  private static RefundIntent theOne(List<RefundIntent> found) {
    return found.stream().findFirst().orElseThrow(() -> Problem.notFound("The refund intent"));
  }
}
