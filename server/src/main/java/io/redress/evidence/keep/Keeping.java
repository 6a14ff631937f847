package io.redress.evidence.keep;

import io.redress.evidence.Evidence;
import io.redress.evidence.FileFault;
import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Received;
import io.redress.evidence.domain.Seal;
import io.redress.evidence.image.SafeImage;
import io.redress.evidence.image.SafeImages;
import io.redress.evidence.intake.Intake;
import io.redress.evidence.intake.Looked;
import io.redress.evidence.intake.Unusable;
import io.redress.evidence.store.EvidenceStore;
import io.redress.evidence.store.KeptFile;
import io.redress.evidence.store.SpaceStore;
import io.redress.evidence.vault.FileKey;
import io.redress.evidence.vault.FileKey.Role;
import io.redress.evidence.vault.Spool;
import io.redress.evidence.vault.Spool.Spooled;
import io.redress.evidence.vault.Vault;
import io.redress.platform.clock.NewIds;
import io.redress.platform.settings.FileSettings;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.EvidenceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps a file: looked at first, its bytes written next, its row last, so that a row never names
 * bytes that are not there. All but the row happens outside of any transaction.
 */
@Component
public class Keeping {
  private static final int SALT_BYTES = 32;

  private final Intake intake;
  private final Places places;
  private final Tables tables;
  private final FileSettings settings;
  private final Tenancy tenancy;
  private final SecureRandom random = new SecureRandom();

  Keeping(Intake intake, Places places, Tables tables, FileSettings settings, Tenancy tenancy) {
    this.intake = intake;
    this.places = places;
    this.tables = tables;
    this.settings = settings;
    this.tenancy = tenancy;
  }

  /** Where bytes go. */
  @Component("placesOfFiles")
  record Places(Vault vault, Spool spool) {}

  /** Where rows go. */
  @Component("tablesOfFiles")
  record Tables(
      EvidenceStore evidence, SpaceStore space, NewIds ids, TransactionOperations transactions) {}

  /** Whether room for a file is still to be found, or was set aside when it began to come. */
  public enum Room {
    TO_TAKE,
    SET_ASIDE
  }

  /** Keeps a file that was spooled; it belongs to no case yet. */
  public Received keep(NewEvidence what, Spooled file, Room room, Instant now) {
    try {
      if (tables.evidence().count(what.holder()) >= settings.perCase()) {
        throw new Full(FileFault.TOO_MANY_FILES);
      }
      var looked = intake.look(what.name(), file.path());
      var kept = written(what, file, looked, now);
      tables
          .transactions()
          .execute(
              status -> {
                insert(kept, room);
                return true;
              });
      return new Received.Kept(kept.evidence());
    } catch (Unusable unusable) {
      return new Received.Refused(new FileRefusal(unusable.fault(), what.name()));
    } catch (Full full) {
      return new Received.Refused(new FileRefusal(full.fault, what.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether one more file may be in an order or case; until the caller's transaction ends, nobody
   * else adds one.
   */
  public boolean hasRoom(UUID holder) {
    tables.evidence().lock(holder);
    return tables.evidence().count(holder) < settings.perCase();
  }

  private KeptFile written(NewEvidence what, Spooled file, Looked looked, Instant now)
      throws IOException {
    var kept = row(what, file, looked, new Named(new EvidenceId(tables.ids().next()), now));
    places.vault().put(kept.keys().original().orElseThrow(), file.path());
    if (looked.copies().isPresent()) {
      write(kept.keys().copy().orElseThrow(), looked.copies().get().copy());
      write(kept.keys().thumb().orElseThrow(), looked.copies().get().thumbnail());
    }
    return kept;
  }

  private void write(FileKey key, SafeImage image) throws IOException {
    try (var spooled =
        places.spool().take(new ByteArrayInputStream(image.bytes()), Long.MAX_VALUE)) {
      places.vault().put(key, spooled.path());
    }
  }

  private record Named(EvidenceId id, Instant now) {}

  private KeptFile row(NewEvidence what, Spooled file, Looked looked, Named named) {
    var id = named.id();
    var finding = looked.finding();
    var content =
        new Evidence.Content(
            finding.kind(),
            finding.mediaType(),
            file.bytes(),
            file.sha256(),
            looked
                .copies()
                .map(SafeImages.Copies::copy)
                .map(copy -> new Evidence.Size(copy.width(), copy.height())));
    var evidence =
        new Evidence(
            id,
            what.line(),
            what.name(),
            content,
            looked.scan(),
            false,
            what.addedBy(),
            named.now().truncatedTo(ChronoUnit.MICROS));
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new KeptFile(
        evidence,
        what.holder(),
        Seal.of(salt, id, file.sha256()),
        new KeptFile.Keys(
            key(id, Role.ORIGINAL), copies(id, looked, Role.COPY), copies(id, looked, Role.THUMB)),
        looked.copies().map(copies -> copies.copy().mediaType()).orElse(""));
  }

  private Optional<FileKey> key(EvidenceId id, Role role) {
    return Optional.of(FileKey.of(tenancy.require(), id.value(), role));
  }

  private Optional<FileKey> copies(EvidenceId id, Looked looked, Role role) {
    return looked.copies().isPresent() ? key(id, role) : Optional.empty();
  }

  private void insert(KeptFile kept, Room room) {
    try {
      if (!hasRoom(kept.holder())) {
        throw new Full(FileFault.TOO_MANY_FILES);
      }
      if (room == Room.TO_TAKE
          && !tables.space().take(kept.evidence().content().bytes(), settings.bytesPerMerchant())) {
        throw new Full(FileFault.SPACE_FULL);
      }
    } catch (Full full) {
      discard(kept);
      throw full;
    }
    tables.evidence().insert(kept);
  }

  /** No row names these bytes, and none will. */
  private void discard(KeptFile kept) {
    var keys = kept.keys();
    Stream.of(keys.original(), keys.copy(), keys.thumb())
        .flatMap(Optional::stream)
        .forEach(
            key -> {
              try {
                places.vault().delete(key);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** There is no room for it; thrown so that the transaction is undone. */
  private static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final FileFault fault;

    Full(FileFault fault) {
      super(fault.name());
      this.fault = fault;
    }
  }
}
