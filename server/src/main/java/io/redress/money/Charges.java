package io.redress.money;

import io.redress.money.domain.ChargePlan;
import io.redress.money.ledger.Posting.Booking;
import io.redress.money.ledger.PostingKind;
import io.redress.money.provider.ChargeProvider;
import io.redress.money.provider.SubmitCharge;
import io.redress.money.store.ChargeStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.platform.trips.Question;
import io.redress.shared.CaseId;
import io.redress.shared.ChargeAttemptId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Differences that consumers pay for exchanges, from the asking to the captured payment. Whoever
 * changes one holds the lock of its case.
 */
@Service
public class Charges {
  /** The kind of task that asks for an attempt to be sent; its subject is the attempt. */
  public static final String SUBMIT_TASK = "charge.submit";

  private static final Logger LOG = LoggerFactory.getLogger(Charges.class);

  private final ChargeStore store;
  private final Payments payments;
  private final Books books;
  private final Sending sending;
  private final Map<String, ChargeProvider> providers;

  Charges(
      ChargeStore store,
      Payments payments,
      Books books,
      Sending sending,
      List<ChargeProvider> providers) {
    this.store = store;
    this.payments = payments;
    this.books = books;
    this.sending = sending;
    this.providers =
        providers.stream().collect(Collectors.toMap(ChargeProvider::name, Function.identity()));
  }

  /** What it takes to send something after the commit. */
  @Component("sendingOfCharges")
  record Sending(Outbox outbox, NewIds ids, TransactionTemplate transactions) {}

  /** Whether a difference can be paid through this provider. */
  public boolean knows(String provider) {
    return providers.containsKey(provider);
  }

  /** Asks for a difference; asked twice for one exchange it is refused by the database. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(DifferenceCharge charge) {
    store.insert(charge);
  }

  /** Asks for it no longer; what may still be paid is not ended. */
  @Transactional(propagation = Propagation.MANDATORY)
  public DifferenceCharge expire(DifferenceCharge charge, Instant now) {
    if (charge.live().isPresent()) {
      throw new IllegalStateException("a charge of " + charge.resolutionId() + " is under way");
    }
    store.end(charge.resolutionId(), DifferenceCharge.State.EXPIRED, Optional.empty(), now);
    return with(charge, DifferenceCharge.State.EXPIRED, Optional.empty());
  }

  /**
   * Starts a try: writes it with its key, and the task that sends it after the commit.
   *
   * @throws RefusedException with {@code charge_under_way} unless every earlier try definitely
   *     failed, with {@code provider_unknown} when nobody can be paid through it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ChargeAttempt startAttempt(DifferenceCharge charge, String provider, Instant now) {
    if (!charge.isAsked() || charge.live().isPresent()) {
      throw new RefusedException(Refusal.of("charge_under_way"));
    }
    if (!knows(provider)) {
      throw new RefusedException(Refusal.of("provider_unknown", "provider", provider));
    }
    var id = new ChargeAttemptId(sending.ids().next());
    var attempt =
        new ChargeAttempt(
            id,
            charge.attempts().size() + 1,
            provider,
            "charge-" + id,
            AttemptState.CREATED,
            Optional.empty(),
            now.truncatedTo(ChronoUnit.MICROS),
            Optional.empty(),
            1);
    store.insert(charge.resolutionId(), attempt);
    sending.outbox().add(new OutboxTask(SUBMIT_TASK, id.toString(), "1", "{}", now));
    return attempt;
  }

  /**
   * Has a try sent, once, and says how it stands; when it may have been sent before, the provider
   * is asked. The answer is returned, not stored. Never inside a transaction.
   */
  @Transactional(propagation = Propagation.NEVER)
  public ChargeAnswer submit(ChargeAttemptId attemptId, Instant now) {
    var prepared = prepare(attemptId, now, ChargePlan::of);
    return switch (prepared.plan()) {
      case ChargePlan.Send send -> send(prepared);
      case ChargePlan.Answered(var answer) -> answer;
      case ChargePlan.Ask ask -> ask(prepared).orElseGet(() -> resend(attemptId, now));
    };
  }

  private ChargeAnswer resend(ChargeAttemptId attemptId, Instant now) {
    var prepared =
        prepare(
            attemptId,
            now,
            attempt -> ChargePlan.again(attempt, provider(attempt).keyLifetime(), now));
    return switch (prepared.plan()) {
      case ChargePlan.Send send -> send(prepared);
      case ChargePlan.Answered(var answer) -> answer;
      case ChargePlan.Ask ask -> new ChargeAnswer.Unknown("not_at_provider");
    };
  }

  /**
   * Notes what a provider said; a success becomes a captured payment of the order, in the same
   * transaction. The same answer again changes nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public DifferenceCharge recordAnswer(
      ChargeAttemptId attemptId, ChargeAnswer answer, Instant now) {
    var charge = require(attemptId);
    var attempt = charge.attempt(attemptId).orElseThrow();
    var next = ChargePlan.after(attempt.state(), answer);
    if (next == attempt.state()) {
      return charge;
    }
    store.change(
        new ChargeStore.Change(attempt, next, referenceOf(answer), failureOf(answer)), now);
    if (answer instanceof ChargeAnswer.Succeeded(var reference, var at)) {
      return paid(charge, captured(charge, attempt.provider(), reference, at), now);
    }
    return require(attemptId);
  }

  /** Takes in that a difference was paid elsewhere: it becomes a captured payment of the order. */
  @Transactional(propagation = Propagation.MANDATORY)
  public DifferenceCharge recordPaid(DifferenceCharge charge, NewPayment payment, Instant now) {
    return paid(charge, payment, now);
  }

