package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one decision while they are read: it remembers which were asked for and which of
 * those are unknown, so that a decision can name its reasons and its gaps.
 *
 * <p>One unknown fact at a time may be supposed to have a value. Lives for one decision in one
 * thread.
 */
public final class Inquiry {
  private static final Set<String> REASONS_BEFORE_DELIVERY =
      Set.of("cancel_before_dispatch", "never_arrived", "late_delivery");

  private final Facts facts;
  private final String lawCountry;
  private final LocalDays days;
  private final Tests tests;
  private final FactSet read = new FactSet();

  /** The day of delivery where nothing else is stated of it, as most often. */
  private final @Nullable LocalDate plainDelivery;

  /** {@link OpenFacts} that were asked for in vain, in the whole inquiry. */
  private long unknown;

  /** {@link OpenFacts} that were looked for in vain, since {@link #beginClause}. */
  private long missed;

  private @Nullable Fact supposed;
  private @Nullable Object supposition;
  private @Nullable LocalDate sentOn;
  private @Nullable LocalDate arrivedOn;
  private @Nullable List<LocalDate> parcels;

  Inquiry(Facts facts, String lawCountry, LocalDays days, Tests tests) {
    this.facts = facts;
    this.lawCountry = lawCountry;
    this.days = days;
    this.tests = tests;
    this.plainDelivery = LocalDays.plainDelivery(facts);
  }

  /** Starts the reading of the next clause. */
  void beginClause() {
    missed = OpenFacts.NONE;
  }

  /** The open facts that were looked for in vain since {@link #beginClause}. */
  long missedFacts() {
    return missed;
  }

  /** Starts the reading of the next ground. */
  void begin() {
    read.clear();
  }

  /** The known facts that were read since {@link #begin}. */
  List<Fact> because() {
    return supposed == null ? read.toList() : List.of();
  }

  /** The open facts that were asked for in vain. */
  long unknownFacts() {
    return unknown;
  }

  /** The tests that unknown facts were put to. */
  Tests tests() {
    return tests;
  }

  /** Reads on as if an unknown fact had this value; the unknown facts are collected anew. */
  void suppose(Fact fact, Object value) {
    supposed = fact;
    supposition = value;
    unknown = OpenFacts.NONE;
  }

  /** Reads on as before, with these facts asked for in vain. */
  void supposeNothing(long unknownBefore) {
    supposed = null;
    supposition = null;
    unknown = unknownBefore;
  }

  /** The value as it is; where less will do, a test should be put that says what matters. */
  @Nullable Object value(Fact fact) {
    var value = facts.raw(fact);
    return value == null ? absent(fact, Probes.ALL) : known(fact, value);
  }

  boolean isTrue(Fact flag) {
    var value = facts.raw(flag);
    return Boolean.TRUE.equals(value == null ? absent(flag, Probes.TRUE) : known(flag, value));
  }

  boolean isFalse(Fact flag) {
    var value = facts.raw(flag);
    return Boolean.FALSE.equals(value == null ? absent(flag, Probes.FALSE) : known(flag, value));
  }

  boolean is(Fact fact, String choice) {
    var value = facts.raw(fact);
    return choice.equals(
        value == null ? absent(fact, Probes.choice(fact, choice)) : known(fact, value));
  }

  /** Whether a fact is known and is not this choice; a day changes no more than other choices. */
  boolean isOtherThan(Fact fact, String choice) {
    var stated = facts.raw(fact);
    var value =
        stated == null ? absent(fact, Probes.otherChoices(fact, choice)) : known(fact, stated);
    return value != null && !choice.equals(value);
  }

  /** Whether a fact is known and has one of these values, which are these of its probes. */
  boolean isOneOf(Fact fact, Set<Object> values, long probes) {
    var stated = facts.raw(fact);
    var value = stated == null ? absent(fact, probes) : known(fact, stated);
    return value != null && values.contains(value);
  }

  /** Whether a place is known and is one of these, or lies in one of these countries. */
  boolean isInOneOf(Fact fact, Set<Object> places, long probes) {
    var stated = facts.raw(fact);
    var value = stated == null ? absent(fact, probes) : known(fact, stated);
    return value != null && Condition.Is.isAmong(places, value);
  }

  /** Whether a fact is known and has none of these values, which leaves these of its probes. */
  boolean isNoneOf(Fact fact, Set<Object> values, long probes) {
    var stated = facts.raw(fact);
    var value = stated == null ? absent(fact, probes) : known(fact, stated);
    return value != null && !values.contains(value);
  }

