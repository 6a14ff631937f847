package io.redress.evidence.keep;

import io.redress.evidence.store.InventoryStore;
import io.redress.evidence.store.InventoryStore.Entry;
import io.redress.evidence.vault.Vault;
import io.redress.platform.backup.RestoreCheck;
import io.redress.shared.EvidenceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What evidence answers for after a restore: each row has its bytes. What may have been cleared
 * away while the backup was made is not missed.
 */
@Component
class RestoredFiles implements RestoreCheck {
  private static final EvidenceId BEFORE_ALL = new EvidenceId(new UUID(0, 0));

  private final InventoryStore inventory;
  private final Vault vault;
  private final Clock clock;

  RestoredFiles(InventoryStore inventory, Vault vault, Clock clock) {
    this.inventory = inventory;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return "files";
  }

  @Override
  public List<String> findings() {
    var findings = new ArrayList<String>();
    var stale = clock.instant().minus(Clearing.GRACE);
    var count = 0L;
    var page = inventory.after(BEFORE_ALL, stale);
    while (!page.isEmpty()) {
      count += page.size();
      page.stream()
          .filter(entry -> !isWhole(entry))
          .forEach(entry -> findings.add("file %s is missing".formatted(entry.id())));
      page = inventory.after(page.getLast().id(), stale);
    }
    if (!findings.isEmpty()) {
      findings.addFirst("%,d of %,d files are missing".formatted(findings.size(), count));
    }
    return findings;
  }

  private boolean isWhole(Entry entry) {
    return entry.keys().stream()
        .allMatch(
            key -> {
              try {
                return vault.has(key);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
