package io.redress.liaison.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is counted of one brand up to one moment.
 *
 * @param weakClaims requests and appeals that were sent although our own count said that the brand
 *     need not agree, in the last 90 days
 * @param quotas what is used of each quota that was agreed, at that moment
 */
public record HealthFacts(
    Answers answers, Returns returns, int weakClaims, List<UsedQuota> quotas) {
  public HealthFacts {
    quotas = List.copyOf(quotas);
    requireCounts(weakClaims);
  }

  /** Of a brand that was never asked. */
  public static HealthFacts none() {
    return new HealthFacts(Answers.NONE, Returns.NONE, 0, List.of());
  }

  /**
   * What the brand said in the last 90 days.
   *
   * @param asked requests that were sent
   * @param approved requests whose last answer is a yes
   * @param approvedInPart the same under terms
   * @param declined the same for a no
   * @param inTime first answers before the moment that was asked for
   * @param late such moments that passed without an answer, unless we had closed the request before
   * @param usual half of the first answers took no longer; empty without any
   */
  public record Answers(
      int asked,
      int approved,
      int approvedInPart,
      int declined,
      int inTime,
      int late,
      Optional<Duration> usual) {
    public static final Answers NONE = new Answers(0, 0, 0, 0, 0, 0, Optional.empty());

    public Answers {
      requireCounts(asked, approved, approvedInPart, declined, inTime, late);
    }

    /** Answers that say yes, also under terms. */
    public int agreed() {
      return approved + approvedInPart;
    }
  }

  /**
   * What went back to the brand.
   *
   * @param returned pieces known to have been bought from it that were given back to it in the last
   *     365 days
   * @param bought pieces that the house is known to have bought for orders of these days
   * @param late parcels that reached it after the day they were expected on, in the last 90 days
   * @param disputed claims that it refused or took in part only, in the last 90 days
   */
  public record Returns(int returned, int bought, int late, int disputed) {
    public static final Returns NONE = new Returns(0, 0, 0, 0);

    public Returns {
      requireCounts(returned, bought, late, disputed);
    }
  }

  private static void requireCounts(int... counts) {
    for (var count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a count below zero: " + count);
      }
    }
  }
}
