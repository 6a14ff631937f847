package io.redress.liaison.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.vault.VaultDocument.About;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.EvidenceId;
import io.redress.shared.StaffId;
import io.redress.shared.VaultDocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a paper counts, and from when its end is warned of. */
class VaultDocumentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");

  private static VaultDocument until(Optional<LocalDate> last, Optional<Instant> withdrawnAt) {
    return new VaultDocument(
        new VaultDocumentId(new UUID(1, 1)),
        new About(
            VaultKind.DEALER_CERTIFICATE,
            "AD-17",
            Optional.of(new BrandId(new UUID(2, 2))),
            "",
            Optional.empty(),
            last),
        List.of(),
        new EvidenceId(new UUID(3, 3)),
        Actor.staff(new StaffId(new UUID(4, 4))),
        NOW,
        withdrawnAt);
  }

  @ParameterizedTest
  @CsvSource({"-1, false, -1", "0, true, 0", "1, true, 1", "30, true, 30", "31, true, -1"})
  void whenItHasALastDay_thenItCountsOnItAndIsWarnedOfBefore(
      int days, boolean isValid, int daysLeft) {
    var document = until(Optional.of(TODAY.plusDays(days)), Optional.empty());

    assertThat(document.isValid(TODAY)).isEqualTo(isValid);
    assertThat(document.daysLeft(TODAY).orElse(-1)).isEqualTo(daysLeft);
  }

  @Test
  void whenItHasNoEnd_thenItCountsUntilItIsTakenOut() {
    assertThat(until(Optional.empty(), Optional.empty()).isValid(TODAY)).isTrue();
    assertThat(until(Optional.empty(), Optional.empty()).daysLeft(TODAY)).isEmpty();
    assertThat(until(Optional.empty(), Optional.of(NOW)).isValid(TODAY)).isFalse();
  }
}
