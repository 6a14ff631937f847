package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Right.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right to change one's mind about goods bought at a distance, within a period after delivery.
 *
 * @param header the clause
 * @param channels ways of concluding the contract for which it holds
 * @param period from the day of delivery
 * @param beforeDelivery whether it may be used before the goods arrive
 * @param statementNeeded whether a parcel without a word is no valid notice
 * @param extension longer time where the consumer was not informed
 * @param exceptions goods and circumstances for which there is no such right
 * @param notIntact circumstances in which goods are no longer intact, where law asks for that
 * @param performance what is owed once the right is used
 */
public record Withdrawal(
    RuleHeader header,
    List<String> channels,
    LegalPeriod period,
    boolean beforeDelivery,
    boolean statementNeeded,
    @Nullable InformationExtension extension,
    List<WithdrawalException> exceptions,
    Condition notIntact,
    WithdrawalPerformance performance)
    implements Rule {

  /** More time where the trader did not inform the consumer of the right. */
  public record InformationExtension(
      RuleHeader header, LegalPeriod fromInitialEnd, LegalPeriod fromInformation) {}

  /** Goods or circumstances that the right leaves out. */
  public record WithdrawalException(RuleHeader header, String code, Condition when) {}

  public Withdrawal {
    channels = List.copyOf(channels);
    exceptions = List.copyOf(exceptions);
  }

  static boolean isChangeOfMind(@Nullable String reason) {
    return "change_of_mind".equals(reason) || "cancel_before_dispatch".equals(reason);
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var asked = isChangeOfMind(inquiry.reason());
    var channel = inquiry.text(Fact.CONTRACT_CHANNEL);
    if (channel == null || !channels.contains(channel)) {
      refuse(finding, asked, Obstacle.NO_STATUTORY_RIGHT);
      finding.ground(header, false, inquiry.because());
      return;
    }
    var undelivered = inquiry.isUndelivered();
    if (undelivered && !beforeDelivery) {
      refuse(finding, asked, Obstacle.NO_STATUTORY_RIGHT);
      finding.ground(header, false, inquiry.because());
      return;
    }
    var because = inquiry.because();
    if (isExcepted(inquiry, finding, asked)) {
      finding.ground(header, false, because);
      return;
    }
    inquiry.begin();
    var right = undelivered ? beforeDelivery(inquiry) : afterDelivery(inquiry, finding, asked);
    add(finding, asked, right);
    finding.ground(header, right.exists(), inquiry.because());
  }

  private static void add(Finding finding, boolean asked, Right right) {
    if (asked) {
      finding.addAsked(right);
    } else {
      finding.addBeside(right);
    }
  }

  private static void refuse(Finding finding, boolean asked, Obstacle obstacle) {
    if (asked) {
      finding.refuse(obstacle);
    }
  }

  private boolean isExcepted(Inquiry inquiry, Finding finding, boolean asked) {
    for (var exception : exceptions) {
      inquiry.begin();
      if (exception.when().isMetBy(inquiry)) {
        finding.ground(exception.header(), true, inquiry.because());
        if (asked) {
          finding.except(exception.code());
        }
        return true;
      }
    }
    if (!exceptions.isEmpty()) {
      finding.ground(exceptions.getFirst().header(), false, List.of());
    }
    return false;
  }

  private Right beforeDelivery(Inquiry inquiry) {
    var terms = new Terms();
    var stated = inquiry.isStatementMade() || !statementNeeded;
    terms.put(Term.EXERCISED, stated);
    performance.addBeforeDelivery(terms, inquiry);
    return new Right(
        header, stated ? State.OPEN : State.UNSTATED, 1, List.of(Remedy.REFUND), terms);
  }

  private Right afterDelivery(Inquiry inquiry, Finding finding, boolean asked) {
    var terms = new Terms();
    var lastDay = lastDay(inquiry, finding, terms);
    terms.putIfKnown(Term.LAST_DAY, lastDay);
    terms.putIfKnown(Term.STATUTORY_LAST_DAY, lastDay);
    var day = inquiry.requestDay();
    if (day != null && lastDay != null && day.isAfter(lastDay)) {
      refuse(finding, asked, Obstacle.PERIOD_EXPIRED);
      return new Right(header, State.EXPIRED, 1, List.of(Remedy.REFUND), terms);
    }
    if (notIntact.isMetBy(inquiry)) {
      refuse(finding, asked, Obstacle.GOODS_NOT_INTACT);
      return new Right(header, State.EXPIRED, 1, List.of(Remedy.REFUND), terms);
    }
    var stated = inquiry.isStatementMade() || !statementNeeded;
    terms.put(Term.EXERCISED, stated);
    performance.addAfterDelivery(terms, inquiry);
    return new Right(
        header, stated ? State.OPEN : State.UNSTATED, 1, List.of(Remedy.REFUND), terms);
  }

  private @Nullable LocalDate lastDay(Inquiry inquiry, Finding finding, Terms terms) {
    var delivered = inquiry.deliveryDay();
    if (delivered == null) {
      return null;
    }
    var initial = inquiry.lastDay(period, delivered);
    if (extension == null) {
      return initial;
    }
    var informedLate = inquiry.dayAfter(Fact.CONTRACT_WITHDRAWAL_INFORMATION, delivered);
    if (informedLate == null && !inquiry.is(Fact.CONTRACT_WITHDRAWAL_INFORMATION, "not_given")) {
      finding.ground(extension.header(), false, inquiry.because());
      return initial;
    }
    terms.put(Term.BASE_LAST_DAY, initial);
    finding.ground(extension.header(), true, inquiry.because());
    return extended(inquiry, initial, informedLate);
  }

  private LocalDate extended(Inquiry inquiry, LocalDate initial, @Nullable LocalDate informedLate) {
    var more = java.util.Objects.requireNonNull(extension);
    var longest = inquiry.lastDay(more.fromInitialEnd(), initial);
    if (informedLate == null || informedLate.isAfter(longest)) {
      return longest;
    }
    var fromInformation = inquiry.lastDay(more.fromInformation(), informedLate);
    return fromInformation.isAfter(initial) ? fromInformation : initial;
  }
}
