package io.redress.liaison.health;

import io.redress.liaison.health.HealthInput.Kind;
import java.util.Comparator;
import java.util.List;

/**
 * How the relationship with a brand stands: a score from 0 to 100 and everything it is made of.
 *
 * <p>The score is {@value #START}, what a brand has of which nothing is known, and the points of
 * its inputs. A share counts by the middle of Wilson's interval (E. B. Wilson, JASA 22, 1927), so
 * that three answers say less than thirty. That inputs are weighed and added is how scorecards of
 * suppliers are made; the weights are the house's own judgement and stand in docs/relationship.md.
 */
public record Health(int score, List<HealthInput> inputs) {
  /** The score without anything known. */
  public static final int START = 70;

  /** The highest score. */
  public static final int FULL = 100;

  private static final int GOOD_FROM = 65;
  private static final int STRAINED_BELOW = 45;

  /** So many percent of what was bought may go back before it weighs. */
  private static final int USUAL_RETURNS_PERCENT = 5;

  private static final int NEARLY_USED_PERCENT = 80;
  private static final int USED_PERCENT = 100;
  private static final int USED_POINTS = -8;

  public Health {
    inputs = List.copyOf(inputs);
    if (score < 0 || score > FULL) {
      throw new IllegalArgumentException("a score is from 0 to " + FULL + ", found " + score);
    }
  }

  /** What a score means. */
  public enum Standing {
    GOOD,
    WATCHED,
    STRAINED
  }

  /** A pure function of the figures. */
  public static Health of(HealthFacts facts) {
    var answers = facts.answers();
    var returns = facts.returns();
    var inputs =
        List.of(
            HealthInput.share(
                Kind.APPROVALS, answers.agreed(), answers.agreed() + answers.declined()),
            HealthInput.count(Kind.REFUSALS, answers.declined(), 1),
            HealthInput.share(
                Kind.ANSWERS_IN_TIME, answers.inTime(), answers.inTime() + answers.late()),
            HealthInput.count(Kind.DISPUTED_RETURNS, returns.disputed(), 2),
            HealthInput.count(Kind.LATE_RETURNS, returns.late(), 2),
            returnRate(returns),
            quota(facts.quotas()),
            HealthInput.count(Kind.WEAK_CLAIMS, facts.weakClaims(), 3));
    var sum = inputs.stream().mapToInt(HealthInput::points).sum();
    return new Health(Math.clamp(START + sum, 0, FULL), inputs);
  }

  /** What the score means. */
  public Standing standing() {
    if (score < STRAINED_BELOW) {
      return Standing.STRAINED;
    }
    return score < GOOD_FROM ? Standing.WATCHED : Standing.GOOD;
  }

  /** One of the inputs. */
  public HealthInput input(Kind kind) {
    return inputs.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  /** Without purchases that are known there is no rate. */
  private static HealthInput returnRate(HealthFacts.Returns returns) {
    var bought = returns.bought();
    var part = Math.min(returns.returned(), bought);
    if (bought == 0) {
      return HealthInput.of(Kind.RETURN_RATE, 0, returns.returned(), 0);
    }
    var percent = Math.ceilDiv((long) part * USED_PERCENT, bought);
    var above = Math.toIntExact(percent) - USUAL_RETURNS_PERCENT;
    return HealthInput.of(
        Kind.RETURN_RATE, above <= 0 ? Kind.RETURN_RATE.most() : -above, part, bought);
  }

  /** The quota that is used most counts. */
  private static HealthInput quota(List<UsedQuota> quotas) {
    return quotas.stream()
        .max(Comparator.comparingInt(UsedQuota::percent))
        .map(most -> HealthInput.of(Kind.QUOTA, points(most), most.used(), most.agreed()))
        .orElseGet(() -> HealthInput.of(Kind.QUOTA, 0, 0, 0));
  }

  private static int points(UsedQuota quota) {
    var percent = quota.percent();
    if (percent < NEARLY_USED_PERCENT) {
      return 0;
    }
    if (quota.used() > quota.agreed()) {
      return Kind.QUOTA.least();
    }
    return percent >= USED_PERCENT ? USED_POINTS : -1 - (percent - NEARLY_USED_PERCENT) / 5;
  }
}
