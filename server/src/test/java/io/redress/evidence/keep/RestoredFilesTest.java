package io.redress.evidence.keep;

import static io.redress.evidence.EvidenceSamples.picture;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceModule;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.store.InventoryStore;
import io.redress.evidence.vault.FileKey;
import io.redress.evidence.vault.Vault;
import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.MerchantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a restore asks of files before anybody may serve from it. */
@StoreTest
@Import(EvidenceModule.class)
class RestoredFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:42:06Z");

  @Autowired EvidenceFiles files;
  @Autowired InventoryStore inventory;
  @Autowired Vault vault;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient jdbc;

  private final MerchantId ours = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private EvidenceId brought() {
    var what = new NewEvidence(caseId.value(), Optional.empty(), "bag.png", "consumer");
    var bytes = new ByteArrayInputStream(picture("png", 30, 20));
    return tenancy.call(ours, () -> files.receive(what, bytes, NOW)).orThrow().id();
  }

  private EvidenceId added() {
    var id = brought();
    var holders = List.of(caseId.value());
    tenancy.call(ours, () -> files.attach(id, caseId, Optional.empty(), holders, NOW));
    return id;
  }

  private List<String> findingsAfter(Duration passed) {
    var clock = Clock.fixed(NOW.plus(passed), ZoneOffset.UTC);
    return tenancy.call(ours, new RestoredFiles(inventory, vault, clock)::findings);
  }

  private void lose(EvidenceId id, FileKey.Role role) throws IOException {
    vault.delete(FileKey.of(ours, id.value(), role));
  }

  @Nested
  class GivenFilesOfACase {
    private EvidenceId first = new EvidenceId(new UUID(0, 0));
    private EvidenceId second = new EvidenceId(new UUID(0, 0));

    @BeforeEach
    void add() {
      first = added();
      second = added();
    }

    @Test
    void whenAllAreThere_thenNothingIsFound() {
      assertThat(findingsAfter(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void whenBytesAreMissing_thenTheyAreCountedAndNamed() throws IOException {
      lose(second, FileKey.Role.ORIGINAL);

      assertThat(findingsAfter(Duration.ofDays(30)))
          .containsExactly("1 of 2 files are missing", "file %s is missing".formatted(second));
    }

    @Test
    void whenOnlyACopyIsMissing_thenItIsFound() throws IOException {
      lose(first, FileKey.Role.THUMB);

      assertThat(findingsAfter(Duration.ofDays(30)))
          .contains("file %s is missing".formatted(first));
    }

    @Test
    void whenOneWasErased_thenItIsNotMissed() {
      tenancy.run(ours, () -> files.erase(caseId, NOW));

      assertThat(findingsAfter(Duration.ZERO)).isEmpty();
    }

    @Test
    void whenOneWasKeptInTheDatabase_thenItIsNotMissed() throws IOException {
      lose(first, FileKey.Role.ORIGINAL);
      tenancy.run(
          ours,
          () ->
              jdbc.sql(
                      """
                      update evidence
                      set original_key = null, copy_key = null, thumb_key = null
                      where evidence_id = :id
                      """)
                  .param("id", first.value())
                  .update());

      assertThat(findingsAfter(Duration.ZERO)).isEmpty();
    }
  }

  @Nested
  class GivenAFileThatIsClearedAwayByItself {
    @Test
    void whenADayHasPassed_thenItIsNotMissed() throws IOException {
      lose(brought(), FileKey.Role.ORIGINAL);

      assertThat(findingsAfter(Duration.ofHours(23))).hasSize(2);
      assertThat(findingsAfter(Duration.ofHours(25))).isEmpty();
    }

    @Test
    void whenItWasRemovedADayAgo_thenItIsNotMissed() throws IOException {
      var id = added();
      tenancy.call(ours, () -> files.remove(caseId, id, List.of("consumer"), NOW));
      lose(id, FileKey.Role.ORIGINAL);

      assertThat(findingsAfter(Duration.ofHours(23))).hasSize(2);
      assertThat(findingsAfter(Duration.ofHours(25))).isEmpty();
    }
  }
}
