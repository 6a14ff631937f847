package io.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnitNumbersTest {
  private static final int SETS = 2_000;
  private static final int MOST = 24;

  private static Set<Integer> listed(UnitNumbers units) {
    var listed = new TreeSet<Integer>();
    for (var range : units.ranges()) {
      for (var unit = range.from(); unit < range.until(); unit++) {
        listed.add(unit);
      }
    }
    return listed;
  }

  private static UnitNumbers some(Random random) {
    var some = UnitNumbers.NONE;
    for (var i = random.nextInt(5); i > 0; i--) {
      var from = 1 + random.nextInt(MOST);
      var until = from + 1 + random.nextInt(4);
      some = some.plus(UnitNumbers.parse("{[%d,%d)}".formatted(from, until)));
    }
    return some;
  }

  @Nested
  class GivenAnyTwoSets {
    @Test
    void whenTheyAreJoinedAndCut_thenTheyAreWhatListsWouldBe() {
      var seed = Long.getLong("redress.seed", new Random().nextLong());
      System.out.println("UnitNumbersTest seed " + seed + " (pin with -Dredress.seed)");
      var random = new Random(seed);
      for (var i = 0; i < SETS; i++) {
        var one = some(random);
        var other = some(random);
        var both = listed(one);
        both.addAll(listed(other));
        var less = listed(one);
        less.removeAll(listed(other));
        var common = listed(one);
        common.retainAll(listed(other));

        assertThat(listed(one.plus(other))).isEqualTo(both);
        assertThat(listed(one.minus(other))).isEqualTo(less);
        assertThat(listed(one.and(other))).isEqualTo(common);
        assertThat(UnitNumbers.parse(one.toString())).isEqualTo(one);
        var wanted = random.nextInt(MOST);
        assertThat(listed(one.lowest(Quantity.of(wanted))))
            .containsExactlyElementsOf(listed(one).stream().limit(wanted).toList());
      }
    }
  }

  @Nested
  class GivenASetWithGaps {
    private final UnitNumbers set = UnitNumbers.parse("{[2,4),[6,7),[9,12)}");

    @Test
    void whenSomeOfThemAreCounted_thenTheirPositionsAreTold() {
      assertThat(UnitNumbers.parse("{[3,4),[6,7),[11,12)}").positionsIn(set))
          .satisfies(
              positions -> assertThat(new ArrayList<>(listed(positions))).containsExactly(2, 3, 6));
      assertThat(listed(set.positionsIn(set))).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whenAnotherIsCounted_thenItIsABug() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> UnitNumbers.parse("{[4,5)}").positionsIn(set));
    }
  }
}
