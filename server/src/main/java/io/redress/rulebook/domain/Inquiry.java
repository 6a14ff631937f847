package io.redress.rulebook.domain;

import io.redress.calendar.Holidays;
import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one decision while they are read: it remembers which were asked for and which of
 * those are unknown, so that a decision can name its reasons and its gaps.
 *
 * <p>Lives for one evaluation in one thread.
 */
public final class Inquiry {
  private static final Set<String> REASONS_BEFORE_DELIVERY =
      Set.of("cancel_before_dispatch", "never_arrived", "late_delivery");

  private final Facts facts;
  private final ZoneId zone;
  private final String lawCountry;
  private final Holidays holidays;
  private final Purpose purpose;
  private final EnumSet<Fact> read = EnumSet.noneOf(Fact.class);
  private final EnumSet<Fact> unknown = EnumSet.noneOf(Fact.class);

  /** Whether an evaluation is told to the reader, or only tried. */
  enum Purpose {
    TELL,
    TRY
  }

  Inquiry(Facts facts, ZoneId zone, String lawCountry, Holidays holidays, Purpose purpose) {
    this.facts = facts;
    this.zone = zone;
    this.lawCountry = lawCountry;
    this.holidays = holidays;
    this.purpose = purpose;
  }

  /** The built-in holidays, with those that the facts state in their place. */
  static Holidays withStatedHolidays(Facts facts, Holidays builtIn) {
    if (!(facts.raw(Fact.PUBLIC_HOLIDAYS) instanceof List<?> days)) {
      return builtIn;
    }
    return new StatedHolidays(days, builtIn);
  }

  /** Starts the reading of the next clause. */
  void begin() {
    read.clear();
  }

  /** The known facts that were read since {@link #begin}. */
  List<Fact> because() {
    return purpose == Purpose.TRY ? List.of() : read.stream().filter(facts::isKnown).toList();
  }

  /** The facts that were asked for in vain. */
  Set<Fact> unknownFacts() {
    return Collections.unmodifiableSet(unknown);
  }

  @Nullable Object value(Fact fact) {
    read.add(fact);
    var value = facts.raw(fact);
    if (value == null) {
      unknown.add(fact);
    }
    return value;
  }

  boolean isTrue(Fact flag) {
    return Boolean.TRUE.equals(value(flag));
  }

  boolean isFalse(Fact flag) {
    return Boolean.FALSE.equals(value(flag));
  }

  boolean is(Fact fact, Object expected) {
    return expected.equals(value(fact));
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

  Holidays holidays() {
    return holidays;
  }

  /** Local day of the notice. */
  @Nullable LocalDate requestDay() {
    if (facts.raw(Fact.REQUEST_SENT_AT) instanceof Instant sent) {
      read.add(Fact.REQUEST_SENT_AT);
      return sent.atZone(zone).toLocalDate();
    }
    return date(Fact.REQUEST_DATE);
  }

  /** Local day on which the consumer had the goods, of several parcels of one order the last. */
  @Nullable LocalDate deliveryDay() {
    var parcels = parcels();
    if (!parcels.isEmpty()) {
      return parcels.size() > 1 && isFalse(Fact.DELIVERY_ONE_ORDER)
          ? parcels.getFirst()
          : parcels.getLast();
    }
    if (facts.raw(Fact.DELIVERY_INSTANT) instanceof Instant arrived) {
      read.add(Fact.DELIVERY_INSTANT);
      return arrived.atZone(zone).toLocalDate();
    }
    return isUndelivered() ? null : date(Fact.DELIVERY_DATE);
  }

  private List<LocalDate> parcels() {
    if (facts.isKnown(Fact.DELIVERY_DATE)
        || !(facts.raw(Fact.DELIVERY_GOODS_DELIVERED_ON) instanceof List<?> days)) {
      return List.of();
    }
    read.add(Fact.DELIVERY_GOODS_DELIVERED_ON);
    return days.stream().map(LocalDate.class::cast).sorted().toList();
  }

  /** Whether the goods are known not to have reached the consumer. */
  boolean isUndelivered() {
    if (facts.isKnown(Fact.DELIVERY_DATE)
        || facts.isKnown(Fact.DELIVERY_INSTANT)
        || facts.isKnown(Fact.DELIVERY_GOODS_DELIVERED_ON)) {
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
    var parcels = parcels();
    var delivered = parcels.isEmpty() ? deliveryDay() : parcels.getFirst();
    return delivered == null ? requestDay() : delivered;
  }

  /** Whether a statement was made, and not only a parcel sent. */
  boolean isStatementMade() {
    var statement = value(Fact.REQUEST_STATEMENT);
    if (statement instanceof Boolean made) {
      return made;
    }
    return !isTrue(Fact.REQUEST_PARCEL_SENT);
  }

  private record StatedHolidays(Set<Object> days, Set<Integer> years, Holidays builtIn)
      implements Holidays {
    StatedHolidays(List<?> days, Holidays builtIn) {
      this(
          Set.copyOf(days),
          days.stream()
              .map(day -> ((LocalDate) day).getYear())
              .collect(java.util.stream.Collectors.toUnmodifiableSet()),
          builtIn);
    }

    @Override
    public boolean isHoliday(LocalDate day) {
      return years.contains(day.getYear()) ? days.contains(day) : builtIn.isHoliday(day);
    }

    @Override
    public boolean isMakeUpDay(LocalDate day) {
      return !years.contains(day.getYear()) && builtIn.isMakeUpDay(day);
    }
  }
}
