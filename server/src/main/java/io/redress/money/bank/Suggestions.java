package io.redress.money.bank;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ranks the refunds that a movement could be; a person decides. */
public final class Suggestions {
  /** How many are shown. */
  public static final int MOST = 5;

  private static final int OF_AMOUNT = 50;
  private static final int OF_REFERENCE = 40;
  private static final int OF_DAY = 10;
  // References of one day begin alike, since their ids count time.
  private static final int SHORTEST_LIKENESS = 12;
  private static final int DAYS_NEAR = 7;

  private Suggestions() {}

  /** Why a refund is suggested. */
  public enum Why {
    SAME_AMOUNT,
    SIMILAR_REFERENCE,
    DAY_NEAR
  }

  /**
   * A refund that is on its way.
   *
   * @param reference the name by which it went out
   * @param on the day on which it should have gone
   */
  public record Awaited(
      RefundAttemptId attempt, CaseId caseId, Money amount, String reference, LocalDate on) {}

  /** A refund that a movement could be, and why. */
  public record Suggestion(Awaited refund, int points, Set<Why> why) {}

  /** The most likely ones, the likeliest first; none that only stands near in time. */
  public static List<Suggestion> of(StatementLine line, List<Awaited> awaited) {
    var found = new ArrayList<Suggestion>();
    var text = bare(line.text());
    for (var refund : awaited) {
      var suggestion = suggestion(line, text, refund);
      if (suggestion.points() > OF_DAY) {
        found.add(suggestion);
      }
    }
    found.sort(
        Comparator.comparingInt(Suggestion::points)
            .reversed()
            .thenComparing(each -> each.refund().on())
            .thenComparing(each -> each.refund().attempt().value()));
    return found.stream().limit(MOST).toList();
  }

  private static Suggestion suggestion(StatementLine line, String text, Awaited refund) {
    var why = EnumSet.noneOf(Why.class);
    var points = 0;
    var moved = line.amount().isNegative() ? line.amount().negated() : line.amount();
    if (moved.equals(refund.amount())) {
      why.add(Why.SAME_AMOUNT);
      points += OF_AMOUNT;
    }
    var reference = bare(refund.reference());
    var alike = likeness(text, reference);
    if (alike >= SHORTEST_LIKENESS) {
      why.add(Why.SIMILAR_REFERENCE);
      points += OF_REFERENCE * alike / Math.max(reference.length(), SHORTEST_LIKENESS);
    }
    var days = Math.abs(ChronoUnit.DAYS.between(refund.on(), line.bookedOn()));
    if (days <= DAYS_NEAR) {
      why.add(Why.DAY_NEAR);
      points += Math.toIntExact(OF_DAY - days);
    }
    return new Suggestion(refund, points, why);
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
  }

  /** The length of the longest run of signs that both have. */
  private static int likeness(String text, String reference) {
    var longest = 0;
    var before = new int[reference.length() + 1];
    for (var i = 0; i < text.length(); i++) {
      var now = new int[reference.length() + 1];
      for (var j = 0; j < reference.length(); j++) {
        if (text.charAt(i) == reference.charAt(j)) {
          now[j + 1] = before[j] + 1;
          longest = Math.max(longest, now[j + 1]);
        }
      }
      before = now;
    }
    return longest;
  }
}
