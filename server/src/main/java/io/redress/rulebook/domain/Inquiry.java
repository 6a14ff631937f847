package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Fact.Kind;
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
  private static final int CATALOGUE_SIZE = Fact.values().length;
  private static final Set<String> REASONS_BEFORE_DELIVERY =
      Set.of("cancel_before_dispatch", "never_arrived", "late_delivery");

  private final Facts facts;
  private final String lawCountry;
  private final LocalDays days;

  /** Probes of each unknown fact that would have been answered otherwise than its absence was. */
  private final long[] telling = new long[CATALOGUE_SIZE];

  private final FactSet read = new FactSet();
  private final FactSet unknown = new FactSet();
  private final FactSet unknownSupposing = new FactSet();
  private FactSet missed = new FactSet();
  private @Nullable Fact supposed;
  private @Nullable Object supposition;
  private @Nullable LocalDate sentOn;
  private @Nullable LocalDate arrivedOn;
  private @Nullable List<LocalDate> parcels;

  Inquiry(Facts facts, String lawCountry, LocalDays days) {
    this.facts = facts;
    this.lawCountry = lawCountry;
    this.days = days;
  }

  /** Starts the reading of the next ground. */
  void begin() {
    read.clear();
  }

  /** From now on, facts that are looked for in vain are noted here. */
  void noteMissedIn(FactSet noted) {
    missed = noted;
  }

  /** The known facts that were read since {@link #begin}. */
  List<Fact> because() {
    return supposed == null ? read.toList() : List.of();
  }

  /** The facts that were asked for in vain and that someone must prove. */
  FactSet unknownFacts() {
    return supposed == null ? unknown : unknownSupposing;
  }

  /** Probes of an unknown fact that answer at least one test otherwise than its absence does. */
  long tellingProbes(Fact fact) {
    return telling[fact.ordinal()];
  }

  /** Reads on as if an unknown fact had this value. */
  void suppose(Fact fact, Object value) {
    supposed = fact;
    supposition = value;
    unknownSupposing.clear();
  }

  void supposeNothing() {
    supposed = null;
    supposition = null;
  }

  @Nullable Object value(Fact fact) {
    var value = seen(fact);
    if (value == null) {
      miss(fact, Probes.ALL);
    }
    return value;
  }

  boolean isTrue(Fact flag) {
    var value = seen(flag);
    if (value == null) {
      miss(flag, Probes.TRUE);
    }
    return Boolean.TRUE.equals(value);
  }

  boolean isFalse(Fact flag) {
    var value = seen(flag);
    if (value == null) {
      miss(flag, Probes.FALSE);
    }
    return Boolean.FALSE.equals(value);
  }

  boolean is(Fact fact, String choice) {
    var value = seen(fact);
    if (value == null) {
      miss(fact, Probes.choice(fact, choice));
    }
    return choice.equals(value);
  }

  /** Whether a fact is known and has one of these values, which are these of its probes. */
  boolean isOneOf(Fact fact, Set<Object> values, long probes) {
    var value = seen(fact);
    if (value == null) {
      miss(fact, probes);
      return false;
    }
    return values.contains(value);
  }

  private @Nullable Object seen(Fact fact) {
    var value = fact == supposed ? supposition : facts.raw(fact);
    if (value != null) {
      read.add(fact);
    }
    return value;
  }

  /** Notes a question without an answer, and the probes that would have changed what follows. */
  private void miss(Fact fact, long probes) {
    if (fact.kind() != Kind.CONTEXT) {
      unknownFacts().add(fact);
      missed.add(fact);
      telling[fact.ordinal()] |= probes;
    }
  }

  /** Looks whether a fact is there without asking for it. */
  private boolean isKnown(Fact fact) {
    if (fact == supposed || facts.isKnown(fact)) {
      return true;
    }
    missed.add(fact);
    telling[fact.ordinal()] = Probes.ALL;
    return false;
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
      if (sentOn == null) {
        sentOn = days.of(sent);
      }
      return sentOn;
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
    if (isKnown(Fact.DELIVERY_DATE)
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
}
