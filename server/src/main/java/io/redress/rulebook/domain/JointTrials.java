package io.redress.rulebook.domain;

import io.redress.rulebook.Facts;
import java.util.ArrayList;
import java.util.function.Function;

/**
 * Looks whether a right that no missing fact gives alone would come from several at once.
 *
 * <p>What the consumer relies on is not held against them while nobody asked. So founding facts are
 * supposed together: each value that answers some question otherwise than absence does, and
 * absence. Where some of them give the right, it stays open. Where they do so only with a fact that
 * is presumed absent, that fact is missing too: it would turn the refusal.
 */
final class JointTrials {
  /** More than the gaps of any real case need; beyond it the right counts as open. */
  private static final int MAXIMUM_HEARINGS = 2_000;

  private final Function<Facts, Hearing> hearAnew;
  private long supposed;
  private long turning;
  private int heard;

  JointTrials(Function<Facts, Hearing> hearAnew) {
    this.hearAnew = hearAnew;
  }

  /** The gaps, completed by what only several facts at once would change in a refusal. */
  Gaps complete(Gaps single, Facts facts, Hearing hearing) {
    if (single.leaveOpen() || !isRefused(hearing)) {
      return single;
    }
    var founding = OpenFacts.founding(hearing.inquiry().unknownFacts());
    var open = mayGive(facts, hearing, founding);
    var missing = new ArrayList<>(single.facts());
    for (var left = open ? supposed : turning; left != OpenFacts.NONE; left &= left - 1) {
      var fact = OpenFacts.at(Long.numberOfTrailingZeros(left));
      if (!missing.contains(fact)) {
        missing.add(fact);
      }
    }
    return new Gaps(missing, open);
  }

  /** Whether some values of these unknown facts give the right; if so those are noted. */
  private boolean mayGive(Facts facts, Hearing hearing, long founding) {
    for (var left = founding; left != OpenFacts.NONE; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      if (mayGiveWith(place, facts, hearing, left & left - 1)) {
        supposed |= 1L << place;
        return true;
      }
    }
    return false;
  }

  private boolean mayGiveWith(int open, Facts facts, Hearing hearing, long rest) {
    var fact = OpenFacts.at(open);
    var tests = hearing.inquiry().tests();
    var asked = OpenFacts.founding(hearing.inquiry().unknownFacts());
    var left = tests.telling(fact);
    while (left != 0) {
      var place = Long.numberOfTrailingZeros(left);
      var more = facts.with(fact, tests.probe(fact, place));
      var other = hearAnew.apply(more);
      var newlyAsked = OpenFacts.founding(other.inquiry().unknownFacts()) & ~asked;
      if (++heard > MAXIMUM_HEARINGS
          || !isRefused(other)
          || mayGive(more, other, rest | newlyAsked)) {
        return true;
      }
      turning |= new Trials(more, other, hearAnew).turning();
      left &= ~(hearing.restsOn(fact) ? 1L << place : tests.alike(fact, place));
    }
    return false;
  }

  private static boolean isRefused(Hearing hearing) {
    return Boolean.FALSE.equals(hearing.verdict().isEntitled());
  }
}
