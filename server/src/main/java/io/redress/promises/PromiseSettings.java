package io.redress.promises;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a merchant takes for what it promises, by kind: working days until whose end it is done,
 * or days after which somebody is reminded.
 *
 * <p>What a brand takes is a matter of the brand, and what nobody has set is as {@link #DEFAULTS}.
 */
public record PromiseSettings(Map<PromiseKind, Integer> days) {
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int WORKING_DAYS_OF_A_WEEK = 5;

  /** What holds for a merchant that has set nothing else. */
  public static final PromiseSettings DEFAULTS = new PromiseSettings(defaults());

  public PromiseSettings {
    var all = new EnumMap<PromiseKind, Integer>(PromiseKind.class);
    for (var kind : kinds()) {
      var wanted = days.get(kind);
      all.put(kind, wanted == null ? usual(kind) : bounded(kind, wanted));
    }
    if (!all.keySet().containsAll(days.keySet())) {
      throw new IllegalArgumentException("not the merchant's to set: " + days.keySet());
    }
    days = Map.copyOf(all);
  }

  /** The kinds that a merchant sets, in the order in which a case meets them. */
  public static List<PromiseKind> kinds() {
    return Arrays.stream(PromiseKind.values()).filter(PromiseSettings::isSet).toList();
  }

  /** Whether the merchant sets the days of this kind; a brand's are the brand's. */
  public static boolean isSet(PromiseKind kind) {
    return switch (kind.owedBy()) {
      case MERCHANT -> true;
      case CONSUMER, BRAND, PROVIDER, NOBODY -> false;
    };
  }

  /** Whether working days are meant; a reminder comes after days as they pass. */
  public static boolean isInWorkingDays(PromiseKind kind) {
    return !kind.isReminder();
  }

  /**
   * The most days that can be set for a kind, so that an ordinary week ends within its longest
   * span.
   */
  public static int most(PromiseKind kind) {
    var days = Math.toIntExact(kind.maxSpan().toDays());
    return isInWorkingDays(kind) ? days * WORKING_DAYS_OF_A_WEEK / DAYS_OF_A_WEEK : days;
  }

  /** How many days a promise of this kind takes. */
  public int of(PromiseKind kind) {
    var set = days.get(kind);
    if (set == null) {
      throw new IllegalArgumentException("not the merchant's to set: " + kind);
    }
    return set;
  }

  private static int bounded(PromiseKind kind, int days) {
    if (days < 1 || days > most(kind)) {
      throw new IllegalArgumentException(
          "%s takes 1 to %d days, not %d".formatted(kind, most(kind), days));
    }
    return days;
  }

  private static Map<PromiseKind, Integer> defaults() {
    var days = new EnumMap<PromiseKind, Integer>(PromiseKind.class);
    kinds().forEach(kind -> days.put(kind, usual(kind)));
    return days;
  }

  private static int usual(PromiseKind kind) {
    return switch (kind) {
      case REPLY, CALL_BACK, LOOK_AGAIN -> 1;
      case DECISION, INSPECTION -> 2;
      case CHOICE, PAYMENT -> 3;
      case REFUND, FULFILMENT, DISPUTE_ANSWER, GOODWILL, COMPLAINT -> 5;
      case GOODS_BACK, AFTERCARE -> 7;
      case BRAND_ANSWER -> throw new IllegalArgumentException("a brand sets its own days");
    };
  }
}
