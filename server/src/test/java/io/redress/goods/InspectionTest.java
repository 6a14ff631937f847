package io.redress.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.InspectionId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InspectionTest {
  private static Inspection inspection(Acceptance result, long deductionCents, String notes) {
    return new Inspection(
        new InspectionId(UUID.randomUUID()),
        new CaseId(UUID.randomUUID()),
        new CaseLineId(UUID.randomUUID()),
        Optional.empty(),
        Grade.B,
        result,
        Money.of(deductionCents, "EUR"),
        notes,
        Instant.EPOCH);
  }

  @Nested
  class GivenADeduction {
    @Test
    void whenTheGoodsAreTakenInPart_thenItIsTaken() {
      assertThat(inspection(Acceptance.PARTIAL, 500, "").deduction().minorUnits()).isEqualTo(500);
    }

    @Test
    void whenTheGoodsAreTakenAsTheyAre_thenItIsRefused() {
      assertThatThrownBy(() -> inspection(Acceptance.ACCEPTED, 1, ""))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("deduction");
    }
  }

  @Nested
  class GivenSeveralMistakes {
    @Test
    void whenItIsMade_thenAllAreToldAtOnce() {
      var tooLong = "x".repeat(Inspection.MAXIMUM_NOTES + 1);

      assertThatThrownBy(() -> inspection(Acceptance.PENDING, -1, tooLong))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.violations())
                      .extracting(Violation::field)
                      .containsExactly("result", "deduction", "notes"));
    }
  }
}
