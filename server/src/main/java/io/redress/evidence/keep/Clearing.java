package io.redress.evidence.keep;

import io.redress.evidence.ScanState;
import io.redress.evidence.Upload;
import io.redress.evidence.scan.VirusScanner;
import io.redress.evidence.store.ChoreStore;
import io.redress.evidence.store.DiscardStore;
import io.redress.evidence.store.EvidenceStore;
import io.redress.evidence.store.SpaceStore;
import io.redress.evidence.store.UploadStore;
import io.redress.evidence.vault.Vault;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Clears files away, and shows those that wait to the scanner. Bytes are deleted after the commit
 * that says so, again and again until they are gone.
 */
@Component
public class Clearing {
  /** How long a removal can be taken back, and a file without a case is kept. */
  static final Duration GRACE = Duration.ofHours(24);

  private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

  private final Tables tables;
  private final Vault vault;
  private final VirusScanner scanner;
  private final Tenancy tenancy;
  private final TransactionOperations transactions;

  Clearing(
      Tables tables,
      Vault vault,
      VirusScanner scanner,
      Tenancy tenancy,
      TransactionOperations transactions) {
    this.tables = tables;
    this.vault = vault;
    this.scanner = scanner;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  /** The tables that are cleared. */
  @Component("tablesToClear")
  record Tables(
      EvidenceStore evidence,
      DiscardStore discards,
      UploadStore uploads,
      SpaceStore space,
      ChoreStore chores) {}

  /** Erases all files of a case, with those on their way to it. */
  public void erase(CaseId caseId, Instant now) {
    transactions.executeWithoutResult(
        status -> tables.discards().ofCase(caseId).forEach(id -> tables.discards().erase(id, now)));
    afterCommit();
  }

  /** Erases one file. */
  public void erase(EvidenceId id, Instant now) {
    transactions.executeWithoutResult(status -> tables.discards().erase(id, now));
    afterCommit();
  }

  /** Does what is to be done for every merchant; one that fails holds up no other. */
  public void run(Instant now) {
    for (var merchant : tables.chores().merchants(now, now.minus(GRACE))) {
      try {
        tenancy.run(merchant, () -> runForMerchant(now));
      } catch (RuntimeException e) {
        LOG.error("Files of merchant {} could not be looked after", merchant, e);
      }
    }
  }

  private void runForMerchant(Instant now) {
    tables.uploads().expired(now).forEach(upload -> forget(upload.id(), now));
    for (var id : tables.discards().stale(now.minus(GRACE))) {
      transactions.executeWithoutResult(status -> tables.discards().erase(id, now));
    }
    tables.discards().waitingForScan().forEach(id -> scan(id, now));
    sweep();
  }

  /** Forgets an upload that was not finished, and gives its space back. */
  public void forget(Upload.Id id, Instant now) {
    transactions.executeWithoutResult(
        status -> {
          var upload = tables.uploads().find(id);
          tables.uploads().discardParts(id, now);
          if (tables.uploads().delete(id)) {
            upload
                .filter(each -> each.evidence().isEmpty())
                .ifPresent(each -> tables.space().give(each.lengthBytes()));
          }
        });
  }

  private void scan(EvidenceId id, Instant now) {
    var original = tables.evidence().place(id).flatMap(place -> place.keys().original());
    if (original.isEmpty()) {
      return;
    }
    try (var bytes = vault.open(original.get())) {
      var state = scanner.look(bytes);
      if (state == ScanState.WAITING) {
        return;
      }
      tables.discards().scanned(id, state.code());
      if (state == ScanState.INFECTED) {
        LOG.warn("File {} was known to the virus scanner and is erased", id);
        erase(id, now);
      }
    } catch (IOException e) {
      LOG.warn("File {} could not be shown to the virus scanner: {}", id, e.getMessage());
    }
  }

  /** Deletes what is listed to be deleted. */
  public void sweep() {
    for (var key : tables.discards().listed()) {
      try {
        vault.delete(key);
        tables.discards().deleted(key);
      } catch (IOException e) {
        LOG.warn("File {} could not be deleted and is tried again: {}", key, e.getMessage());
      }
    }
  }

  private void afterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      sweep();
      return;
    }
    var merchant = tenancy.require();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              tenancy.run(merchant, Clearing.this::sweep);
            }
          }
        });
  }
}
