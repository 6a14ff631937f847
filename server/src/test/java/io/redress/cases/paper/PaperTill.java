package io.redress.cases.paper;

import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.NewPayment;
import io.redress.money.NewRefundIntent;
import io.redress.money.Payment;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.domain.AnswerEffect;
import io.redress.money.domain.RefundCommand;
import io.redress.money.domain.RefundMachine;
import io.redress.money.domain.RefundRules;
import io.redress.money.domain.SendPlan;
import io.redress.money.ledger.PostingKind;
import io.redress.money.ledger.TrialBalance;
import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.SubmitRefund;
import io.redress.shared.CaseId;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps on paper what the product keeps in rows; whatever is decided, the product's rules say. */
final class PaperTill implements Till {
  private final PaperBook book;
  private final PaperBooks books = new PaperBooks();
  private final Map<PaymentId, PaperPayment> payments = new LinkedHashMap<>();
  private final Map<RefundIntentId, RefundIntent> intents = new LinkedHashMap<>();
  private final Set<RefundIntentId> byBank = new HashSet<>();
  private final Map<RefundAttemptId, RefundIntentId> ofAttempt = new LinkedHashMap<>();
  private Instant now = Instant.EPOCH;
  private long lastId;

  PaperTill(PaperBook book) {
    this.book = book;
  }

  /** What was booked and what moved, to be gone through once more. */
  PaperBooks books() {
    return books;
  }

  @Override
  public void at(Instant moment) {
    now = moment;
  }

  @Override
  public void capture(NewPayment payment) {
    payments.put(payment.id(), new PaperPayment(payment));
    books.book(PostingKind.CAPTURE, payment.id(), payment.captured(), now);
  }

  @Override
  public void together(Runnable work) {
    var intentsBefore = new LinkedHashMap<>(intents);
    var balancesBefore = payments.values().stream().map(PaperPayment::copy).toList();
    var byBankBefore = Set.copyOf(byBank);
    books.begin();
    try {
      work.run();
    } catch (RefusedException e) {
      intents.clear();
      intents.putAll(intentsBefore);
      balancesBefore.forEach(each -> payments.put(each.now().id(), each));
      byBank.retainAll(byBankBefore);
      books.rollBack();
      throw e;
    }
  }

  @Override
  public Optional<String> intend(NewRefundIntent wanted) {
    var payment = payment(wanted.paymentId());
    var refused = RefundRules.againstPaying(payment.now(), wanted.amount());
    if (refused.isPresent()) {
      return Optional.of(refused.get().code());
    }
    payment.commit(wanted.amount());
    intents.put(
        wanted.id(),
        new RefundIntent(
            wanted.id(),
            wanted.caseId(),
            wanted.resolutionId(),
            wanted.paymentId(),
            wanted.amount(),
            IntentState.CREATED,
            now,
            Optional.empty(),
            1,
            List.of()));
    books.book(PostingKind.REFUND_DECIDED, wanted.caseId(), wanted.amount(), now);
    retry(intent(wanted.id()));
    return Optional.empty();
  }

  @Override
  public void retry(RefundIntent read) {
    var id = read.id();
    var intent = intent(id);
    var payment = payment(intent.paymentId());
    RefundRules.againstStarting(payment.now(), intent)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    if (intent.state() == IntentState.FAILED) {
      payment.commit(intent.amount());
    }
    var attempt =
        new RefundAttempt(
            new RefundAttemptId(new UUID(77, ++lastId)),
            id,
            intent.attempts().size() + 1,
            "paper",
            "refund-" + lastId,
            AttemptState.CREATED,
            Optional.empty(),
            Optional.empty(),
            now,
            Optional.empty(),
            1);
    var attempts = new ArrayList<>(intent.attempts());
    attempts.add(attempt);
    ofAttempt.put(attempt.id(), id);
    books.moves(id, RefundCommand.START);
    intents.put(id, PaperRows.in(intent.with(attempts), IntentState.CREATED));
  }

  @Override
  public ProviderAnswer submit(RefundAttemptId id) {
    return switch (SendPlan.of(door(id), attempt(id), key())) {
      case SendPlan.Send _ -> send(id);
      case SendPlan.Answered(var answer) -> answer;
      case SendPlan.Ask _ -> book.lookUp(question(id)).orElseGet(() -> again(id));
    };
  }

  private ProviderAnswer again(RefundAttemptId id) {
    return switch (SendPlan.again(door(id), attempt(id), key())) {
      case SendPlan.Send _ -> send(id);
      case SendPlan.Answered(var answer) -> answer;
      case SendPlan.Ask _ -> new ProviderAnswer.Unknown("not_at_provider");
    };
  }

  private ProviderAnswer send(RefundAttemptId id) {
    var intent = intentOf(id);
    var attempt = attempt(id);
    var sent = PaperRows.sent(attempt, now);
    books.attemptMoves(id, RefundCommand.SEND);
    intents.put(intent.id(), PaperRows.with(intent, sent));
    apply(intent.id(), RefundCommand.SEND);
    return book.submit(
        new SubmitRefund(
            attempt.idempotencyKey(), intent.id(), id, reference(intent), intent.amount()));
  }

