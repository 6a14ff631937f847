package io.redress.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.imports.ImportMapping.Decimal;
import io.redress.imports.ImportMapping.Writing;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
  private static CellText written(Decimal decimal, String... dates) {
    return new CellText(
        new Writing(
            Optional.empty(),
            Optional.empty(),
            List.of(dates),
            Optional.of(ZoneId.of("Europe/Berlin")),
            decimal));
  }

  @Nested
  class GivenAmounts {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "POINT|1,234.50|1234.50",
          "POINT|1234.5|1234.5",
          "POINT|1'234.50|1234.50",
          "POINT|12,50|12,50",
          "POINT|-1.00|-1.00",
          "COMMA|1.234,50|1234.50",
          "COMMA|1 234,50|1234.50",
          "COMMA|12,5|12.5",
          "COMMA|12.50|12.50",
          "COMMA|1.234|1234"
        })
    void whenTheyAreRewritten_thenOnlyWhatIsClearChanges(
        Decimal decimal, String cell, String rewritten) {
      assertThat(written(decimal).rewrite(FieldKind.AMOUNT, cell)).isEqualTo(rewritten);
    }

    @Test
    void whenAQuantityHasZerosBehindThePoint_thenTheyGo() {
      assertThat(written(Decimal.POINT).rewrite(FieldKind.QUANTITY, "2.0")).isEqualTo("2");
      assertThat(written(Decimal.POINT).rewrite(FieldKind.QUANTITY, "2.5")).isEqualTo("2.5");
    }
  }

  @Nested
  class GivenTimes {
    @ParameterizedTest
    @CsvSource({
      "2026-06-01T10:00:00+09:00,2026-06-01T10:00:00+09:00",
      "2026-06-01 10:00,2026-06-01T10:00+02:00",
      "2026-06-01T10:00:30,2026-06-01T10:00:30+02:00",
      "2026-01-01,2026-01-01T00:00+01:00",
      "01.06.2026 10:00,2026-06-01T10:00+02:00",
      "31.06.2026 10:00,31.06.2026 10:00",
      "soon,soon"
    })
    void whenTheyAreRewritten_thenTheyHaveAnOffset(String cell, String rewritten) {
      var writing = written(Decimal.POINT, "dd.MM.yyyy HH:mm");

      assertThat(writing.rewrite(FieldKind.INSTANT, cell)).isEqualTo(rewritten);
    }

    @Test
    void whenAMomentStandsForADay_thenTheDayIsTheOneOfTheZone() {
      var writing = written(Decimal.POINT);

      assertThat(writing.rewrite(FieldKind.DATE, "2026-06-01T23:30:00Z")).isEqualTo("2026-06-02");
    }
  }
}
