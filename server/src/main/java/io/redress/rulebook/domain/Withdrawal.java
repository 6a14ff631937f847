package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Right.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A right to give goods back for no fault of theirs, within a time.
 *
 * <p>Most laws give it for sales at a distance, counted from delivery. Some give it only where the
 * trader kept something from the consumer: the return terms (Japan), a posted policy (states of the
 * US), a copy of the contract (Quebec); then it is counted from another day, or displaced.
 *
 * @param header the clause
 * @param scope when the right arises at all
 * @param windows times for the notice; of those that apply, the last to end counts
 * @param extension longer time where the consumer was not informed
 * @param exceptions goods and circumstances for which there is no such right
 * @param notIntact circumstances in which goods are no longer intact, where law asks for that
 * @param remedies what may be claimed, strongest first
 * @param performance what is owed once the right is used
 */
public record Withdrawal(
    RuleHeader header,
    Scope scope,
    List<Window> windows,
    @Nullable InformationExtension extension,
    List<WithdrawalException> exceptions,
    Condition notIntact,
    List<Remedy> remedies,
    WithdrawalPerformance performance)
    implements Rule {
  private static final Condition NOT_INFORMED =
      new Condition.Is(Fact.CONTRACT_WITHDRAWAL_INFORMATION, Set.of("not_given"));

  /**
   * When the right arises at all.
   *
   * @param channels ways of concluding the contract for which it holds
   * @param beforeDelivery whether it may be used before the goods arrive
   * @param statementNeeded whether a parcel without a word is no valid notice
   * @param displaced circumstances in which the trader's own terms stand in its place
   */
  public record Scope(
      List<String> channels, boolean beforeDelivery, boolean statementNeeded, Condition displaced) {
    public Scope {
      channels = channels.stream().map(String::intern).toList(); // as in the catalogue of facts
    }
  }

  /** A time for the notice, in the circumstances for which law sets it. */
  public record Window(Condition when, LegalPeriod period, WindowStart start) {}

  /** What the time for the notice is counted from. */
  public enum WindowStart {
    DELIVERY,
    PURCHASE,
    CONTRACT_COPY,
    /** The later of the two; without a copy the time does not begin. */
    CONTRACT_COPY_OR_DELIVERY
  }

  /** More time where the trader did not inform the consumer of the right. */
  public record InformationExtension(
      RuleHeader header, LegalPeriod fromInitialEnd, LegalPeriod fromInformation) {}

  /** Goods or circumstances that the right leaves out. */
  public record WithdrawalException(RuleHeader header, String code, Condition when) {}

  /** The last day for the notice; open when no day ends it yet. */
  private record End(@Nullable LocalDate day) {
    boolean isPast(@Nullable LocalDate asked) {
      return day != null && asked != null && asked.isAfter(day);
    }
  }

  public Withdrawal {
    windows = List.copyOf(windows);
    exceptions = List.copyOf(exceptions);
    remedies = List.copyOf(remedies);
  }

  static boolean isChangeOfMind(@Nullable String reason) {
    return "change_of_mind".equals(reason) || "cancel_before_dispatch".equals(reason);
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var asked = isChangeOfMind(inquiry.reason());
    if (!finding.isArisen() && !arises(inquiry, finding, asked)) {
      return;
    }
    inquiry.begin();
    var terms = new Terms();
    var end = inquiry.isUndelivered() ? initialEnd(inquiry) : end(inquiry, finding, terms);
    if (end == null) {
      refuse(finding, asked, Obstacle.NO_STATUTORY_RIGHT);
      finding.ground(header, false, inquiry.because());
      return;
    }
    var right = right(inquiry, finding, asked, end, terms);
    add(finding, asked, right);
    finding.ground(header, right.exists(), inquiry.because());
  }

  /** Whether the right arises; of a fact that has no part in this it is not asked again. */
  private boolean arises(Inquiry inquiry, Finding finding, boolean asked) {
    var obstacle = obstacle(inquiry);
    var because = inquiry.because();
    if (obstacle != null) {
      refuse(finding, asked, obstacle);
      finding.ground(header, false, because);
      return false;
    }
    if (isExcepted(inquiry, finding, asked)) {
      finding.ground(header, false, because);
      return false;
    }
    finding.arise(inquiry.missedFacts());
    return true;
  }

  /** Why the right does not arise at all; none when it may. */
  private @Nullable Obstacle obstacle(Inquiry inquiry) {
    var channel = inquiry.text(Fact.CONTRACT_CHANNEL);
    if (channel == null || !scope.channels().contains(channel)) {
      return Obstacle.NO_STATUTORY_RIGHT;
    }
    if (inquiry.isUndelivered() && !scope.beforeDelivery()) {
      return Obstacle.NO_STATUTORY_RIGHT;
    }
    return scope.displaced().isMetBy(inquiry) ? Obstacle.RETURN_TERMS_DISPLAYED : null;
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
    for (var place = 0; place < exceptions.size(); place++) {
      var exception = exceptions.get(place);
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

  private Right right(Inquiry inquiry, Finding finding, boolean asked, End end, Terms terms) {
    terms.putIfKnown(Term.LAST_DAY, end.day());
    var undelivered = inquiry.isUndelivered();
    if (end.isPast(inquiry.requestDay())) {
      refuse(finding, asked, Obstacle.PERIOD_EXPIRED);
      return new Right(header, State.EXPIRED, 1, remedies, terms);
    }
    if (!undelivered && notIntact.isMetBy(inquiry)) {
      refuse(finding, asked, Obstacle.GOODS_NOT_INTACT);
      return new Right(header, State.EXPIRED, 1, remedies, terms);
    }
    var stated = inquiry.isStatementMade() || !scope.statementNeeded();
    terms.put(Term.EXERCISED, stated);
    if (undelivered) {
      performance.addBeforeDelivery(terms, inquiry);
    } else {
      performance.addAfterDelivery(terms, inquiry);
    }
    return new Right(header, stated ? State.OPEN : State.UNSTATED, 1, remedies, terms);
  }

  /** The last day of the windows that apply; none when no window does. */
  private @Nullable End initialEnd(Inquiry inquiry) {
    End latest = null;
    for (var place = 0; place < windows.size(); place++) {
      var window = windows.get(place);
      if (window.when().isMetBy(inquiry)) {
        var end = new End(lastDay(window, inquiry));
        latest = latest == null ? end : later(latest, end);
      }
    }
    return latest;
  }

  private static End later(End one, End two) {
    if (one.day() == null || two.day() == null) {
      return one.day() == null ? one : two;
    }
    return two.day().isAfter(one.day()) ? two : one;
  }

  private static @Nullable LocalDate lastDay(Window window, Inquiry inquiry) {
    var start =
        switch (window.start()) {
          case DELIVERY -> inquiry.deliveryDay();
          case PURCHASE -> inquiry.lawDay();
          case CONTRACT_COPY -> inquiry.date(Fact.CONTRACT_COPY_RECEIVED);
          case CONTRACT_COPY_OR_DELIVERY -> copyOrDelivery(inquiry);
        };
    return start == null ? null : inquiry.lastDay(window.period(), start);
  }

  private static @Nullable LocalDate copyOrDelivery(Inquiry inquiry) {
    var delivered = inquiry.deliveryDay();
    if (delivered == null || inquiry.isFalse(Fact.CONTRACT_COPY_RECEIVED)) {
      return null;
    }
    var copied = inquiry.anyDayAfter(Fact.CONTRACT_COPY_RECEIVED, delivered);
    return copied == null ? delivered : copied;
  }

  private @Nullable End end(Inquiry inquiry, Finding finding, Terms terms) {
    var initial = initialEnd(inquiry);
    var delivered = inquiry.deliveryDay();
    if (extension == null || initial == null || initial.day() == null || delivered == null) {
      return initial;
    }
    var informedLate = informedLate(inquiry, extension, delivered, initial.day());
    if (informedLate == null && !NOT_INFORMED.isMetBy(inquiry)) {
      finding.ground(extension.header(), false, inquiry.because());
      return initial;
    }
    terms.put(Term.BASE_LAST_DAY, initial.day());
    finding.ground(extension.header(), true, inquiry.because());
    return new End(extended(inquiry, initial.day(), informedLate));
  }

  /**
   * The day of information that came after delivery. None gives more time than no information at
   * all, but for a notice soon after the longest time: it may be early enough only by such a day.
   */
  private static @Nullable LocalDate informedLate(
      Inquiry inquiry, InformationExtension more, LocalDate delivered, LocalDate initial) {
    return isSavedOnlyByInformation(inquiry, more, initial)
        ? inquiry.dayAfter(Fact.CONTRACT_WITHDRAWAL_INFORMATION, delivered)
        : inquiry.anyDayAfter(Fact.CONTRACT_WITHDRAWAL_INFORMATION, delivered);
  }

  private static boolean isSavedOnlyByInformation(
      Inquiry inquiry, InformationExtension more, LocalDate initial) {
    if (!inquiry.isRequestedAfter(initial)) {
      return false;
    }
    var longest = inquiry.lastDay(more.fromInitialEnd(), initial);
    return inquiry.isRequestedAfter(longest)
        && !inquiry.isRequestedAfter(inquiry.lastDay(more.fromInformation(), longest));
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
