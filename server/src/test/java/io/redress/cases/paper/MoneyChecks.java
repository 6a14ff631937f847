package io.redress.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseLine;
import io.redress.cases.Dispute;
import io.redress.cases.domain.CaseState;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.money.ledger.Account;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import io.redress.shared.OrderLineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What must hold of the money of one order at any moment, and when all is over. */
record MoneyChecks(MoneyStory story) {
  /** At any moment. */
  void hold() {
    var intents = intents();
    for (var payment : story.till().payments()) {
      holds(payment, intents);
    }
    assertThat(story.book().paidTwice()).as("intents that are paid twice").isEmpty();
    booked(intents);
    linesGiveBackNoMore();
  }

  private List<RefundIntent> intents() {
    var all = new ArrayList<RefundIntent>();
    story.all().forEach(one -> all.addAll(one.state().intents()));
    return all;
  }

  private static void holds(Payment payment, List<RefundIntent> intents) {
    var live =
        sum(
            intents,
            each -> each.paymentId().equals(payment.id()) && each.state() != IntentState.FAILED);
    assertThat(payment.committed().minorUnits())
        .as("under way and done, of %s", payment)
        .isEqualTo(live);
    // What others took, others may have taken from under ours: then the payment is stopped.
    if (payment.refundable().isNegative()) {
      assertThat(payment.frozenAt().isPresent() || isAllHeld(payment, intents))
          .as("more is under way than is left, and goes on: %s of %s", intents, payment)
          .isTrue();
    }
  }

  private static boolean isAllHeld(Payment payment, List<RefundIntent> intents) {
    return intents.stream()
        .filter(each -> each.paymentId().equals(payment.id()))
        .noneMatch(each -> each.state() == IntentState.CREATED);
  }

  private void booked(List<RefundIntent> intents) {
    var balance = story.till().balance();
    assertThat(balance.isBalanced()).as("the ledger sums to zero").isTrue();
    var payments = story.till().payments();
    var settled = sum(intents, each -> each.state() == IntentState.SETTLED);
    var onTheWay = sum(intents, each -> each.state() == IntentState.SUCCEEDED);
    // What a bank gave instead of us was decided, and is owed no more.
    var all = sum(intents, each -> true) - givenByBank();
    var captured = payments.stream().mapToLong(each -> each.captured().minorUnits()).sum();
    var external = payments.stream().mapToLong(each -> each.external().minorUnits()).sum();
    var sums = new HashMap<Account, Long>();
    balance.balances().forEach(each -> sums.put(each.account(), each.amount().minorUnits()));
    var expected = new HashMap<Account, Long>();
    expected.put(Account.PAYMENT_CAPTURED, captured);
    expected.put(Account.SALES, all + external - captured);
    expected.put(Account.REFUNDS_OWED, settled + onTheWay - all);
    expected.put(Account.REFUNDS_ON_THE_WAY, -onTheWay);
    expected.put(Account.REFUNDS_PAID, -settled - external);
    expected.values().removeIf(each -> each == 0);
    assertThat(sums).as("balances of the ledger").isEqualTo(expected);
  }

  private long givenByBank() {
    return story.all().stream()
        .map(one -> one.state())
        .filter(state -> state.disputes().stream().anyMatch(MoneyChecks::isPaidByBank))
        .mapToLong(state -> sum(state.intents(), each -> isGivenByBank(state, each)))
        .sum();
  }

  /** What is given beyond the price is no matter of the bank. */
  private static boolean isGivenByBank(CaseState state, RefundIntent intent) {
    return intent.state() == IntentState.FAILED
        && state.resolutions().stream()
            .filter(each -> each.id().equals(intent.resolutionId()))
            .noneMatch(each -> each.remedy() == Remedy.COMPENSATION);
  }

  private static boolean isPaidByBank(Dispute dispute) {
    return dispute.claim().kind() == Dispute.Kind.CHARGEBACK
        && (dispute.state() == Dispute.State.LOST || dispute.state() == Dispute.State.ACCEPTED);
  }

  private void linesGiveBackNoMore() {
    var given = new HashMap<OrderLineId, Long>();
    for (var one : story.all()) {
      var state = one.state();
      Map<Object, OrderLineId> lines = new HashMap<>();
      state.lines().forEach(line -> lines.put(line.id(), line.orderLineId()));
      Map<Object, OrderLineId> resolutions = new HashMap<>();
      state.resolutions().forEach(each -> resolutions.put(each.id(), lines.get(each.caseLineId())));
      for (var intent : state.intents()) {
        if (intent.state() != IntentState.FAILED) {
          given.merge(
              resolutions.get(intent.resolutionId()), intent.amount().minorUnits(), Long::sum);
        }
      }
    }
    given.forEach(
        (line, sum) ->
            assertThat(sum)
                .as("given back for a line")
                .isLessThanOrEqualTo(story.order().paid(line).minorUnits()));
  }

  /** What is asked back, and what is not, is what was captured, to the last minor unit. */
  void partsSum() {
    var held = new ArrayList<CaseLine>();
    story.cases().forEach(one -> held.addAll(one.state().lines()));
    assertThat(story.order().paid(held)).as("all parts").isEqualTo(captured());
  }

  private Money captured() {
    return story.till().payments().stream()
        .map(Payment::captured)
        .reduce(Money.zero(story.order().order().total().currency()), Money::plus);
  }

  /** At home: every refund is settled or failed for a reason, and our books are the provider's. */
  void areHome() {
    hold();
    for (var one : story.all()) {
      var isByBank =
          one.state().disputes().stream().anyMatch(each -> each.state() == Dispute.State.LOST);
      for (var intent : one.state().intents()) {
        assertThat(intent.state() == IntentState.SETTLED || hasFailed(intent, isByBank))
            .as("a refund that never comes to its end: %s of %s", intent, story.till().payments())
            .isTrue();
      }
    }
    for (var payment : story.till().payments()) {
      isAsAtTheProvider(payment);
    }
  }

  private boolean hasFailed(RefundIntent intent, boolean isByBank) {
    return intent.state() == IntentState.FAILED
        && (isByBank
            || story.till().payments().stream()
                .anyMatch(
                    each ->
                        each.frozenAt().isPresent()
                            || (each.id().equals(intent.paymentId())
                                && each.refundable().compareTo(intent.amount()) < 0)));
  }

  private void isAsAtTheProvider(Payment payment) {
    var name = payment.providerReference();
    var settled =
        sum(
            intents(),
            each -> each.paymentId().equals(payment.id()) && each.state() == IntentState.SETTLED);
    assertThat(settled).as("paid back, of %s", payment).isEqualTo(story.book().ours(name));
    assertThat(payment.external().minorUnits())
        .as("gone elsewhere, of %s", payment)
        .isEqualTo(story.book().elsewhere(name));
    assertThat(payment.refundable().isNegative()).as("more is gone than was captured").isFalse();
  }

  private static long sum(List<RefundIntent> intents, Predicate<RefundIntent> which) {
    return intents.stream().filter(which).mapToLong(intent -> intent.amount().minorUnits()).sum();
  }
}
