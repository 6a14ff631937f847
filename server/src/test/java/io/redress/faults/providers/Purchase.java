package io.redress.faults.providers;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.Dispute;
import io.redress.faults.providers.Hook.Event;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.money.provider.SandboxProvider;
import io.redress.orders.Order;
import io.redress.shared.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order of one round and the case about its first bag, once there is one. */
final class Purchase {
  private final Stage stage;
  private final Order order;
  private Optional<CaseId> matter = Optional.empty();

  Purchase(Stage stage, Order order) {
    this.stage = stage;
    this.order = order;
  }

  /** The bag is back and taken; only its money is to be released. */
  Purchase returned() {
    var world = stage.tools().world();
    var steps = stage.tools().steps();
    var shop = stage.shop();
    var id = world.open(shop, order, CaseReason.WRONG_SIZE);
    matter = Optional.of(id);
    world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    world.staff(shop, steps.offer(shop, id)).orThrow();
    world.consumer(shop, steps.accept(shop, id)).orThrow();
    world.staff(shop, steps.receive(shop, id)).orThrow();
    world.staff(shop, steps.inspect(shop, id)).orThrow();
    return this;
  }

  /** Its money is released and not sent yet. */
  Purchase released() {
    var id = returned().matter.orElseThrow();
    stage.tools().world().staff(stage.shop(), new CaseCommand.ReleaseRefund(id)).orThrow();
    return this;
  }

  /** Its money has left the provider. */
  Purchase paid() {
    released();
    stage.work();
    return this;
  }

  Optional<CaseView> view() {
    return matter.map(id -> stage.tools().world().view(stage.shop(), id));
  }

  List<RefundIntent> intents() {
    return view().map(view -> view.conduct().intents()).orElse(List.of());
  }

  boolean isAny(IntentState state) {
    return intents().stream().anyMatch(intent -> intent.state() == state);
  }

  boolean areAll(IntentState state) {
    return !intents().isEmpty() && intents().stream().allMatch(each -> each.state() == state);
  }

  /** The intents of which nobody knows whether their money left, as the provider knows them. */
  Stream<String> unknown() {
    return intents().stream()
        .filter(intent -> intent.state() == IntentState.UNKNOWN)
        .map(intent -> intent.id().toString());
  }

  /** Whether something was tried more than once. */
  boolean isTriedAgain() {
    return intents().stream().anyMatch(intent -> intent.attempts().size() > 1);
  }

  /** Its payments, as our books know them. */
  List<Payment> payments() {
    var world = stage.tools().world();
    return world.in(stage.shop(), () -> stage.tools().house().payments().ofOrder(order.id()));
  }

  /** The provider's name of its first payment. */
  String payment() {
    return payments().getFirst().providerReference();
  }

  boolean isAtSandbox() {
    return payments().getFirst().provider().equals(SandboxProvider.NAME);
  }

  /** Whether the bank gave the money of its case back. */
  boolean isPaidByBank() {
    return view().stream()
        .flatMap(view -> view.conduct().disputes().stream())
        .anyMatch(dispute -> dispute.state() == Dispute.State.LOST);
  }

  boolean isHeld() {
    return payments().stream().anyMatch(payment -> payment.frozenAt().isPresent());
  }

  /** How often money left Stripe for its payments, whoever did it. */
  long payouts() {
    return payments().stream()
        .mapToLong(payment -> stage.books().payouts(payment.providerReference()))
        .sum();
  }

  /** Stripe has news of its payments. */
  List<Event> news(String kind) {
    return payments().stream()
        .map(payment -> stage.event(kind, "re_1", payment.providerReference()))
        .toList();
  }

  /** The money of all its refunds arrives. */
  void arrive() {
    payments().forEach(payment -> stage.books().arrived(payment.providerReference()));
  }

  /** A person does what can still be done about its money. */
  void takeUp() {
    if (isAny(IntentState.FAILED)) {
      matter.ifPresent(id -> ask(new CaseCommand.RetryRefund(id)));
    } else if (intents().isEmpty()) {
      matter.ifPresent(id -> ask(new CaseCommand.ReleaseRefund(id)));
    }
  }

  /** What is refused now is asked again another day. */
  private void ask(CaseCommand command) {
    var _ = stage.tools().world().staff(stage.shop(), command);
  }

  @Override
  public String toString() {
    return "order %s, case %s, %s, %s"
        .formatted(order.orderNumber(), matter, payments(), intents());
  }
}
