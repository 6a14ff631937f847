package io.redress.liaison.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.liaison.health.Health.Standing;
import io.redress.liaison.health.HealthFacts.Answers;
import io.redress.liaison.health.HealthFacts.Returns;
import io.redress.liaison.health.HealthInput.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What figures come to; the points of the example were calculated apart from this code. */
class HealthTest {
  private static final LocalDate END = LocalDate.of(2026, 12, 31);
  private static final long SEED = 20_261_123L;
  private static final int TRIES = 2_000;

  private static HealthFacts answered(int approved, int declined) {
    var answers = new Answers(approved + declined, approved, 0, declined, 0, 0, Optional.empty());
    return new HealthFacts(answers, Returns.NONE, 0, List.of());
  }

  private static HealthFacts used(int pieces, int agreed) {
    var quota = new UsedQuota("exchanges", pieces, agreed, END);
    return new HealthFacts(Answers.NONE, Returns.NONE, 0, List.of(quota));
  }

  private static HealthFacts returned(int pieces, int bought) {
    return new HealthFacts(Answers.NONE, new Returns(pieces, bought, 0, 0), 0, List.of());
  }

  @Nested
  class GivenABrand {
    @Test
    void whenNothingIsKnown_thenItHasWhatABrandBeginsWith() {
      var health = Health.of(HealthFacts.none());

      assertThat(health.score()).isEqualTo(Health.START);
      assertThat(health.standing()).isEqualTo(Standing.GOOD);
      assertThat(health.inputs()).extracting(HealthInput::kind).containsExactly(Kind.values());
      assertThat(health.inputs()).allMatch(input -> input.points() == 0);
    }

    @Test
    void whenMuchIsKnown_thenEachFigureHasItsPoints() {
      var answers = new Answers(43, 30, 6, 5, 38, 3, Optional.of(Duration.ofHours(34)));
      var quotas =
          List.of(new UsedQuota("repairs", 1, 20, END), new UsedQuota("exchanges", 36, 40, END));

      var health = Health.of(new HealthFacts(answers, new Returns(0, 0, 2, 0), 4, quotas));

      assertThat(health.inputs())
          .extracting(HealthInput::points)
          .containsExactly(14, -5, 4, 0, -4, 0, -3, -12);
      assertThat(health.score()).isEqualTo(64);
      assertThat(health.standing()).isEqualTo(Standing.WATCHED);
      assertThat(health.input(Kind.APPROVALS).interval().orElseThrow().low()).isBetween(0.74, 0.75);
    }

    @Test
    void whenFewAnswersAreKnown_thenTheySayLess() {
      var few = Health.of(answered(3, 0)).input(Kind.APPROVALS);
      var many = Health.of(answered(30, 0)).input(Kind.APPROVALS);

      assertThat(few.points()).isPositive().isLessThan(many.points());
      assertThat(many.points()).isLessThan(Kind.APPROVALS.most());
    }

    @ParameterizedTest
    @CsvSource({"31, 40, 0", "32, 40, -1", "36, 40, -3", "39, 40, -4", "40, 40, -8", "41, 40, -10"})
    void whenAQuotaIsUsed_thenItWeighsFromFourFifthsOn(int pieces, int agreed, int points) {
      assertThat(Health.of(used(pieces, agreed)).input(Kind.QUOTA).points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 5", "5, 100, 5", "6, 100, -1", "12, 100, -7", "90, 100, -10", "3, 0, 0"})
    void whenPiecesGoBack_thenMoreThanAFewWeigh(int pieces, int bought, int points) {
      assertThat(Health.of(returned(pieces, bought)).input(Kind.RETURN_RATE).points())
          .isEqualTo(points);
    }

    @Test
    void whenACountIsBelowZero_thenThereAreNoSuchFacts() {
      assertThatThrownBy(() -> new Returns(-1, 0, 0, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenAnyFigures {
    private final Random random = new Random(SEED);

    private HealthFacts facts() {
      var answers =
          new Answers(
              random.nextInt(60),
              random.nextInt(60),
              random.nextInt(20),
              random.nextInt(60),
              random.nextInt(60),
              random.nextInt(60),
              Optional.empty());
      var returns =
          new Returns(
              random.nextInt(200), random.nextInt(400), random.nextInt(9), random.nextInt(9));
      return new HealthFacts(
          answers,
          returns,
          random.nextInt(9),
          List.of(new UsedQuota("returns", random.nextInt(60), 40, END)));
    }

    @Test
    void whenTheyAreWeighed_thenTheScoreIsTheSumOfItsInputs() {
      for (var i = 0; i < TRIES; i++) {
        var facts = facts();
        var health = Health.of(facts);
        var sum = health.inputs().stream().mapToInt(HealthInput::points).sum();

        assertThat(health.score())
            .as("seed %d, %s", SEED, facts)
            .isEqualTo(Math.clamp(Health.START + sum, 0, Health.FULL));
      }
    }

    @Test
    void whenOneMoreIsRefusedOrWeak_thenItIsNeverBetter() {
      for (var i = 0; i < TRIES; i++) {
        var facts = facts();
        var answers = facts.answers();
        var worse =
            new HealthFacts(
                new Answers(
                    answers.asked() + 1,
                    answers.approved(),
                    answers.approvedInPart(),
                    answers.declined() + 1,
                    answers.inTime(),
                    answers.late() + 1,
                    answers.usual()),
                facts.returns(),
                facts.weakClaims() + 1,
                facts.quotas());

        assertThat(Health.of(worse).score())
            .as("seed %d, %s", SEED, facts)
            .isLessThanOrEqualTo(Health.of(facts).score());
      }
    }
  }
}
