package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Right.State;
import io.redress.rulebook.domain.WithdrawalPerformance.Outbound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the facts against the promise of a brand or a store. */
final class PromiseCheck {
  private static final List<Remedy> EXCHANGE_ONLY = List.of(Remedy.EXCHANGE);
  private static final List<Remedy> CREDIT_ONLY = List.of(Remedy.STORE_CREDIT);

  private final Inquiry inquiry;
  private final Finding finding;

  PromiseCheck(Inquiry inquiry, Finding finding) {
    this.inquiry = inquiry;
    this.finding = finding;
  }

  /** Adds what the promise gives, or why it gives nothing; true when it gives something now. */
  boolean consider(Promise stated) {
    var promise = stated.appliedTo(inquiry);
    var asked = Withdrawal.isChangeOfMind(inquiry.reason());
    var given = remedies(promise);
    if (given.isEmpty()) {
      var barred = asked ? barred(promise.conditions()) : null;
      if (barred != null) {
        finding.refuse(barred);
      }
      return promise.warranty() != null && warranty(promise, promise.warranty());
    }
    var terms = new Terms();
    var lastDay = addDays(promise, terms);
    var obstacle = obstacle(promise, lastDay, terms);
    var state = obstacle == null ? State.OPEN : State.EXPIRED;
    var current = obstacle == null ? stillOpen(promise, given) : given;
    addTerms(promise, terms, current);
    var right = new Right(promise.header(), state, 1, current, terms);
    if (asked) {
      finding.addAsked(right);
      if (obstacle != null) {
        finding.refuse(obstacle);
      }
    } else {
      finding.addBeside(right);
    }
    return obstacle == null;
  }

  private List<Remedy> remedies(Promise promise) {
    var stated = promise.remedies();
    if (inquiry.is(Fact.REQUEST_BY, "gift_recipient") && !stated.giftRecipient().isEmpty()) {
      return stated.giftRecipient();
    }
    if (!stated.inStore().isEmpty() && inquiry.is(Fact.RETURN_METHOD, "store")) {
      return stated.inStore();
    }
    if (stated.capAbove() != null && isAbove(stated.capAbove())) {
      return EXCHANGE_ONLY;
    }
    if (!stated.stated().isEmpty()) {
      return stated.stated();
    }
    return byWindows(promise);
  }

  private boolean isAbove(java.math.BigDecimal cap) {
    var price = inquiry.amount(Fact.ITEM_PRICE);
    return price != null && price.compareTo(cap) > 0;
  }

  private static List<Remedy> byWindows(Promise promise) {
    var given = RemedyBits.NONE;
    var windows = promise.windows();
    if (isGiven(windows.returnDays())
        || (windows.returnDays() == null && windows.requestDays() != null)) {
      given |=
          switch (promise.remedies().form()) {
            case "store_credit", "gift_card" -> RemedyBits.bit(Remedy.STORE_CREDIT);
            case "exchange_only" -> RemedyBits.bit(Remedy.EXCHANGE);
            case null, default -> RemedyBits.bit(Remedy.REFUND);
          };
    }
    if (isGiven(windows.exchangeDays())) {
      given |= RemedyBits.bit(Remedy.EXCHANGE);
    }
    return RemedyBits.toList(given);
  }

  private static boolean isGiven(@Nullable Integer days) {
    return days != null && days > 0;
  }

  /** The window of an exchange and of a refund may end on different days. */
  private List<Remedy> stillOpen(Promise promise, List<Remedy> given) {
    var start = start(promise);
    var asked = inquiry.requestDay();
    var windows = promise.windows();
    var both = isGiven(windows.returnDays()) && isGiven(windows.exchangeDays());
    if (start == null || asked == null || !both || !promise.remedies().stated().isEmpty()) {
      return given;
    }
    var open = new ArrayList<Remedy>();
    for (var remedy : given) {
      var days = remedy == Remedy.EXCHANGE ? windows.exchangeDays() : windows.returnDays();
      if (days != null && (!asked.isAfter(start.plusDays(days)) || inSeason(promise) != null)) {
        open.add(remedy);
      }
    }
    return open;
  }

