package io.redress.rulebook.domain;

import io.redress.rulebook.Facts;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an answer that no missing fact turns alone would turn by several at once.
 *
 * <p>What the consumer relies on is not held against them while nobody asked. So founding facts are
 * supposed together: each value that answers some question otherwise than absence does, and
 * absence. Where some of them give a right that was refused, it stays open. Where others would turn
 * the answer only with them, those are missing too.
 */
final class JointTrials {
  /** More than the gaps of real cases need; beyond it nothing more is found out. */
  private static final int MAXIMUM_HEARINGS = 500;

  private final Function<Facts, Hearing> hearAnew;
  private final @Nullable Boolean answer;
  private long supposed;
  private long turning;
  private int heard;

  JointTrials(@Nullable Boolean answer, Function<Facts, Hearing> hearAnew) {
    this.answer = answer;
    this.hearAnew = hearAnew;
  }

  /** The gaps, completed by what only several facts at once would change. */
  Gaps complete(Gaps single, Facts facts, Hearing hearing) {
    var founding = founding(hearing);
    if (single.leaveOpen() || answer == null || founding == OpenFacts.NONE) {
      return single;
    }
    var given = isGivenBySome(facts, hearing, founding);
    var missing = new ArrayList<>(single.facts());
    for (var left = supposed | turning; left != OpenFacts.NONE; left &= left - 1) {
      var fact = OpenFacts.at(Long.numberOfTrailingZeros(left));
      if (!missing.contains(fact)) {
        missing.add(fact);
      }
    }
    return new Gaps(missing, given);
  }

  /** Whether some values of these unknown facts give what was refused; if so they are noted. */
  private boolean isGivenBySome(Facts facts, Hearing hearing, long founding) {
    for (var left = founding; left != OpenFacts.NONE; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      supposed |= 1L << place;
      if (isGivenBy(place, facts, hearing, left & left - 1)) {
        return true;
      }
      supposed &= ~(1L << place);
    }
    return false;
  }

  private boolean isGivenBy(int open, Facts facts, Hearing hearing, long rest) {
    var fact = OpenFacts.at(open);
    var tests = hearing.inquiry().tests();
    var left = tests.telling(fact);
    while (left != 0) {
      var place = Long.numberOfTrailingZeros(left);
      left &= ~(hearing.restsOn(fact) ? 1L << place : tests.alike(fact, place));
      if (isGiven(facts.with(fact, tests.probe(fact, place)), founding(hearing), rest)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGiven(Facts more, long asked, long rest) {
    var other = hearAnew.apply(more);
    var given = other.verdict().isEntitled();
    if (++heard > MAXIMUM_HEARINGS) {
      return Boolean.FALSE.equals(answer);
    }
    if (!Objects.equals(answer, given)) {
      turning |= supposed;
      return Boolean.FALSE.equals(answer);
    }
    turning |= new Trials(more, other, hearAnew).turning();
    return isGivenBySome(more, other, rest | (founding(other) & ~asked));
  }

  private static long founding(Hearing hearing) {
    return OpenFacts.founding(hearing.inquiry().unknownFacts());
  }
}
