package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The tests that unknown facts were put to in one decision, as sets of their probes.
 *
 * <p>A value that answers every test as the absence of its fact does changes nothing, and two
 * values that answer every test alike change the same. So most values need not be tried.
 */
final class Tests {
  private static final int USUAL_CUTS = 4;

  private final Probes probes;

  /** Probes of each fact that answer some test otherwise than its absence does. */
  private final long[] telling = new long[OpenFacts.count()];

  private final List<Cut> cuts = new ArrayList<>(USUAL_CUTS);

  /** A comparison that parts the days of a fact, and those of them that were used as they are. */
  private record Cut(Fact fact, long later, long used) {
    boolean is(Fact ofFact, long laterDays, long usedDays) {
      return fact == ofFact && later == laterDays && used == usedDays;
    }
  }

  Tests(Probes probes) {
    this.probes = probes;
  }

  /**
   * Notes a test that absence answers with no and these probes with yes; all of them, when the
   * value was used as it is.
   */
  void ask(Fact fact, long yes) {
    telling[OpenFacts.placeOf(fact)] |= yes;
  }

  /** Notes that a day was used when it is after a limit, and as good as absent otherwise. */
  void useAfter(Fact fact, LocalDate limit) {
    var later = probes.after(fact, limit);
    telling[OpenFacts.placeOf(fact)] |= later;
    addCut(fact, later, later);
  }

  /** Notes that a day was compared with a limit; absence counts as later or not. */
  void compare(Fact fact, LocalDate limit, boolean absentIsLater) {
    var later = probes.after(fact, limit);
    telling[OpenFacts.placeOf(fact)] |= absentIsLater ? ~later : later;
    addCut(fact, later, Probes.NONE);
  }

  private void addCut(Fact fact, long later, long used) {
    for (var place = 0; place < cuts.size(); place++) {
      if (cuts.get(place).is(fact, later, used)) {
        return;
      }
    }
    cuts.add(new Cut(fact, later, used));
  }

  /** The probes of a fact that are worth a trial. */
  long telling(Fact fact) {
    return telling[OpenFacts.placeOf(fact)] & probes.all(fact);
  }

  Object probe(Fact fact, int place) {
    return probes.at(fact, place);
  }

  /** The probes that answered all tests as the one at this place, which is among them. */
  long alike(Fact fact, int place) {
    var itself = 1L << place;
    var alike = probes.days(fact);
    if (telling[OpenFacts.placeOf(fact)] == Probes.ALL || (alike & itself) == 0) {
      return itself;
    }
    for (var cut : cuts) {
      if (cut.fact == fact) {
        alike &= (cut.later & itself) == 0 ? ~cut.later : cut.later & ~cut.used;
      }
    }
    return alike | itself;
  }
}