  private @Nullable LocalDate start(Promise promise) {
    return dayOf(promise.windows().start());
  }

  private @Nullable LocalDate dayOf(Promise.Start start) {
    return switch (start) {
      case DELIVERY -> inquiry.deliveryDay();
      case PURCHASE, SHIPMENT -> inquiry.lawDay();
    };
  }

  private Promise.@Nullable Season inSeason(Promise promise) {
    var bought = inquiry.lawDay();
    for (var season : promise.windows().holidays()) {
      if (bought != null
          && !bought.isBefore(season.boughtFrom())
          && !bought.isAfter(season.boughtTo())) {
        return season;
      }
    }
    return null;
  }

  private @Nullable LocalDate addDays(Promise promise, Terms terms) {
    var windows = promise.windows();
    var start = start(promise);
    if (start == null) {
      return null;
    }
    var ordinary = ordinaryLastDay(windows, start);
    var season = inSeason(promise);
    var lastDay = ordinary;
    if (season != null && (ordinary == null || season.returnBy().isAfter(ordinary))) {
      terms.putIfKnown(Term.ORDINARY_POLICY_LAST_DAY, ordinary);
      lastDay = season.returnBy();
    }
    terms.putIfKnown(Term.LAST_DAY, lastDay);
    if (windows.requestDays() != null) {
      terms.put(Term.REQUEST_LAST_DAY, start.plusDays(windows.requestDays()));
    }
    var asked = inquiry.requestDay();
    if (windows.shipDays() != null && asked != null) {
      terms.put(Term.SHIP_BY, asked.plusDays(windows.shipDays()));
    }
    return lastDay;
  }

  private static @Nullable LocalDate ordinaryLastDay(Promise.Windows windows, LocalDate start) {
    var days =
        Math.max(
            windows.returnDays() == null ? 0 : windows.returnDays(),
            windows.exchangeDays() == null ? 0 : windows.exchangeDays());
    if (days == 0) {
      return windows.requestDays() == null ? null : start.plusDays(windows.requestDays());
    }
    return start.plusDays(days);
  }

  private @Nullable Obstacle obstacle(Promise promise, @Nullable LocalDate lastDay, Terms terms) {
    var conditions = promise.conditions();
    var asked = inquiry.requestDay();
    var barred = barred(conditions);
    if (barred != null) {
      return barred;
    }
    if (conditions.finalSale() && inquiry.isTrue(Fact.ITEM_FINAL_SALE)) {
      return Obstacle.DISPLAYED_FINAL_SALE;
    }
    if (conditions.excluded().isMetBy(inquiry)) {
      return Obstacle.EXCLUDED_CATEGORY;
    }
    if (terms.get(Term.REQUEST_LAST_DAY) instanceof LocalDate last
        && asked != null
        && asked.isAfter(last)) {
      return Obstacle.REQUEST_WINDOW_EXPIRED;
    }
    if (lastDay != null && asked != null && asked.isAfter(lastDay)) {
      return Obstacle.PERIOD_EXPIRED;
    }
    return conditions.notIntact().isMetBy(inquiry) ? Obstacle.GOODS_NOT_INTACT : null;
  }

  /** What bars a buyer from the terms as a whole. */
  private @Nullable Obstacle barred(Promise.Conditions conditions) {
    if (conditions.resaleForbidden() && inquiry.isTrue(Fact.ITEM_BOUGHT_FOR_RESALE)) {
      return Obstacle.RESALE_PURCHASE;
    }
    if (conditions.maximumPieces() != null
        && inquiry.number(Fact.ITEM_QUANTITY) > conditions.maximumPieces()) {
      return Obstacle.QUANTITY_EXCEEDED;
    }
    return !conditions.acceptsAbroad() && isBoughtAbroad() ? Obstacle.GOODS_BOUGHT_ABROAD : null;
  }