  private DifferenceCharge paid(DifferenceCharge charge, NewPayment payment, Instant now) {
    var taken = payments.record(payment, now);
    store.end(charge.resolutionId(), DifferenceCharge.State.PAID, Optional.of(taken.id()), now);
    return with(charge, DifferenceCharge.State.PAID, Optional.of(taken.id()));
  }

  /** By the same instrument, as far as anybody knows, that the order was paid with. */
  private NewPayment captured(
      DifferenceCharge charge, String provider, String reference, Instant capturedAt) {
    var like =
        payments.ofOrder(charge.orderId()).stream()
            .filter(each -> each.provider().equals(provider))
            .findFirst();
    return new NewPayment(
        new PaymentId(sending.ids().next()),
        charge.orderId(),
        provider,
        reference,
        like.map(Payment::method).orElse("card"),
        like.map(Payment::methodLabel).orElse(provider),
        charge.amount(),
        capturedAt);
  }

  /** The differences of cases, to be asked with others. */
  public Question<Map<CaseId, List<DifferenceCharge>>> questionOfCases(Collection<CaseId> cases) {
    return store.ofCases(cases);
  }

  /** The difference that a try is about. */
  @Transactional(readOnly = true)
  public Optional<DifferenceCharge> byAttempt(ChargeAttemptId attemptId) {
    return store.ofAttempt(attemptId).ask();
  }

  /**
   * Books an exchange that was carried out, its return and its sale each for itself; what stands
   * beside follows from the difference that was really settled, so that nothing is left over.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bookExchange(CaseId caseId, ResolutionId exchange, Carried carried, Instant now) {
    for (var each : carried.amounts().entrySet()) {
      if (!each.getValue().isZero()) {
        books.book(caseId, new Booking(each.getKey(), exchange.value(), each.getValue()), now);
      }
    }
  }

  /**
   * What an exchange came to when it was carried out.
   *
   * @param difference what the consumer paid; less than nothing is what they got
   */
  public record Carried(Money returned, Money sold, Money difference) {
    private Map<PostingKind, Money> amounts() {
      var amounts = new EnumMap<PostingKind, Money>(PostingKind.class);
      amounts.put(PostingKind.EXCHANGE_RETURN, returned);
      amounts.put(PostingKind.EXCHANGE_SALE, sold);
      amounts.put(PostingKind.EXCHANGE_BESIDE, difference.minus(sold).plus(returned));
      amounts.put(PostingKind.EXCHANGE_DIFFERENCE, difference);
      return amounts;
    }
  }

  /** A plan and what it was made for. */
  private record Prepared(DifferenceCharge charge, ChargeAttempt attempt, ChargePlan plan) {}

  private Prepared prepare(
      ChargeAttemptId attemptId, Instant now, Function<ChargeAttempt, ChargePlan> planner) {
    return sending
        .transactions()
        .execute(
            status -> {
              var charge = require(attemptId);
              var attempt = charge.attempt(attemptId).orElseThrow();
              var plan = planner.apply(attempt);
              if (plan instanceof ChargePlan.Send) {
                store.change(
                    new ChargeStore.Change(
                        attempt, AttemptState.SUBMITTING, Optional.empty(), Optional.empty()),
                    now);
              }
              return new Prepared(charge, attempt, plan);
            });
  }

  private ChargeAnswer send(Prepared prepared) {
    var attempt = prepared.attempt();
    var request =
        new SubmitCharge(attempt.idempotencyKey(), attempt.id(), prepared.charge().amount());
    return guarded(() -> provider(attempt).charge(request));
  }

  private Optional<ChargeAnswer> ask(Prepared prepared) {
    try {
      return provider(prepared.attempt()).lookUpCharge(prepared.attempt().idempotencyKey());
    } catch (RuntimeException e) {
      return Optional.of(lost(e));
    }
  }

  private static ChargeAnswer guarded(Supplier<ChargeAnswer> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return lost(e);
    }
  }

  // Whatever goes wrong between here and the provider, the money may have been taken.
  private static ChargeAnswer lost(RuntimeException e) {
    LOG.warn("A provider call ended without an answer", e);
    return new ChargeAnswer.Unknown("no_answer");
  }

  private ChargeProvider provider(ChargeAttempt attempt) {
    var provider = providers.get(attempt.provider());
    if (provider == null) {
      throw new IllegalStateException("nobody is paid through " + attempt.provider());
    }
    return provider;
  }

  private DifferenceCharge require(ChargeAttemptId attemptId) {
    return store.ofAttempt(attemptId).ask().orElseThrow(() -> Problem.notFound("The charge"));
  }

  private static DifferenceCharge with(
      DifferenceCharge charge, DifferenceCharge.State state, Optional<PaymentId> payment) {
    return new DifferenceCharge(
        charge.resolutionId(),
        charge.caseId(),
        charge.orderId(),
        charge.amount(),
        state,
        charge.askedAt(),
        payment,
        charge.attempts());
  }

  private static Optional<String> referenceOf(ChargeAnswer answer) {
    return switch (answer) {
      case ChargeAnswer.Accepted(var reference) -> Optional.of(reference);
      case ChargeAnswer.Succeeded(var reference, var at) -> Optional.of(reference);
      case ChargeAnswer.Failed a -> Optional.empty();
      case ChargeAnswer.Unknown a -> Optional.empty();
    };
  }

  private static Optional<String> failureOf(ChargeAnswer answer) {
    return answer instanceof ChargeAnswer.Failed(var reason)
        ? Optional.of(reason)
        : Optional.empty();
  }
}
