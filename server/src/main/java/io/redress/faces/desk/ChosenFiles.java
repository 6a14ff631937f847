package io.redress.faces.desk;

import io.redress.imports.ImportFile;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files that staff have chosen and not brought in yet, with how they are to be read.
 *
 * <p>They are kept in memory, for an hour, the oldest giving way when there are too many: a file
 * that is gone is chosen again, and nothing of it was taken in.
 */
@Component
class ChosenFiles {
  private static final long MOST_BYTES = 3L * ImportFile.MOST_BYTES;
  private static final Duration KEPT_FOR = Duration.ofHours(1);

  private final Map<UUID, Chosen> files = new LinkedHashMap<>();
  private final Tenancy tenancy;
  private final Clock clock;

  ChosenFiles(Tenancy tenancy, Clock clock) {
    this.tenancy = tenancy;
    this.clock = clock;
  }

  private record Chosen(MerchantId merchant, StaffId by, ImportFile file, Instant at) {}

  /** Keeps a file for the one who chose it, under a new name. */
  synchronized UUID keep(StaffId by, ImportFile file) {
    var name = UUID.randomUUID();
    files.put(name, new Chosen(tenancy.require(), by, file, clock.instant()));
    makeRoom();
    return name;
  }

  /** The file with this name, if this person chose it and it is still here. */
  synchronized Optional<ImportFile> find(UUID name, StaffId by) {
    makeRoom();
    return Optional.ofNullable(files.get(name))
        .filter(chosen -> chosen.by().equals(by))
        .filter(chosen -> chosen.merchant().equals(tenancy.require()))
        .map(Chosen::file);
  }

  /** Keeps the same file with another way to read it. */
  synchronized void change(UUID name, ImportFile file) {
    files.computeIfPresent(
        name, (same, chosen) -> new Chosen(chosen.merchant(), chosen.by(), file, chosen.at()));
  }

  synchronized void forget(UUID name) {
    files.remove(name);
  }

  private void makeRoom() {
    var oldest = clock.instant().minus(KEPT_FOR);
    files.values().removeIf(chosen -> chosen.at().isBefore(oldest));
    var bytes = files.values().stream().mapToLong(chosen -> chosen.file().bytes().length).sum();
    var each = files.values().iterator();
    while (bytes > MOST_BYTES && each.hasNext()) {
      bytes -= each.next().file().bytes().length;
      each.remove();
    }
  }
}