  /** Whether a fact is known and has none of these values, without asking for it. */
  boolean isKnownOtherwise(Fact fact, Set<Object> values) {
    var value = facts.raw(fact);
    return value != null && !values.contains(value);
  }

  private Object known(Fact fact, Object value) {
    read.add(fact);
    return value;
  }

  /**
   * What stands in the place of a fact that is not known, which only a supposition can, for a test
   * that these of its probes pass.
   */
  private @Nullable Object absent(Fact fact, long passing) {
    var bit = OpenFacts.bit(fact);
    if (bit == OpenFacts.NONE) {
      return null;
    }
    tests.ask(fact, passing);
    if (fact == supposed) {
      return supposition;
    }
    missed |= bit;
    unknown |= bit;
    return null;
  }

  /** The day of a fact when it is after a limit. */
  @Nullable LocalDate dayAfter(Fact fact, LocalDate limit) {
    if (isTested(fact)) {
      tests.useAfter(fact, limit);
    }
    return anyDayAfter(fact, limit);
  }

  /**
   * The day of a fact when it is after a limit, where no such day changes more than a choice does
   * that is asked for as well: a trial of that choice stands for them all.
   */
  @Nullable LocalDate anyDayAfter(Fact fact, LocalDate limit) {
    return compared(fact) instanceof LocalDate day && day.isAfter(limit) ? day : null;
  }

  /** Whether it matters what a fact is tested for: it is open, and no other one is supposed. */
  private boolean isTested(Fact fact) {
    return (supposed == null || fact == supposed) && !facts.isKnown(fact);
  }

  /** Whether the day of a fact is known and not after a limit. */
  boolean isBy(Fact fact, LocalDate limit) {
    if (isTested(fact)) {
      tests.compare(fact, limit, true);
    }
    return compared(fact) instanceof LocalDate day && !day.isAfter(limit);
  }

  /** The value for a comparison, which is noted where it matters. */
  private @Nullable Object compared(Fact day) {
    var value = facts.raw(day);
    return value == null ? absent(day, Probes.NONE) : known(day, value);
  }

  /** Looks whether a fact is there without asking for it. */
  private boolean isKnown(Fact fact) {
    if (facts.isKnown(fact)) {
      return true;
    }
    missed |= OpenFacts.bit(fact);
    tests.ask(fact, Probes.ALL);
    return fact == supposed;
  }

  @Nullable String text(Fact fact) {
    return value(fact) instanceof String text ? text : null;
  }

  @Nullable LocalDate date(Fact fact) {
    return value(fact) instanceof LocalDate day ? day : null;
  }

  @Nullable BigDecimal amount(Fact fact) {
    return value(fact) instanceof BigDecimal amount ? amount : null;
  }

  /** A count; an unknown one is none. */
  int number(Fact fact) {
    return value(fact) instanceof Integer number ? number : 0;
  }

  @Nullable Category category() {
    return value(Fact.ITEM_CATEGORY) instanceof Category category ? category : null;
  }

  @Nullable String reason() {
    return text(Fact.REQUEST_REASON);
  }

  /** ISO 3166-1 alpha-2 code of the country whose law is applied. */
  String lawCountry() {
    return lawCountry;
  }

  /** Last day of a period that an event starts, by the holidays of this law. */
  LocalDate lastDay(LegalPeriod period, LocalDate event) {
    return days.last(period, event);
  }

  /** Whether a day depends on the hour and on where the consumer lives. */
  boolean hasInstants() {
    return facts.isKnown(Fact.DELIVERY_INSTANT) || facts.isKnown(Fact.REQUEST_SENT_AT);
  }

  /** Local day of the notice. */
  @Nullable LocalDate requestDay() {
    if (facts.raw(Fact.REQUEST_SENT_AT) instanceof Instant sent) {
      read.add(Fact.REQUEST_SENT_AT);
      return sentOn(sent);
    }
    return date(Fact.REQUEST_DATE);
  }

  private LocalDate sentOn(Instant sent) {
    if (sentOn == null) {
      sentOn = days.of(sent);
    }
    return sentOn;
  }

  /** Whether the notice is known to be later than a day, for what is no reason of a ground. */
  boolean isRequestedAfter(LocalDate limit) {
    var day =
        facts.raw(Fact.REQUEST_SENT_AT) instanceof Instant sent
            ? sentOn(sent)
            : facts.raw(Fact.REQUEST_DATE);
    return day instanceof LocalDate asked && asked.isAfter(limit);
  }

