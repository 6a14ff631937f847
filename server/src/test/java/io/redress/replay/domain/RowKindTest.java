package io.redress.replay.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.Money;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowKindTest {
  @ParameterizedTest
  @CsvSource({
    "536370,  22728, 24, 375,   12583, PURCHASE",
    "C536548, 22244, -4, 195,   12472, CANCELLATION",
    "536370,  POST,   3, 1800,  12583, POSTAGE",
    "C539073, POST,  -1, 1800,  12971, POSTAGE",
    "536764,  84952C,-38, 0,         , WITHOUT_CUSTOMER",
    "537197,  22841,  1, 0,     12647, WITHOUT_PRICE",
    "A563187, B,      1, -1106206,   , BAD_DEBT",
    "C537000, D,     -1, 500,   12472, DISCOUNT",
    "C537000, M,     -1, 500,   12472, MANUAL",
    "C537000, BANK CHARGES, -1, 500, , FEE",
    "C537000, S,     -1, 500,        , SAMPLE",
    "C537000, 22244,  4, 195,   12472, ADJUSTMENT",
    "537000,  22244, -4, 195,   12472, ADJUSTMENT",
  })
  void whenARowIsRead_thenItIsWhatItSays(
      String invoice, String code, int quantity, long pence, String customer, RowKind kind) {
    var row =
        new LedgerRow(
            1,
            invoice,
            code,
            "",
            quantity,
            Instant.EPOCH,
            Money.of(pence, "GBP"),
            Optional.ofNullable(customer),
            "France");

    assertThat(RowKind.of(row)).isEqualTo(kind);
  }
}
