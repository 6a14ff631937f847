package io.redress.faces.portal;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Goodwill;
import io.redress.cases.Resolution;
import io.redress.faces.shared.ExchangeWords;
import io.redress.faces.shared.Page;
import io.redress.goods.Inspection;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the sentences about one case are filled with: goods, brand, sums, means of payment. */
record Told(Page page, CaseView view) {
  private static final Set<Remedy> PAID_BACK =
      EnumSet.of(Remedy.REFUND, Remedy.PRICE_REDUCTION, Remedy.STORE_CREDIT, Remedy.COMPENSATION);

  /** A sentence about this case. */
  String say(String key) {
    return page.say(
        key,
        "goods",
        goods(),
        "brand",
        brand(),
        "method",
        method(),
        "sum",
        sum(),
        "house",
        page.house().name());
  }

  String goods() {
    return view.content().lines().stream()
        .map(this::bought)
        .map(OrderLine::title)
        .findFirst()
        .orElse("");
  }

  OrderLine bought(CaseLine line) {
    return view.order().line(line.orderLineId()).orElseThrow();
  }

  /** The line of the order that a line of the case is about. */
  OrderLine bought(CaseLineId line) {
    return view.content().lines().stream()
        .filter(each -> each.id().equals(line))
        .map(this::bought)
        .findFirst()
        .orElseThrow();
  }

  /** All that was paid for the pieces of a line of the case; nothing where none are held. */
  Money paidFor(CaseLineId line) {
    return view.content().lines().stream()
        .filter(each -> each.id().equals(line))
        .map(each -> bought(each).allocationOf(each.units()).paid())
        .findFirst()
        .orElseThrow();
  }

  String brand() {
    return view.brandName().orElseGet(() -> page.say("portal.ground.brand"));
  }

  /** The instrument that money goes back to, as its owner knows it; credit stays with the house. */
  String method() {
    if (isPaidInCredit()) {
      return page.say("portal.credit.method", "house", page.house().name());
    }
    return view.conduct().payments().stream()
        .map(Payment::methodLabel)
        .distinct()
        .findFirst()
        .orElse("");
  }

  /** Whether all that is paid is credit; what was taken back is paid as money. */
  private boolean isPaidInCredit() {
    var intents = view.conduct().intents();
    return intents.isEmpty()
        ? !paid().isEmpty() && paid().stream().allMatch(Told::isCredit)
        : intents.stream().allMatch(RefundIntent::isCredit);
  }

  private static boolean isCredit(Resolution resolution) {
    return resolution.remedy() == Remedy.STORE_CREDIT;
  }

  /** What is paid or will be: by the decisions to pay, else by what was agreed. */
  Money sum() {
    var intents = view.conduct().intents().stream().map(RefundIntent::amount).toList();
    return intents.isEmpty() ? agreedSum().minus(deductions()) : total(intents);
  }

  /** Agreed remedies that pay something back, in money or in credit. */
  List<Resolution> paid() {
    return agreed().stream()
        .filter(each -> PAID_BACK.contains(each.remedy()) || each.exchange().isPresent())
        .filter(each -> each.amount().isPositive())
        .toList();
  }

  List<Resolution> agreed() {
    return view.conduct().resolutions().stream().filter(Resolution::isAgreed).toList();
  }

  List<Resolution> offered() {
    return view.conduct().resolutions().stream()
        .filter(each -> each.state() == Resolution.State.OFFERED)
        .toList();
  }

  /** What is taken off for loss of value. */
  Money deductions() {
    return total(view.conduct().inspections().stream().map(Inspection::deduction).toList());
  }

  private Money agreedSum() {
    return total(paid().stream().map(Resolution::amount).toList());
  }

  /** What is given out of goodwill, with what it comes to. */
  String name(Goodwill.Gift gift) {
    return page.say(
        "portal.remedy.paying",
        "remedy",
        page.say("portal.goodwill.gift." + gift.remedy().code()),
        "sum",
        gift.worth());
  }

  /** The names of remedies with what each pays. */
  List<String> names(Collection<Resolution> resolutions) {
    return resolutions.stream().map(this::name).distinct().toList();
  }

  private String name(Resolution resolution) {
    if (resolution.exchange().isPresent()) {
      return new ExchangeWords(page).consent(resolution.exchange().get());
    }
    var name = page.say("explanation.word." + resolution.remedy().code());
    return resolution.amount().isPositive()
        ? page.say("portal.remedy.paying", "remedy", name, "sum", resolution.amount())
        : name;
  }

  /** Whether the consumer may ask this command now, by its stable name. */
  boolean may(String command) {
    return view.allowed().contains(command);
  }

  private Money total(List<Money> sums) {
    return sums.stream().reduce(Money.zero(view.order().total().currency()), Money::plus);
  }
}
