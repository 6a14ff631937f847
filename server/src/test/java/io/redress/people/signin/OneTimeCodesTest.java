package io.redress.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 6238, appendix B, cut to six digits. */
class OneTimeCodesTest {
  private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void whenTheTimeIsThatOfTheStandard_thenTheCodeIsToo(long seconds, String code) {
    assertThat(OneTimeCodes.code(SEED, seconds / 30)).isEqualTo(code);
  }

  @Test
  void whenASeedIsWritten_thenAuthenticatorsCanReadIt() {
    assertThat(OneTimeCodes.base32(SEED)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Nested
  class GivenACode {
    private final Instant now = Instant.ofEpochSecond(1_111_111_109);
    private final long step = now.getEpochSecond() / 30;

    @Test
    void whenTheClocksDifferByAStep_thenItIsTaken() {
      assertThat(OneTimeCodes.step(SEED, "081804", now.plusSeconds(30), 0)).hasValue(step);
      assertThat(OneTimeCodes.step(SEED, "081804", now.minusSeconds(29), 0)).hasValue(step);
    }

    @Test
    void whenTheyDifferByMore_thenItIsNot() {
      assertThat(OneTimeCodes.step(SEED, "081804", now.plusSeconds(61), 0)).isEmpty();
      assertThat(OneTimeCodes.step(SEED, "081804", now.minusSeconds(60), 0)).isEmpty();
    }

    @Test
    void whenItWasUsed_thenItIsNotTakenAgain() {
      assertThat(OneTimeCodes.step(SEED, "081804", now, step)).isEmpty();
    }
  }
}
