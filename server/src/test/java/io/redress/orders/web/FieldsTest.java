package io.redress.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private final Fields fields = new Fields();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z"
      })
  void whenAMomentIsOfNoYearOfFourDigits_thenItIsWrong(String value) {
    assertThat(fields.optionalInstant("until", value)).isEmpty();

    assertThat(fields.violations())
        .singleElement()
        .satisfies(
            wrong -> {
              assertThat(wrong.field()).isEqualTo("until");
              assertThat(wrong.value()).isEqualTo(value);
              assertThat(wrong.reason()).isEqualTo("cannot be read");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-0001-01-01"})
  void whenADayIsOfNoYearOfFourDigits_thenItIsWrong(String value) {
    assertThat(fields.date("day", value)).isEmpty();

    assertThat(fields.violations()).hasSize(1);
  }

  @Test
  void whenAMomentIsOfTheFirstOrLastYear_thenItIsRead() {
    assertThat(fields.optionalInstant("until", "9999-12-31T23:59:59Z"))
        .contains(Instant.parse("9999-12-31T23:59:59Z"));
    assertThat(fields.date("day", "0001-01-01")).contains(LocalDate.of(1, 1, 1));
    assertThat(fields.violations()).isEmpty();
  }
}