  /** Local day on which the consumer had the goods, of several parcels of one order the last. */
  @Nullable LocalDate deliveryDay() {
    if (plainDelivery != null) {
      read.add(Fact.DELIVERY_DATE);
      return plainDelivery;
    }
    var parcels = parcels();
    if (!parcels.isEmpty()) {
      return parcels.size() > 1 && isFalse(Fact.DELIVERY_ONE_ORDER)
          ? parcels.getFirst()
          : parcels.getLast();
    }
    if (facts.raw(Fact.DELIVERY_INSTANT) instanceof Instant arrived) {
      read.add(Fact.DELIVERY_INSTANT);
      if (arrivedOn == null) {
        arrivedOn = days.of(arrived);
      }
      return arrivedOn;
    }
    return isUndelivered() ? null : date(Fact.DELIVERY_DATE);
  }

  private List<LocalDate> parcels() {
    if (!(facts.raw(Fact.DELIVERY_GOODS_DELIVERED_ON) instanceof List<?> stated)
        || isKnown(Fact.DELIVERY_DATE)) {
      return List.of();
    }
    read.add(Fact.DELIVERY_GOODS_DELIVERED_ON);
    if (parcels == null) {
      parcels = stated.stream().map(LocalDate.class::cast).sorted().toList();
    }
    return parcels;
  }

  /** Whether the goods are known not to have reached the consumer. */
  boolean isUndelivered() {
    if (plainDelivery != null
        || facts.isKnown(Fact.DELIVERY_INSTANT)
        || facts.isKnown(Fact.DELIVERY_GOODS_DELIVERED_ON)
        || isKnown(Fact.DELIVERY_DATE)
        || isKnown(Fact.DELIVERY_INSTANT)
        || isKnown(Fact.DELIVERY_GOODS_DELIVERED_ON)) {
      return false;
    }
    var status = text(Fact.DELIVERY_STATUS);
    if (status != null) {
      return !status.equals("delivered");
    }
    var reason = reason();
    return reason != null && REASONS_BEFORE_DELIVERY.contains(reason);
  }

  /** The day whose law counts: of the contract, else the first delivery, else the request. */
  @Nullable LocalDate lawDay() {
    if (facts.raw(Fact.CONTRACT_DATE) instanceof LocalDate day) {
      read.add(Fact.CONTRACT_DATE);
      return day;
    }
    if (plainDelivery != null) {
      return deliveryDay();
    }
    var parcels = parcels();
    var delivered = parcels.isEmpty() ? deliveryDay() : parcels.getFirst();
    return delivered == null ? requestDay() : delivered;
  }

  /** A defect shows on the day that is stated, at the latest when it is complained of. */
  @Nullable LocalDate shownDay() {
    var asked = requestDay();
    return LocalDays.earlier(date(Fact.DEFECT_APPARENT_ON), asked);
  }

  /** The same, where a day by this one changes as much as any: it stands for them all. */
  @Nullable LocalDate shownDay(LocalDate early) {
    return shownDayAgainst(early, true);
  }

  /** Whether a defect is known to have shown after a day. */
  boolean isShownAfter(LocalDate limit) {
    var shown = shownDayAgainst(limit, false);
    return shown != null && shown.isAfter(limit);
  }

  /** Whether a defect is known to have shown by a day. */
  boolean isShownBy(LocalDate limit) {
    var shown = shownDayAgainst(limit, true);
    return shown != null && !shown.isAfter(limit);
  }

  private @Nullable LocalDate shownDayAgainst(LocalDate limit, boolean absentIsLater) {
    var asked = requestDay();
    if (isTested(Fact.DEFECT_APPARENT_ON)) {
      var later = asked == null ? absentIsLater : asked.isAfter(limit);
      tests.compare(Fact.DEFECT_APPARENT_ON, limit, later);
    }
    var stated = compared(Fact.DEFECT_APPARENT_ON) instanceof LocalDate day ? day : null;
    return LocalDays.earlier(stated, asked);
  }

  /** Whether a statement was made, and not only a parcel sent. */
  boolean isStatementMade() {
    var statement = value(Fact.REQUEST_STATEMENT);
    if (statement instanceof Boolean made) {
      return made;
    }
    return !isTrue(Fact.REQUEST_PARCEL_SENT);
  }
}
