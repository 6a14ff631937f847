package io.redress.rulebook.domain;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Fact.Kind;
import io.redress.rulebook.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values that are tried in the place of an unknown fact.
 *
 * <p>Each value has a place in the list of its fact, so that some of them are a word of bits. Days
 * stand last: they lie around the days that are known.
 */
final class Probes {
  static final long NONE = 0L;
  static final long ALL = -1L;
  static final long TRUE = 1L;
  static final long FALSE = 1L << 1;

  private static final Fact[] CATALOGUE = Fact.values();
  private static final int[] DAYS_APART = {-4000, -1200, -500, -200, -40, -1, 0, 20, 4000};
  private static final Fact[] ANCHORS = {Fact.REQUEST_DATE, Fact.DELIVERY_DATE, Fact.CONTRACT_DATE};
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 6, 1);
  private static final List<List<Object>> FIXED =
      Arrays.stream(CATALOGUE).map(Probes::fixed).toList();
  private static final int[] FIXED_COUNT = FIXED.stream().mapToInt(List::size).toArray();

  private final Facts facts;

  /** The days that are known, counted from 1 January 1970; drawn when they are first needed. */
  private long @Nullable [] anchors;

  Probes(Facts facts) {
    this.facts = facts;
  }

  /** The probes of a fact that answer a test with yes; all days answer as one of them. */
  static long answering(Fact fact, Predicate<Object> test) {
    var fixed = FIXED.get(fact.place());
    var bits = mayBeDay(fact) && test.test(SOME_DAY) ? ALL << fixed.size() : 0L;
    for (var place = 0; place < fixed.size(); place++) {
      if (test.test(fixed.get(place))) {
        bits |= 1L << place;
      }
    }
    return bits;
  }

  /** The probe of a fact that is this choice; a fact with a default is never tried. */
  static long choice(Fact fact, String choice) {
    if (fact.kind() == Kind.CONTEXT) {
      return NONE;
    }
    var place = fact.choices().indexOf(choice);
    if (place < 0) {
      throw new IllegalArgumentException(fact.path() + " cannot be " + choice);
    }
    return 1L << place;
  }

  /** The probes of a fact that are choices other than this one. */
  static long otherChoices(Fact fact, String choice) {
    var choices = (1L << fact.choices().size()) - 1;
    return choices & ~choice(fact, choice);
  }

  /** The probes of a fact. */
  long all(Fact fact) {
    var fixed = FIXED_COUNT[fact.place()];
    var count = mayBeDay(fact) ? fixed + anchors().length * DAYS_APART.length : fixed;
    return count == 0 ? 0 : ALL >>> (Long.SIZE - count);
  }

  /** The probes of a fact that are days. */
  long days(Fact fact) {
    return all(fact) & ALL << FIXED_COUNT[fact.place()];
  }

  /** The probes of a fact that are days after this one. */
  long after(Fact fact, LocalDate limit) {
    var day = limit.toEpochDay();
    var later = 0L;
    var known = anchors();
    for (var place = known.length - 1; place >= 0; place--) {
      later = later << DAYS_APART.length | furtherApart(day - known[place]);
    }
    return later << FIXED_COUNT[fact.place()];
  }

  /** Those of the distances from an anchor that are greater than this one. */
  private static long furtherApart(long distance) {
    var further = 0L;
    for (var place = 0; place < DAYS_APART.length; place++) {
      if (DAYS_APART[place] > distance) {
        further |= 1L << place;
      }
    }
    return further;
  }

  Object at(Fact fact, int place) {
    var fixed = FIXED.get(fact.place());
    return place < fixed.size() ? fixed.get(place) : day(place - fixed.size());
  }

  private static List<Object> fixed(Fact fact) {
    return switch (fact.type()) {
      case FLAG, FLAG_OR_TEXT, FLAG_OR_AMOUNT, FLAG_OR_DATE -> List.of(true, false);
      case CHOICE, CHOICE_OR_DATE -> List.copyOf(fact.choices());
      case COUNTRY -> List.of("DE", "GB", "CN", "HK", "AU", "US-NY");
      case CATEGORY -> List.of((Object[]) Category.values());
      case NUMBER -> List.of(0, 1, 2, 40);
      case AMOUNT -> List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(1_000_000));
      case DATE, COUNTRIES, ZONE, DATES, INSTANT, CURRENCY -> List.of();
      case REMEDY, REMEDIES, BRAND_POLICY, TEXT, TEXTS, SPECIAL_TERMS -> List.of();
    };
  }

  private static boolean mayBeDay(Fact fact) {
    return switch (fact.type()) {
      case DATE, CHOICE_OR_DATE, FLAG_OR_DATE -> true;
      case FLAG, FLAG_OR_TEXT, FLAG_OR_AMOUNT, CHOICE, COUNTRY, CATEGORY, NUMBER, AMOUNT -> false;
      case COUNTRIES, ZONE, DATES, INSTANT, CURRENCY, REMEDY, REMEDIES -> false;
      case BRAND_POLICY, TEXT, TEXTS, SPECIAL_TERMS -> false;
    };
  }

  /** Days around the days that are known, near and far enough to cross every period. */
  private LocalDate day(int place) {
    var apart = DAYS_APART[place % DAYS_APART.length];
    return LocalDate.ofEpochDay(anchors()[place / DAYS_APART.length] + apart);
  }

  private long[] anchors() {
    if (anchors == null) {
      anchors = knownDays();
    }
    return anchors;
  }

  private long[] knownDays() {
    var known = new long[ANCHORS.length + 1];
    var count = 0;
    for (var fact : ANCHORS) {
      if (facts.raw(fact) instanceof LocalDate day) {
        known[count++] = day.toEpochDay();
      }
    }
    if (facts.raw(Fact.REQUEST_SENT_AT) instanceof Instant sent) {
      known[count++] = sent.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
    return count == 0 ? new long[] {SOME_DAY.toEpochDay()} : Arrays.copyOf(known, count);
  }
}
