package io.redress.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PromiseFiguresTest {
  @Nested
  class GivenNoPromises {
    @Test
    void whenSharesAreAskedFor_thenThereAreNone() {
      var figures = new PromiseFigures(Map.of());

      assertThat(figures.total()).isEqualTo(PromiseCounts.NONE);
      assertThat(figures.total().keptShare()).isEmpty();
      assertThat(figures.total().toldBeforeDueShare()).isEmpty();
    }
  }

  @Nested
  class GivenSomePromises {
    private final PromiseFigures figures =
        new PromiseFigures(
            Map.of(
                PromiseKind.DECISION, new PromiseCounts(6, 1, 1, 0, 1),
                PromiseKind.REFUND, new PromiseCounts(0, 0, 0, 2, 2),
                PromiseKind.CHOICE, new PromiseCounts(100, 0, 0, 0, 0)));

    @Test
    void whenTheyAreSummedUp_thenRemindersDoNotFlatter() {
      assertThat(figures.total()).isEqualTo(new PromiseCounts(6, 1, 1, 2, 3));
      assertThat(figures.of(PromiseKind.CHOICE).kept()).isEqualTo(100);
    }

    @Test
    void whenSharesAreAskedFor_thenLateIsNotKept() {
      assertThat(figures.total().keptShare()).hasValue(0.6);
      assertThat(figures.total().toldBeforeDueShare()).hasValue(0.75);
    }
  }

  @Nested
  class GivenImpossibleCounts {
    @Test
    void whenMoreWereToldThanSlipped_thenTheyAreRefused() {
      assertThatIllegalArgumentException().isThrownBy(() -> new PromiseCounts(5, 0, 0, 1, 2));
      assertThatIllegalArgumentException().isThrownBy(() -> new PromiseCounts(-1, 0, 0, 0, 0));
    }
  }
}
