package io.redress.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {
  @Nested
  class GivenAList {
    @Test
    void whenItIsWritten_thenItBeginsWithAMarkAndEveryCellStaysOne() {
      var csv = new CsvText(List.of("case", "who"));
      csv.add(List.of("R-1", "Neumann, \"Clara\"\nBerlin"));
      csv.add(List.of("R-2", "=HYPERLINK(\"x\")"));

      assertThat(new String(csv.bytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              """
              \uFEFFcase,who\r
              R-1,"Neumann, ""Clara""
              Berlin"\r
              R-2,"'=HYPERLINK(""x"")"\r
              """);
    }
  }

  @Nested
  class GivenDangerousCells {
    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@SUM", "'=1", "''@x"})
    void whenTheyAreGuarded_thenTheyBeginWithAnApostropheAndComeBack(String cell) {
      assertThat(FormulaGuard.guard(cell)).startsWith("'").isNotEqualTo(cell);
      assertThat(FormulaGuard.release(FormulaGuard.guard(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"x", "'tis", "1-1"})
    void whenOthersAreGuarded_thenTheyStayAsTheyAre(String cell) {
      assertThat(FormulaGuard.guard(cell)).isEqualTo(cell);
      assertThat(FormulaGuard.release(cell)).isEqualTo(cell);
    }
  }
}
