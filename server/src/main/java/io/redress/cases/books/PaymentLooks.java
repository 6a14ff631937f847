package io.redress.cases.books;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.money.PaymentLook;
import io.redress.money.Refunds;
import io.redress.money.StoppedPayment;
import io.redress.money.StoppedPayments;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at payments of the house that refunds made elsewhere have stopped, and lets them go. */
@Service
public class PaymentLooks {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentLooks.class);

  private final StoppedPayments payments;
  private final Cases cases;
  private final Outbox outbox;
  private final Wording wording;
  private final Clock clock;

  PaymentLooks(StoppedPayments payments, Cases cases, Outbox outbox, Wording wording, Clock clock) {
    this.payments = payments;
    this.cases = cases;
    this.outbox = outbox;
    this.wording = wording;
    this.clock = clock;
  }

  /** How a case is told of it. */
  @Component("wordingOfPaymentLooks")
  record Wording(Merchants merchants, Phrases phrases) {}

  /**
   * A payment that is stopped.
   *
   * @param matters the cases of its order, to one of which the money may belong
   */
  public record Stopped(StoppedPayment payment, List<CaseSummary> matters) {
    public Stopped {
      matters = List.copyOf(matters);
    }
  }

  /** Those that are stopped now, the longest first. */
  @Needs(Right.RECONCILE)
  @Transactional(readOnly = true)
  public List<Stopped> stopped() {
    return payments.list().stream()
        .map(each -> new Stopped(each, cases.find(CaseQuery.of(each.orderId()))))
        .toList();
  }

  /**
   * The payment of this name, as an address or a form has it.
   *
   * @throws Problem NOT_FOUND when it is none of the house
   */
  @Needs(Right.RECONCILE)
  public PaymentId require(String name) {
    var id = PaymentId.parse(name);
    payments.require(id);
    return id;
  }

  /**
   * Notes that somebody looked, and for which case it was; then the payment goes on. Refunds that
   * were held back are taken up again as far as there is enough, but not those of the case that had
   * its money elsewhere: a person decides there. The same again changes nothing.
   *
   * @throws Problem INVALID for a case that is none of the payment's order
   */
  @Needs(Right.RECONCILE)
  @Transactional
  public void look(PaymentLook look) {
    var now = clock.instant();
    // The case is locked before its payment, as everywhere.
    var stopped = payments.byId(look.paymentId());
    stopped.ifPresent(
        payment ->
            look.caseId()
                .ifPresent(
                    caseId -> {
                      requireOfOrder(payment, caseId);
                      tell(caseId, payment);
                    }));
    for (var caseId : payments.letGo(look, now)) {
      var occurrence = "looked " + look.paymentId() + " " + look.external().minorUnits();
      outbox.add(new OutboxTask(Refunds.RESUME_TASK, caseId.toString(), occurrence, "{}", now));
    }
  }

  private void requireOfOrder(StoppedPayment payment, CaseId caseId) {
    var isOurs =
        cases.find(CaseQuery.of(payment.orderId())).stream()
            .anyMatch(each -> each.id().equals(caseId));
    if (!isOurs) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "caseId",
              caseId.toString(),
              "is no case of the order that was paid",
              "Send one of its cases, or leave it out."));
    }
  }

  private void tell(CaseId caseId, StoppedPayment payment) {
    var house = wording.merchants().current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var words = wording.phrases().to(Reader.of(language, house.zone(), clock.instant()));
    var text = words.say("books.stopped.note", "amount", words.sums().of(latest(payment)));
    var note =
        new CaseCommand.WriteMessage(
            caseId,
            ThreadKind.INTERNAL,
            MessageChannel.AUTOMATIC,
            new CaseCommand.Words(text, house.name(), language.tag()),
            List.of());
    if (cases.perform(note, Actor.SYSTEM) instanceof CaseOutcome.Refused) {
      LOG.info("Case {} was closed before it was told of a refund", caseId);
    }
  }

  /** What went elsewhere last; all of it where nothing is told apart. */
  private static Money latest(StoppedPayment payment) {
    return payment.found().isEmpty() ? payment.external() : payment.found().getLast().amount();
  }
}