  private SendPlan.KeyLife key() {
    return new SendPlan.KeyLife(PaperBook.KEY_LIFETIME, now);
  }

  private SendPlan.Door door(RefundAttemptId id) {
    var intent = intentOf(id);
    return SendPlan.Door.of(payment(intent.paymentId()).now(), intent);
  }

  private LookUpRefund question(RefundAttemptId id) {
    var intent = intentOf(id);
    return new LookUpRefund(attempt(id).idempotencyKey(), intent.id(), id, reference(intent));
  }

  private String reference(RefundIntent intent) {
    return payment(intent.paymentId()).now().providerReference();
  }

  @Override
  public void record(RefundAttemptId id, ProviderAnswer answer) {
    var intent = intentOf(id);
    var attempt = attempt(id);
    switch (AnswerEffect.of(intent, attempt, answer)) {
      case AnswerEffect.Nothing _ -> {}
      case AnswerEffect.Contradicts _ -> freeze(intent.paymentId());
      case AnswerEffect.Changes changes -> {
        if (changes.freesAmount()) {
          payment(intent.paymentId()).free(intent.amount());
        }
        books.attemptMoves(id, RefundCommand.of(answer));
        books.moves(intent.id(), RefundCommand.of(answer));
        var moved = PaperRows.answered(attempt, changes.attempt(), answer);
        intents.put(intent.id(), PaperRows.in(PaperRows.with(intent, moved), changes.intent()));
        for (var kind : changes.postings()) {
          books.book(kind, intent.caseId(), intent.amount(), now);
        }
      }
    }
  }

  private void freeze(PaymentId id) {
    payment(id).freeze(now);
    ofPayment(id).forEach(intent -> apply(intent.id(), RefundCommand.FREEZE));
  }

  @Override
  public void hold(PaymentId id, DisputeId dispute) {
    payment(id).hold(dispute, now);
    ofPayment(id).forEach(intent -> apply(intent.id(), RefundCommand.FREEZE));
  }

  @Override
  public Set<CaseId> letGo(PaymentId id, DisputeId dispute) {
    payment(id).letGo(dispute);
    var cases = new HashSet<CaseId>();
    if (payment(id).now().frozenAt().isPresent()) {
      return cases;
    }
    for (var intent : ofPayment(id)) {
      if (intent.liveAttempt().filter(it -> it.state() == AttemptState.PENDING).isPresent()) {
        apply(intent.id(), RefundCommand.THAW);
      }
      if (intent.isHeldBack()) {
        cases.add(intent.caseId());
      }
    }
    return cases;
  }

  @Override
  public void external(PaymentId id, Money amount, String reference) {
    var payment = payment(id);
    var left = payment.now().refundable().minus(amount);
    payment.external(amount);
    var kind =
        amount.isNegative() ? PostingKind.EXTERNAL_REFUND_RETURNED : PostingKind.EXTERNAL_REFUND;
    books.book(kind, id, amount.isNegative() ? amount.negated() : amount, now);
    if (amount.isPositive() && left.isNegative()) {
      freeze(id);
    }
  }

  @Override
  public void taken(PaymentId id, Money amount, String reference) {
    var payment = payment(id);
    var left = RefundRules.leftAfterTaking(payment.now(), amount, ofPayment(id));
    payment.external(amount);
    books.book(PostingKind.EXTERNAL_REFUND, id, amount, now);
    if (left.isNegative()) {
      freeze(id);
    }
  }

  @Override
  public void givenByBank(RefundIntentId id) {
    if (intent(id).state() == IntentState.FAILED && byBank.add(id)) {
      var intent = intent(id);
      books.book(PostingKind.REFUND_GIVEN_BY_BANK, intent.caseId(), intent.amount(), now);
    }
  }

  private void apply(RefundIntentId id, RefundCommand command) {
    var intent = intent(id);
    RefundMachine.apply(intent.state(), command)
        .next()
        .filter(next -> next != intent.state())
        .ifPresent(
            next -> {
              books.moves(id, command);
              intents.put(id, PaperRows.in(intent, next));
            });
  }

  @Override
  public List<Payment> payments() {
    return payments.values().stream().map(PaperPayment::now).toList();
  }

  @Override
  public List<RefundIntent> intents(CaseId id) {
    return intents.values().stream().filter(intent -> intent.caseId().equals(id)).toList();
  }

  @Override
  public TrialBalance balance() {
    return books.balance();
  }

  private List<RefundIntent> ofPayment(PaymentId id) {
    return intents.values().stream().filter(intent -> intent.paymentId().equals(id)).toList();
  }

  private PaperPayment payment(PaymentId id) {
    return Optional.ofNullable(payments.get(id)).orElseThrow();
  }

  private RefundIntent intent(RefundIntentId id) {
    return Optional.ofNullable(intents.get(id)).orElseThrow();
  }

  private RefundIntent intentOf(RefundAttemptId id) {
    return intent(Optional.ofNullable(ofAttempt.get(id)).orElseThrow());
  }

  private RefundAttempt attempt(RefundAttemptId id) {
    return intentOf(id).attempt(id);
  }
}
