package io.redress.goods.passport.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.passport.MarkFinding;
import io.redress.goods.passport.MarkKind;
import io.redress.goods.passport.MarkVerdict;
import io.redress.goods.passport.Marks;
import io.redress.goods.passport.WeightTolerance;
import io.redress.goods.passport.WeightTolerance.Meaning;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkComparisonTest {
  private static final WeightTolerance RING = new WeightTolerance(5, 20, Meaning.DECIDES);
  private static final WeightTolerance BAG = new WeightTolerance(30, 15_000, Meaning.ASKS);

  private static Marks serial(String serial) {
    return new Marks(
        Optional.of(serial),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static Marks weight(long milligrams) {
    return new Marks(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.of(milligrams),
        Optional.empty());
  }

  private static MarkVerdict verdict(Marks then, Marks now, WeightTolerance tolerance) {
    var found = MarkComparison.compare(then, now, tolerance);
    assertThat(found).hasSize(1);
    return found.getFirst().verdict();
  }

  @Nested
  class GivenANumber {
    @ParameterizedTest
    @CsvSource({
      "AP-2209, ap 2209, MATCH",
      "AP-2209, AP2209, MATCH",
      "ＡＰ２２０９, AP2209, MATCH",
      "AP-2209, AP-2290, MISMATCH",
      "AP-2209, AP-220, MISMATCH",
      "B0123, B0I23, CANNOT_SAY",
      "8O15, B015, CANNOT_SAY",
      "----, AP-2209, CANNOT_SAY"
    })
    void whenItIsReadAgain_thenOnlyARealDifferenceCounts(
        String then, String now, MarkVerdict expected) {
      assertThat(verdict(serial(then), serial(now), RING)).isEqualTo(expected);
    }

    @Test
    void whenOneSideIsNotKnown_thenNothingCanBeSaid() {
      assertThat(verdict(serial("AP-2209"), Marks.NONE, RING)).isEqualTo(MarkVerdict.CANNOT_SAY);
      assertThat(verdict(Marks.NONE, serial("AP-2209"), RING)).isEqualTo(MarkVerdict.CANNOT_SAY);
    }
  }

  @Nested
  class GivenAWeight {
    @ParameterizedTest
    @CsvSource({
      "4210, 4210, MATCH",
      "4210, 4230, MATCH",
      "4210, 4231, MATCH",
      "4210, 4189, MATCH",
      "4210, 4232, MISMATCH",
      "4210, 4188, MISMATCH",
      "3000, 3020, MATCH",
      "3000, 3021, MISMATCH",
      "10000, 10050, MATCH",
      "10000, 10051, MISMATCH"
    })
    void whenARingWeighsOtherThanBefore_thenThatDecides(long then, long now, MarkVerdict expected) {
      assertThat(verdict(weight(then), weight(now), RING)).isEqualTo(expected);
    }

    @Test
    void whenABagIsLighter_thenNothingIsDecidedByThisAlone() {
      assertThat(verdict(weight(640_000), weight(612_000), BAG)).isEqualTo(MarkVerdict.CANNOT_SAY);
      assertThat(verdict(weight(640_000), weight(625_000), BAG)).isEqualTo(MarkVerdict.MATCH);
    }
  }

  @Nested
  class GivenSeveralMarks {
    @Test
    void whenNothingIsKnown_thenNothingIsCompared() {
      assertThat(MarkComparison.compare(Marks.NONE, Marks.NONE, RING)).isEmpty();
    }

    @Test
    void whenEachIsCompared_thenTheyStandInOneOrder() {
      var then =
          new Marks(
              Optional.of("S1"),
              Optional.of("C1"),
              Optional.of("750"),
              OptionalLong.of(4_210),
              Optional.of("SEAL 7"));

      var found = MarkComparison.compare(then, then, RING);

      assertThat(found).extracting(MarkFinding::kind).containsExactly(MarkKind.values());
      assertThat(found).extracting(MarkFinding::verdict).containsOnly(MarkVerdict.MATCH);
    }
  }
}
