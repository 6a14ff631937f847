package io.redress.cases.goodwill;

import io.redress.promises.PromiseKind;
import io.redress.shared.Money;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a house gives by itself when a promise to a consumer breaks: a share of what the pieces of
 * the case cost, by the kind of promise and how late it is. Nothing is given unless it is set.
 *
 * @param shares by the kind of promise that broke
 * @param mostPercent of the value of a case, over all that broke in it
 */
public record CompensationPolicy(Map<PromiseKind, Share> shares, int mostPercent) {
  private static final int WHOLE = 100;
  private static final int USUAL_MOST = 10;

  /** The longest that can be waited for until something is given. */
  public static final int MOST_DAYS = 60;

  /** Nothing is given, as long as nothing is set. */
  public static final CompensationPolicy NONE = new CompensationPolicy(Map.of(), USUAL_MOST);

  /**
   * What is given for one kind.
   *
   * @param percent of the value of the case, for each time that it breaks
   * @param afterDays from how late on; 0 from the first moment
   */
  public record Share(int percent, int afterDays) {
    public Share {
      require(percent >= 1 && percent <= WHOLE, "a share of %d percent".formatted(percent));
      require(afterDays >= 0 && afterDays <= MOST_DAYS, "after %d days".formatted(afterDays));
    }
  }

  public CompensationPolicy {
    shares = shares.isEmpty() ? Map.of() : new EnumMap<>(shares);
    require(kinds().containsAll(shares.keySet()), "not compensated: " + shares.keySet());
    require(mostPercent >= 1 && mostPercent <= WHOLE, "at most %d percent".formatted(mostPercent));
  }

  /** The kinds of promise that can be made up for: what the house owes and can be late with. */
  public static List<PromiseKind> kinds() {
    return Arrays.stream(PromiseKind.values())
        .filter(
            kind ->
                switch (kind) {
                  case DECISION, REPLY, CALL_BACK, INSPECTION, REFUND, FULFILMENT -> true;
                  case LOOK_AGAIN,
                      DISPUTE_ANSWER,
                      GOODWILL,
                      COMPLAINT,
                      BRAND_ANSWER,
                      CHOICE,
                      GOODS_BACK,
                      PAYMENT,
                      AFTERCARE ->
                      false;
                })
        .toList();
  }

  /**
   * What is given when a promise breaks; empty for nothing.
   *
   * @param late how long after the first date that was given
   * @param value what the pieces of the case cost
   * @param given what was given in this case before
   * @param limit the most that may be given in one case without a person
   */
  public Optional<Money> of(
      PromiseKind kind, Duration late, Money value, Money given, Money limit) {
    var share = shares.get(kind);
    if (share == null || late.compareTo(Duration.ofDays(share.afterDays())) < 0) {
      return Optional.empty();
    }
    var most = percent(value, mostPercent).min(limit).minus(given);
    return Optional.of(percent(value, share.percent()).min(most)).filter(Money::isPositive);
  }

  /** Rounded down: what was promised as a share is never more than it. */
  private static Money percent(Money value, int percent) {
    return new Money(Math.multiplyExact(value.minorUnits(), percent) / WHOLE, value.currency());
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
