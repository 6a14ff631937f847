package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.calendar.PeriodUnit;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Right.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rights of a consumer whose goods are defective, other than described, or not what was ordered.
 *
 * @param header the clause
 * @param reasons reasons for which it is made
 * @param when what must be known for the clause as a whole
 * @param liability how long the seller answers
 * @param notice times within which the defect must be told; the first to end counts
 * @param burden who proves; none when the clause is silent
 * @param stages steps, of which the first that is reached counts
 * @param national another liability or burden in some countries
 * @param bearer who bears the cost and the way back
 */
public record DefectRule(
    RuleHeader header,
    List<String> reasons,
    Condition when,
    Liability liability,
    List<NoticeLimit> notice,
    @Nullable BurdenRule burden,
    List<DefectStage> stages,
    Map<String, National> national,
    Bearer bearer)
    implements Rule {
  private static final Condition MINOR = new Condition.Is(Fact.DEFECT_SEVERITY, Set.of("minor"));
  private static final Set<String> DEFECT_REASONS =
      Set.of("defect", "not_as_described", "wrong_item", "counterfeit");

  /** Another liability or burden in one country. */
  public record National(
      RuleHeader header, Liability liability, @Nullable LegalPeriod burdenPeriod) {}

  /**
   * Who bears the cost of the remedy, who pays the way back, and what ends the window is called.
   */
  public record Bearer(
      @Nullable String cost, @Nullable String returnShipping, @Nullable Term windowTerm) {}

  public DefectRule {
    reasons = reasons.stream().map(String::intern).toList(); // as in the catalogue of facts
    notice = List.copyOf(notice);
    stages = List.copyOf(stages);
    national = Map.copyOf(national);
  }

  static boolean isDefectReason(@Nullable String reason) {
    return reason != null && DEFECT_REASONS.contains(reason);
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    finding.defectRightsExist();
    var reason = inquiry.reason();
    var asked = reason != null && reasons.contains(reason);
    var beside =
        Withdrawal.isChangeOfMind(reason)
            && reasons.contains("defect")
            && inquiry.isTrue(Fact.ITEM_QUALITY_PROBLEM);
    if (!(asked || beside) || isGenuine(inquiry, reason) || !when.isMetBy(inquiry)) {
      finding.ground(header, false, inquiry.because());
      return;
    }
    var terms = new Terms();
    var own = national.get(inquiry.lawCountry());
    var applied = own == null ? liability : own.liability();
    applied.addTo(terms, inquiry, finding);
    addBurden(own, terms, inquiry, finding);
    if (applied.isOver(terms, inquiry) || isToldTooLate(terms, inquiry)) {
      if (asked) {
        finding.addAsked(new Right(header, State.EXPIRED, 1, List.of(), terms));
        finding.refuse(Obstacle.PERIOD_EXPIRED);
      }
      finding.ground(header, false, inquiry.because());
      return;
    }
    var applies = takeStage(inquiry, finding, terms, asked);
    finding.ground(header, applies, inquiry.because());
  }

  /** Nothing follows from a doubt about authenticity before it is proven. */
  private static boolean isGenuine(Inquiry inquiry, @Nullable String reason) {
    return "counterfeit".equals(reason) && !inquiry.is(Fact.ITEM_AUTHENTICITY, "proven_fake");
  }

  private void addBurden(@Nullable National own, Terms terms, Inquiry inquiry, Finding finding) {
    if (burden != null) {
      var changed = own == null ? null : own.burdenPeriod();
      burden.addTo(terms, inquiry, changed == null ? burden.period() : changed);
    }
    if (own != null) {
      finding.ground(own.header(), true, List.of(Fact.CONSUMER_COUNTRY));
    }
    terms.putIfKnown(Term.COST_BEARER, bearer.cost());
    terms.putIfKnown(Term.RETURN_SHIPPING_BY, bearer.returnShipping());
  }

  private boolean isToldTooLate(Terms terms, Inquiry inquiry) {
    var last = NoticeLimit.lastDay(notice, inquiry);
    if (last == null) {
      return false;
    }
    terms.put(Term.LAST_DAY, last);
    return isPast(last, inquiry);
  }

  private boolean takeStage(Inquiry inquiry, Finding finding, Terms terms, boolean asked) {
    for (var place = 0; place < stages.size(); place++) {
      var stage = stages.get(place);
      var lastDay = lastDay(stage, inquiry);
      if (lastDay != null && bearer.windowTerm() != null) {
        finding.note(bearer.windowTerm(), lastDay);
      }
      if (stage.when().isMetBy(inquiry) && !isPast(lastDay, inquiry)) {
        if (lastDay != null) {
          terms.put(Term.LAST_DAY, lastDay);
        }
        var needed = stage.details().needs();
        if (asked && needed != null && inquiry.value(needed) == null) {
          finding.leaveOpen();
          return false;
        }
        var right = right(stage, inquiry, terms);
        if (right.remedies().isEmpty()) {
          return false;
        }
        if (asked) {
          finding.addAsked(right);
        } else {
          finding.addBeside(right);
        }
        return true;
      }
    }
    if (asked) {
      finding.refuse(Obstacle.PERIOD_EXPIRED);
    }
    return false;
  }

  private static boolean isPast(@Nullable LocalDate lastDay, Inquiry inquiry) {
    var asked = inquiry.requestDay();
    return lastDay != null && asked != null && asked.isAfter(lastDay);
  }

  private static @Nullable LocalDate lastDay(DefectStage stage, Inquiry inquiry) {
    var delivered = inquiry.deliveryDay();
    if (stage.window() == null || delivered == null) {
      return null;
    }
    var ordinary = inquiry.lastDay(stage.window(), delivered);
    return stage.details().repairStopsClock() ? pausedByRepair(stage, inquiry, ordinary) : ordinary;
  }

  /** The clock stands still from the request to the return of the goods, both days included. */
  private static LocalDate pausedByRepair(DefectStage stage, Inquiry inquiry, LocalDate ordinary) {
    if (!inquiry.isBy(Fact.DEFECT_REPAIR_REQUESTED, ordinary)) {
      return ordinary;
    }
    var returned = inquiry.date(Fact.DEFECT_REPAIR_RETURNED);
    if (returned == null || !inquiry.isTrue(Fact.DEFECT_PERSISTS)) {
      return ordinary;
    }
    var requested = Objects.requireNonNull(inquiry.date(Fact.DEFECT_REPAIR_REQUESTED));
    var waited = requested.until(returned.plusDays(1), java.time.temporal.ChronoUnit.DAYS);
    var lengthened = ordinary.plusDays(waited);
    var least = stage.details().afterFailedRepair();
    var afterReturn = least == null ? lengthened : inquiry.lastDay(least, returned);
    return afterReturn.isAfter(lengthened) ? afterReturn : lengthened;
  }

  private Right right(DefectStage stage, Inquiry inquiry, Terms terms) {
    var details = stage.details();
    var remedies = without(stage.remedies(), inquiry, details);
    if (remedies.size() > 1) {
      terms.put(Term.CHOOSER, stage.chooser());
    }
    var excluded = excluded(stage, inquiry);
    if (!excluded.isEmpty()) {
      terms.put(Term.EXCLUDED, excluded);
    }
    var then = without(stage.then(), inquiry, details);
    if (!then.isEmpty()) {
      terms.put(Term.THEN_REMEDIES, then);
    }
    terms.putIfKnown(Term.THEN_IF_NOT_CURED_IN_DAYS, details.cureDays());
    terms.putIfKnown(Term.IMMEDIATE_REFUND, details.immediateRefund());
    if (details.burdenOn() != null) {
      terms.put(Term.BURDEN_ON, details.burdenOn());
    }
    addDeduction(details, inquiry, terms);
    addMoney(details, inquiry, terms, remedies);
    return new Right(header, State.OPEN, stage.tier(), remedies, terms);
  }

  private static List<Remedy> without(
      List<Remedy> remedies, Inquiry inquiry, DefectStage.Details details) {
    if (remedies.isEmpty()) {
      return remedies;
    }
    var noRepair = inquiry.is(Fact.REQUEST_REASON, "wrong_item");
    var minor = !details.notIfMinor().isEmpty() && MINOR.isMetBy(inquiry);
    if (!noRepair && !minor) {
      return remedies;
    }
    return remedies.stream()
        .filter(remedy -> !(noRepair && remedy == Remedy.REPAIR))
        .filter(remedy -> !(minor && details.notIfMinor().contains(remedy)))
        .toList();
  }

  private static List<Remedy> excluded(DefectStage stage, Inquiry inquiry) {
    var minor = !stage.details().notIfMinor().isEmpty() && MINOR.isMetBy(inquiry);
    return minor
        ? stage.details().notIfMinor().stream().filter(stage.remedies()::contains).toList()
        : List.of();
  }

  private static void addDeduction(DefectStage.Details details, Inquiry inquiry, Terms terms) {
    terms.putIfKnown(Term.DEDUCTION_ALLOWED, details.deduction());
    var free = details.deductionFreeWithin();
    var delivered = inquiry.deliveryDay();
    var asked = inquiry.requestDay();
    if (free != null && delivered != null && asked != null) {
      terms.put(Term.DEDUCTION_ALLOWED, asked.isAfter(inquiry.lastDay(free, delivered)));
    }
  }

  private static void addMoney(
      DefectStage.Details details, Inquiry inquiry, Terms terms, List<Remedy> remedies) {
    var price = Amounts.price(inquiry);
    if (remedies.contains(Remedy.REFUND)) {
      terms.put(Term.REFUND_FORM, "original_payment");
      terms.putIfKnown(Term.REFUND_AMOUNT, price);
      addRefundDay(details.refund(), Fact.RETURN_TRADER_AGREED_ON, inquiry, terms);
      addRefundDay(details.refundAfterGoods(), Fact.RETURN_RECEIVED_BY_SELLER, inquiry, terms);
    }
    var fine = details.fine();
    if (fine != null) {
      terms.put(Term.COMPENSATION_MULTIPLE, fine.multiple());
      terms.put(Term.COMPENSATION_MINIMUM, fine.minimum());
    }
  }

  private static void addRefundDay(
      @Nullable LegalPeriod period, Fact start, Inquiry inquiry, Terms terms) {
    if (period == null) {
      return;
    }
    if (period.unit() == PeriodUnit.WORKING_DAY) {
      terms.put(Term.REFUND_WITHIN_BUSINESS_DAYS, period.length());
    }
    var from = inquiry.date(start);
    terms.putIfKnown(Term.REFUND_DUE_BY, from == null ? null : inquiry.lastDay(period, from));
  }

  /** The amount of a fixed compensation, when the price is known. */
  static @Nullable BigDecimal compensation(Terms terms, Inquiry inquiry) {
    var price = Amounts.price(inquiry);
    if (price == null || terms.get(Term.COMPENSATION_MULTIPLE) == null) {
      return null;
    }
    var multiple = (Integer) Objects.requireNonNull(terms.get(Term.COMPENSATION_MULTIPLE));
    var minimum = (BigDecimal) Objects.requireNonNull(terms.get(Term.COMPENSATION_MINIMUM));
    return price.multiply(BigDecimal.valueOf(multiple)).max(minimum);
  }
}
