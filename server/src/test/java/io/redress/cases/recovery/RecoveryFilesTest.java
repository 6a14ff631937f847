package io.redress.cases.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceKind;
import io.redress.evidence.ScanState;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.Recovery.Course;
import io.redress.money.recovery.Recovery.Matter;
import io.redress.money.recovery.RecoveryFigures;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryState;
import io.redress.money.recovery.RecoveryWords;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Money;
import io.redress.shared.RecoveryId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which files of a case are put before whom a claim is against. */
class RecoveryFilesTest {
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");
  private static final Debtor BRAND =
      new Debtor(Debtor.Kind.BRAND, Optional.of(new BrandId(new UUID(0, 3))), "Aurum");
  private static final Debtor CARRIER =
      new Debtor(Debtor.Kind.CARRIER, Optional.empty(), "Parcel Co");

  private static Recovery claim(Debtor debtor) {
    return new Recovery(
        new RecoveryId(new UUID(0, 8)),
        "2222-2222-1",
        new Matter(new CaseId(new UUID(0, 9)), Optional.empty(), RecoveryGround.GUARANTEE),
        debtor,
        RecoveryWords.of(""),
        RecoveryFigures.claiming(Money.of(10_000, "EUR")),
        new Course(
            RecoveryState.DRAFT,
            Actor.SYSTEM,
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOW),
            Optional.empty(),
            Optional.empty()),
        1);
  }

  private static Evidence file(ScanState scan, boolean isForBrand) {
    return new Evidence(
        new EvidenceId(new UUID(0, 7)),
        Optional.empty(),
        "label.jpg",
        new Evidence.Content(EvidenceKind.PHOTO, "image/jpeg", 1, "00", Optional.empty()),
        scan,
        isForBrand,
        "consumer",
        NOW);
  }

  @Test
  void whenTheClaimIsAgainstABrand_thenOnlyFilesForBrandsAreShown() {
    var claim = claim(BRAND);

    assertThat(CaseRecoveries.mayBeShown(file(ScanState.CLEAN, true), claim)).isTrue();
    assertThat(CaseRecoveries.mayBeShown(file(ScanState.CLEAN, false), claim)).isFalse();
  }

  @Test
  void whenAFileMayNotBeOpened_thenItIsShownToNobody() {
    assertThat(CaseRecoveries.mayBeShown(file(ScanState.CLEAN, false), claim(CARRIER))).isTrue();
    assertThat(CaseRecoveries.mayBeShown(file(ScanState.INFECTED, true), claim(CARRIER))).isFalse();
    assertThat(CaseRecoveries.mayBeShown(file(ScanState.WAITING, true), claim(BRAND))).isFalse();
  }
}
