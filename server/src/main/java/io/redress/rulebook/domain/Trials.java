package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Finds the facts that are still missing by trying what each unknown one would change.
 *
 * <p>A fact that the rules never asked for cannot change their answer, so only those that were
 * asked for in vain are tried; and of their values only those that answer some question otherwise
 * than the absence of the fact did. A founding fact on which the right itself depends leaves the
 * right open.
 */
final class Trials {
  /** What a clause rests on first: what changes nothing alone may do so with another fact. */
  private static final long BASES =
      OpenFacts.bits(
          Fact.CONSUMER_IS_CONSUMER,
          Fact.CONTRACT_CHANNEL,
          Fact.ITEM_CATEGORY,
          Fact.REQUEST_REASON);

  private final Facts facts;
  private final Hearing hearing;
  private final Function<Facts, Hearing> hearAnew;
  private final Inquiry inquiry;
  private final Verdict found;
  private final long foundUnknown;
  private final Tests tests;

  Trials(Facts facts, Hearing hearing, Function<Facts, Hearing> hearAnew) {
    this.facts = facts;
    this.hearing = hearing;
    this.hearAnew = hearAnew;
    this.inquiry = hearing.inquiry();
    this.found = hearing.verdict();
    this.foundUnknown = inquiry.unknownFacts();
    this.tests = inquiry.tests();
  }

  /** How much a fact decides. */
  private enum Weight {
    NOTHING,
    FURTHER_QUESTION,
    TERMS,
    REMEDIES,
    RIGHT,
    /** It turns an open right into one that exists. */
    ESTABLISHES;

    private static final List<Weight> HEAVIEST_FIRST = List.of(values()).reversed();

    @SuppressWarnings("EnumOrdinal") // the one place that says so
    int place() {
      return ordinal();
    }
  }

  /** The most decisive first, founding facts before others, then as in the catalogue. */
  Gaps gaps() {
    var byWeight = new long[Weight.HEAVIEST_FIRST.size()];
    var count = 0;
    for (var left = foundUnknown; left != OpenFacts.NONE; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      var weight = weigh(OpenFacts.at(place));
      if (weight != Weight.NOTHING) {
        byWeight[weight.place()] |= 1L << place;
        count++;
      }
    }
    return new Gaps(inOrder(byWeight, count), found.isEntitled() == null || isOpen(byWeight));
  }

  private static List<Fact> inOrder(long[] byWeight, int count) {
    if (count == 0) {
      return List.of();
    }
    var facts = new Fact[count];
    var end = 0;
    for (var weight : Weight.HEAVIEST_FIRST) {
      var bits = byWeight[weight.place()];
      var founding = OpenFacts.founding(bits);
      end = OpenFacts.copy(founding, facts, end);
      end = OpenFacts.copy(bits & ~founding, facts, end);
    }
    return List.of(facts);
  }

  private static boolean isOpen(long[] byWeight) {
    var deciding = byWeight[Weight.RIGHT.place()] | byWeight[Weight.ESTABLISHES.place()];
    return OpenFacts.founding(deciding) != OpenFacts.NONE;
  }

  /** The facts of which each turns the right by itself. */
  long turning() {
    var turning = OpenFacts.NONE;
    for (var left = foundUnknown; left != OpenFacts.NONE; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      if (weigh(OpenFacts.at(place)).compareTo(Weight.RIGHT) >= 0) {
        turning |= 1L << place;
      }
    }
    return turning;
  }

  private Weight weigh(Fact fact) {
    var most = found.isEntitled() == null ? Weight.ESTABLISHES : Weight.RIGHT;
    var weight = Weight.NOTHING;
    var left = tests.telling(fact);
    while (left != 0 && weight != most) {
      var place = Long.numberOfTrailingZeros(left);
      var tried = tryOut(fact, tests.probe(fact, place), weight);
      weight = tried.compareTo(weight) > 0 ? tried : weight;
      left &= ~(hearing.restsOn(fact) ? 1L << place : tests.alike(fact, place));
    }
    if (fact == Fact.CONSUMER_COUNTRY) {
      return atLeast(withoutCountry(most), weight);
    }
    return OpenFacts.has(BASES, fact) ? atLeast(Weight.FURTHER_QUESTION, weight) : weight;
  }

  /** A few countries that are tried stand for all: whose law counts is never without weight. */
  private Weight withoutCountry(Weight most) {
    if (hearing.isBarred() && facts.isKnown(Fact.CONSUMER_IS_CONSUMER)) {
      return Weight.NOTHING;
    }
    return Boolean.TRUE.equals(found.isEntitled()) ? Weight.REMEDIES : most;
  }

  private static Weight atLeast(Weight least, Weight weight) {
    return weight.compareTo(least) < 0 ? least : weight;
  }

  private Weight tryOut(Fact fact, Object value, Weight least) {
    if (hearing.restsOn(fact)) {
      var other = hearAnew.apply(facts.with(fact, value));
      return difference(other.verdict(), other.inquiry().unknownFacts(), least);
    }
    inquiry.suppose(fact, value);
    try {
      var verdict = hearing.verdictSupposing(fact);
      return difference(verdict, inquiry.unknownFacts(), least);
    } finally {
      inquiry.supposeNothing(foundUnknown);
    }
  }

  /** How far a verdict is from what was found; a difference below the least is not looked for. */
  private Weight difference(Verdict tried, long unknown, Weight least) {
    var before = found.isEntitled();
    var after = tried.isEntitled();
    if (!Objects.equals(before, after)) {
      return before == null && Boolean.TRUE.equals(after) ? Weight.ESTABLISHES : Weight.RIGHT;
    }
    if (!found.owesTheSameAs(tried)) {
      return Weight.REMEDIES;
    }
    if (least.compareTo(Weight.TERMS) < 0 && tried != found && !tried.hasOutcomeOf(found)) {
      return Weight.TERMS;
    }
    return (unknown & ~foundUnknown) == OpenFacts.NONE ? Weight.NOTHING : Weight.FURTHER_QUESTION;
  }
}
