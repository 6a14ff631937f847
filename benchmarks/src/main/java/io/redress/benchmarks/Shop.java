package io.redress.benchmarks;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.Cases;
import io.redress.cases.MoneyState;
import io.redress.cases.OpenCase;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.money.NewPayment;
import io.redress.money.Payments;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.Merchants;
import io.redress.platform.tenancy.Tenancy;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/** A merchant whose cases are played through the application's own front door. */
final class Shop {
  private static final Actor STAFF = Actor.staff(new StaffId(new UUID(1, 1)));

  private final Trial trial;
  private final Cases cases;
  private final Clock clock;
  private final MerchantId id;

  private Shop(Trial trial, MerchantId id) {
    this.trial = trial;
    this.cases = trial.part(Cases.class);
    this.clock = trial.part(Clock.class);
    this.id = id;
  }

  static Shop open(Trial trial) {
    var merchant = Samples.merchant();
    trial.part(Merchants.class).create(merchant, trial.part(Clock.class).instant());
    return new Shop(trial, merchant.id());
  }

  /** So many orders, paid and delivered. */
  List<Order> orders(int count) {
    return Stream.generate(this::order).limit(count).toList();
  }

  private Order order() {
    return in(() -> trial.part(TransactionTemplate.class).execute(status -> sold()));
  }

  private Order sold() {
    var now = clock.instant();
    var wanted = Samples.order(now);
    var order = trial.part(Orders.class).importOrder(wanted, now).order();
    var paid = wanted.payments().getFirst();
    trial
        .part(Payments.class)
        .record(
            new NewPayment(
                new PaymentId(UUID.randomUUID()),
                order.id(),
                paid.provider(),
                paid.providerReference(),
                paid.method(),
                paid.methodLabel(),
                paid.captured(),
                paid.capturedAt()),
            now);
    return order;
  }

  /** Hands in a case about an order. */
  CaseId submit(Order order) {
    var line = order.lines().getFirst();
    var request =
        new OpenCase(
            order.id(),
            List.of(new OpenCase.Line(line.id(), line.quantity(), CaseReason.WRONG_SIZE, Map.of())),
            OpenCase.Kind.REQUEST,
            "It is smaller than I thought.",
            Optional.empty(),
            OpenCase.Channel.API,
            "en");
    return in(() -> cases.open(request, Actor.consumer(order.consumerId()))).orThrow();
  }

  /** Plays a case from its first word until the money is on its way. */
  CaseId play(Order order) {
    var matter = submit(order);
    staff(new CaseCommand.Decide(matter));
    var view = in(() -> cases.view(matter)).orElseThrow();
    var line = view.content().lines().getFirst().id();
    var refund = new CaseCommand.LineRemedy(line, Remedy.REFUND);
    staff(new CaseCommand.OfferRemedies(matter, List.of(refund), "Gladly."));
    var offered = in(() -> cases.view(matter)).orElseThrow().conduct().resolutions().getFirst();
    var accept = new CaseCommand.AcceptOffer(matter, List.of(offered.id()), "I agree.");
    perform(accept, Actor.consumer(order.consumerId()));
    staff(new CaseCommand.ReceiveGoods(matter, line, Reception.RECEIVED));
    var findings =
        new CaseCommand.Findings(Grade.A, Acceptance.ACCEPTED, Money.zero(Samples.EUR), "As new.");
    staff(new CaseCommand.InspectGoods(matter, line, findings));
    staff(new CaseCommand.ReleaseRefund(matter));
    return matter;
  }

  /** Whether the money of a case has arrived. */
  boolean isPaid(CaseId matter) {
    return in(() -> cases.view(matter)).orElseThrow().head().money() == MoneyState.PAID;
  }

  private void staff(CaseCommand command) {
    perform(command, STAFF);
  }

  private void perform(CaseCommand command, Actor actor) {
    in(() -> cases.perform(command, actor)).orThrow();
  }

  private <T> T in(Supplier<T> work) {
    return trial.part(Tenancy.class).call(id, work::get);
  }
}