  private boolean isBoughtAbroad() {
    var boughtIn = inquiry.text(Fact.ITEM_BOUGHT_IN);
    var here = inquiry.text(Fact.RETURN_COUNTRY);
    var home = here == null ? inquiry.text(Fact.CONSUMER_COUNTRY) : here;
    return boughtIn != null && home != null && !boughtIn.equals(home);
  }

  private void addTerms(Promise promise, Terms terms, List<Remedy> given) {
    var performance = promise.performance();
    terms.put(Term.EXERCISED, true);
    terms.putIfKnown(Term.RETURN_SHIPPING_BY, performance.returnBy());
    terms.putIfKnown(Term.OUTBOUND_REFUND, outbound(performance));
    terms.putIfKnown(Term.WHERE, performance.where());
    if (performance.discretionary()) {
      terms.put(Term.DISCRETIONARY, true);
    }
    if (performance.needsApproval()) {
      terms.put(Term.NEXT_STEP, "ask_brand");
    }
    addForm(promise, terms, given);
    addMoney(promise, terms, given);
  }

  private static void addForm(Promise promise, Terms terms, List<Remedy> given) {
    var inStore = promise.remedies().inStore();
    if (!inStore.isEmpty() && !inStore.contains(Remedy.REFUND)) {
      terms.put(Term.REFUND_AVAILABLE_BY, "mail");
    }
    var form = promise.remedies().form();
    if (form != null && !given.equals(EXCHANGE_ONLY)) {
      terms.put(Term.REFUND_FORM, form);
    } else if (given.contains(Remedy.REFUND)) {
      terms.put(Term.REFUND_FORM, "original_payment");
    } else if (given.equals(EXCHANGE_ONLY)) {
      terms.put(Term.REFUND_FORM, "exchange_only");
    }
    if (given.equals(CREDIT_ONLY)) {
      terms.put(Term.STORE_CREDIT_MANDATORY, true);
    }
  }

  private void addMoney(Promise promise, Terms terms, List<Remedy> given) {
    var price = Amounts.price(inquiry);
    if (price == null || !(given.contains(Remedy.REFUND) || given.contains(Remedy.STORE_CREDIT))) {
      return;
    }
    var percent = promise.performance().restockingFeePercent();
    var amount = price;
    if (percent != null && percent.signum() > 0) {
      var fee = Amounts.percent(price, percent);
      terms.put(Term.RESTOCKING_FEE, fee);
      amount = price.subtract(fee);
    }
    var delivery = "all".equals(outbound(promise.performance())) ? Outbound.ALL : Outbound.NONE;
    terms.put(Term.REFUND_AMOUNT, amount.add(Amounts.outbound(inquiry, delivery)));
  }

  /** The delivery of an order of which a part is kept was needed anyway. */
  private @Nullable String outbound(Promise.Performance performance) {
    var stated = performance.outbound();
    return "all".equals(stated) && inquiry.isTrue(Fact.ORDER_OTHER_LINES_KEPT) ? "none" : stated;
  }

  private boolean warranty(Promise promise, Promise.Warranty warranty) {
    var category = inquiry.category();
    var bought = inquiry.lawDay();
    var asked = inquiry.requestDay();
    if (!"defect".equals(inquiry.reason())
        || category == null
        || !warranty.goods().contains(category)
        || bought == null
        || bought.isBefore(warranty.boughtFrom())) {
      return false;
    }
    var terms = new Terms();
    var start = dayOf(warranty.start());
    var lastDay = start == null ? null : start.plusYears(warranty.yearsFor(inquiry));
    terms.putIfKnown(Term.LAST_DAY, lastDay);
    terms.put(Term.COST_BEARER, "seller");
    var over = asked != null && lastDay != null && asked.isAfter(lastDay);
    finding.addAsked(
        new Right(
            promise.header(), over ? State.EXPIRED : State.OPEN, 2, warranty.remedies(), terms));
    if (over) {
      finding.refuse(Obstacle.PERIOD_EXPIRED);
    }
    return !over;
  }
}
