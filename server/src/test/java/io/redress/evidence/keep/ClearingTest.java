package io.redress.evidence.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceModule;
import io.redress.evidence.EvidenceSamples;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.scan.FakeClamd;
import io.redress.evidence.scan.VirusScanner;
import io.redress.evidence.vault.Vault;
import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.MerchantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@StoreTest
@Import(EvidenceModule.class)
class ClearingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:42:06Z");

  @Autowired EvidenceFiles files;
  @Autowired Clearing.Tables tables;
  @Autowired Vault vault;
  @Autowired Tenancy tenancy;
  @Autowired TransactionOperations transactions;
  @Autowired JdbcClient jdbc;

  private final MerchantId ours = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  @Nested
  class GivenAFileThatWaitsForTheScanner {
    private EvidenceId waiting(byte[] bytes) {
      var what = new NewEvidence(caseId.value(), Optional.empty(), "bag", "consumer");
      return tenancy.call(
          ours,
          () -> {
            var id = files.receive(what, new ByteArrayInputStream(bytes), NOW).orThrow().id();
            files.attach(id, caseId, Optional.empty(), List.of(caseId.value()), NOW);
            jdbc.sql("update evidence set scan = 'waiting'").update();
            return id;
          });
    }

    private void runWithScanner() throws IOException {
      try (var clamd = new FakeClamd()) {
        var scanner = new VirusScanner(clamd.settings());
        new Clearing(tables, vault, scanner, tenancy, transactions).run(NOW.plusSeconds(60));
      }
    }

    @Test
    void whenItIsNotScanned_thenItIsHeld() {
      var id = waiting(EvidenceSamples.picture("png", 30, 20));

      assertThat(tenancy.call(ours, () -> files.preview(caseId, id))).isEmpty();
      assertThat(tenancy.call(ours, () -> files.original(caseId, id))).isEmpty();
    }

    @Test
    void whenItIsClean_thenItIsOpen() throws IOException {
      var id = waiting(EvidenceSamples.picture("png", 30, 20));

      runWithScanner();

      assertThat(tenancy.call(ours, () -> files.preview(caseId, id))).isPresent();
    }

    @Test
    void whenItIsKnown_thenNothingOfItIsLeft() throws IOException {
      var film = EvidenceSamples.film("isom", 100);
      System.arraycopy("EVIL".getBytes(StandardCharsets.US_ASCII), 0, film, film.length - 50, 4);
      waiting(film);

      runWithScanner();

      assertThat(tenancy.call(ours, () -> files.ofCase(caseId))).isEmpty();
    }
  }
}
