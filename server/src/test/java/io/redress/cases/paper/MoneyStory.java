package io.redress.cases.paper;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Dispute;
import io.redress.money.IntentState;
import io.redress.money.NewPayment;
import io.redress.money.ProviderAnswer;
import io.redress.orders.NewOrder;
import io.redress.orders.RandomOrders;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What happens to the money of one order, by chance: pieces come back and are paid, with deductions
 * and beside other remedies; answers are lost, late and wrong, refunds fail, come back, are made
 * elsewhere, banks take payments back; in the end everybody wants to come to an end.
 */
final class MoneyStory {
  private static final Instant START = Instant.parse("2026-06-15T06:30:00Z");
  private static final Actor STAFF = Actor.staff(new StaffId(new UUID(1, 1)));
  private static final int MOST_CASES = 4;
  private static final int MOST_PARTS_HOME = 5;

  private final Random random;
  private final Till till;
  private final PaperBook book;
  private final NewOrder wanted;
  private final PaperOrder order;
  private final List<PaperCase> cases = new ArrayList<>();
  private final List<PaperCase> done = new ArrayList<>();
  private final Map<String, String> objections = new TreeMap<>();
  private final Deque<CaseId> resumed = new ArrayDeque<>();
  private final Map<String, Integer> seen;
  private Instant now = START;
  private long lastId;

  /**
   * A story of this seed.
   *
   * @param seen where is counted what happened
   */
  MoneyStory(long seed, Currency currency, Till till, PaperBook book, Map<String, Integer> seen) {
    this.random = new Random(seed);
    this.till = till;
    this.book = book;
    this.seen = seen;
    this.wanted = new RandomOrders(random, currency).next();
    this.order = PaperOrder.of(wanted);
    pass(Duration.ZERO);
    for (var facts : wanted.payments()) {
      if (facts.captured().isPositive()) {
        var id = new PaymentId(id());
        var reference = "pay_" + id;
        book.capture(reference, facts.captured().minorUnits());
        till.capture(
            new NewPayment(
                id,
                order.order().id(),
                "paper",
                reference,
                "card",
                "Visa",
                facts.captured(),
                START));
      }
    }
  }

  PaperOrder order() {
    return order;
  }

  /** The cases that hold pieces. */
  List<PaperCase> cases() {
    return cases;
  }

  /** The cases, those that hold no piece any more with them. */
  List<PaperCase> all() {
    var all = new ArrayList<>(done);
    all.addAll(cases);
    return all;
  }

  PaperBook book() {
    return book;
  }

  Till till() {
    return till;
  }

  private UUID id() {
    return new UUID(7, ++lastId);
  }

  private void saw(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  private void pass(Duration time) {
    now = now.plus(time);
    till.at(now);
    book.at(now);
  }

  /** One thing happens. */
  void step() {
    if (cases.isEmpty() || (cases.size() < MOST_CASES && random.nextInt(6) == 0)) {
      open();
      return;
    }
    var one = cases.get(random.nextInt(cases.size()));
    switch (random.nextInt(14)) {
      case 0, 1 -> release(one);
      case 2, 3, 4, 5 -> anyAttempt(one).ifPresent(attempt -> ask(one, attempt));
      case 6 -> book.move();
      case 7 -> pass(Duration.ofMinutes(random.nextInt(3_000)));
      case 8 -> retry(one, STAFF);
      case 9 -> elsewhere();
      case 10 -> cancel(one);
      case 11 -> object(one);
      case 12 -> anyAttempt(one).ifPresent(attempt -> hearTwice(one, attempt));
      default -> resume();
    }
  }

  private void open() {
    new PaperReturn(random, order, till, this::id)
        .open(now)
        .ifPresent(
            opened -> {
              cases.add(opened);
              saw("returned");
            });
  }

  private void release(PaperCase one) {
    var refused = one.take(new CaseCommand.ReleaseRefund(one.id()), STAFF, now);
    saw(refused.map(code -> "release " + code).orElse("released"));
  }

  private Optional<RefundAttemptId> anyAttempt(PaperCase one) {
    var attempts = one.attempts();
    return attempts.isEmpty()
        ? Optional.empty()
        : Optional.of(attempts.get(random.nextInt(attempts.size())));
  }

  /** The provider is sent an attempt, or asked about it, and its answer is taken. */
  private void ask(PaperCase one, RefundAttemptId attempt) {
    hear(one, attempt, till.submit(attempt));
  }

  private void hearTwice(PaperCase one, RefundAttemptId attempt) {
    var answer = till.submit(attempt);
    hear(one, attempt, answer);
    hear(one, attempt, answer);
    saw("heard twice");
  }

  private void hear(PaperCase one, RefundAttemptId attempt, ProviderAnswer said) {
    saw(said.getClass().getSimpleName());
    var command = new CaseCommand.RecordProviderAnswer(one.id(), attempt, said);
    one.take(command, Actor.PROVIDER, now)
        .ifPresent(
            code -> {
              throw new AssertionError("an answer was refused: " + code);
            });
  }

  private void retry(PaperCase one, Actor actor) {
    if (one.take(new CaseCommand.RetryRefund(one.id()), actor, now).isEmpty()) {
      saw("retried");
    }
  }

  private void resume() {
    Optional.ofNullable(resumed.poll())
        .ifPresent(
            id ->
                cases.stream()
                    .filter(each -> each.id().equals(id))
                    .forEach(each -> retry(each, Actor.SYSTEM)));
  }

  /** Somebody refunds at the provider, or such a refund comes back, and we hear of it. */
  private void elsewhere() {
    var payments = till.payments();
    if (payments.isEmpty()) {
      return;
    }
    var payment = payments.get(random.nextInt(payments.size()));
    var currency = payment.captured().currency();
    if (random.nextBoolean()) {
      book.byHand(payment.providerReference())
          .ifPresent(
              line -> {
                var amount = new Money(line.amount, currency);
                till.external(payment.id(), amount, line.reference);
                saw("refunded elsewhere");
              });
    } else {
      book.byHand().stream()
          .filter(line -> line.payment.equals(payment.providerReference()) && line.isGone())
          .findFirst()
          .ifPresent(
              line -> {
                line.standing = PaperBook.Standing.BACK;
                var amount = new Money(-line.amount, currency);
                till.external(payment.id(), amount, line.reference);
                saw("came back elsewhere");
              });
    }
  }

  /** Nothing is wanted any more before any of it was released. */
  private void cancel(PaperCase one) {
    var state = one.state();
    if (state.intents().isEmpty()
        && state.status() == CaseStatus.FULFILLING
        && random.nextInt(3) == 0) {
      one.cancel();
      free(one);
      saw("cancelled");
    }
  }

  private void free(PaperCase one) {
    if (one.isFree()) {
      one.state().lines().forEach(order::free);
      cases.remove(one);
      done.add(one);
    }
  }

  /** A bank asks for a payment, or decides. */
  private void object(PaperCase one) {
    if (one.chargeback().isPresent()) {
      decide(one, random.nextInt(3));
      return;
    }
    var payments = till.payments();
    if (payments.isEmpty()) {
      return;
    }
    var name = payments.get(random.nextInt(payments.size())).providerReference();
    if (book.object(name)) {
      var claim =
          new Dispute.Claim(
              Dispute.Kind.CHARGEBACK, "Bank", name, "It was not me.", Optional.empty());
      take(one, new CaseCommand.OpenDispute(one.id(), claim));
      objections.put(one.chargeback().orElseThrow().id().toString(), name);
      saw("chargeback");
    }
  }

  private void decide(PaperCase one, int chance) {
    var dispute = one.chargeback().orElseThrow();
    var name = Optional.ofNullable(objections.remove(dispute.id().toString())).orElseThrow();
    var isLost = chance == 0;
    var taken = book.decide(name, isLost);
    if (taken > 0) {
      var payment =
          till.payments().stream()
              .filter(each -> each.providerReference().equals(name))
              .findFirst()
              .orElseThrow();
      var amount = new Money(taken, payment.captured().currency());
      till.taken(payment.id(), amount, dispute.id().toString());
      saw("taken by bank");
    }
    var move = isLost ? Dispute.Move.LOSE : Dispute.Move.WITHDRAW;
    take(one, new CaseCommand.CloseDispute(one.id(), dispute.id(), move));
    resumed.addAll(one.takeResumed());
  }

  private void take(PaperCase one, CaseCommand command) {
    one.take(command, STAFF, now)
        .ifPresent(
            code -> {
              throw new AssertionError(command + " was refused: " + code);
            });
  }

  /** From now on the provider behaves and everybody wants to come to an end. */
  void goHome() {
    for (var one : List.copyOf(cases)) {
      while (one.chargeback().isPresent()) {
        decide(one, random.nextInt(3));
      }
    }
    // Asked at least once: what has arrived may have come back, and nobody has heard of it yet.
    for (var part = 0; part == 0 || (part < MOST_PARTS_HOME && !isHome()); part++) {
      book.behave();
      pass(Duration.ofHours(13));
      for (var one : all()) {
        one.attempts().forEach(attempt -> ask(one, attempt));
        retry(one, STAFF);
      }
      while (!resumed.isEmpty()) {
        resume();
      }
    }
  }

  private boolean isHome() {
    return all().stream()
        .flatMap(one -> one.state().intents().stream())
        .allMatch(intent -> intent.state() == IntentState.SETTLED);
  }
}
