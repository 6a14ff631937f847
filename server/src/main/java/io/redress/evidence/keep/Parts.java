package io.redress.evidence.keep;

import io.redress.evidence.EvidenceKind;
import io.redress.evidence.Received;
import io.redress.evidence.Upload;
import io.redress.evidence.store.EvidenceStore;
import io.redress.evidence.store.UploadStore;
import io.redress.evidence.vault.FileKey;
import io.redress.evidence.vault.Spool.End;
import io.redress.evidence.vault.Spool.Spooled;
import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the parts of an upload in, each as a file of its own, and makes one file of them. */
@Component
public class Parts {
  private static final int MOST_PARTS = 4_000;
  private static final int LARGEST_PART_BYTES = 16 << 20;

  /** Slow senders hold a place each; the gate does not count them. */
  private static final int MOST_AT_ONCE = 64;

  private final Keeping keeping;
  private final Keeping.Places places;
  private final Tables tables;
  private final Tenancy tenancy;
  private final TransactionOperations transactions;
  private final Semaphore senders = new Semaphore(MOST_AT_ONCE);

  Parts(
      Keeping keeping,
      Keeping.Places places,
      Tables tables,
      Tenancy tenancy,
      TransactionOperations transactions) {
    this.keeping = keeping;
    this.places = places;
    this.tables = tables;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  /** The tables that know of parts. */
  @Component("tablesOfParts")
  record Tables(UploadStore uploads, EvidenceStore evidence, Clearing clearing, NewIds ids) {}

  /** Adds what comes at the end of an upload and says how far it is now. */
  public Upload append(Upload upload, InputStream bytes) {
    if (!senders.tryAcquire()) {
      throw Problem.of(ProblemCode.OVERLOADED, "Try again in a second.");
    }
    try {
      return appended(upload, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      senders.release();
    }
  }

  private Upload appended(Upload upload, InputStream bytes) throws IOException {
    var most = Math.min(LARGEST_PART_BYTES, upload.lengthBytes() - upload.receivedBytes());
    try (var part = places.spool().take(bytes, most)) {
      if (part.end() == End.TOO_LONG) {
        throw Problem.of(
            ProblemCode.TOO_LARGE, "At most %d bytes can follow at once.".formatted(most));
      }
      if (part.bytes() > 0) {
        keep(upload, part);
      }
      return tables.uploads().find(upload.id()).orElseThrow(() -> Problem.notFound("The upload"));
    }
  }

  private void keep(Upload upload, Spooled part) throws IOException {
    if (tables.uploads().parts(upload.id()).size() >= MOST_PARTS) {
      throw Problem.of(ProblemCode.TOO_MANY, "The upload came in too many parts: begin again.");
    }
    var key = FileKey.of(tenancy.require(), tables.ids().next(), FileKey.Role.PART);
    places.vault().put(key, part.path());
    if (!tables.uploads().append(upload, key, Math.toIntExact(part.bytes()))) {
      places.vault().delete(key);
      throw Problem.of(ProblemCode.CONFLICT, "The upload has moved on: ask where it is.");
    }
  }

  /** Keeps the file of a complete upload; a second time gives what the first one gave. */
  public Received finish(Upload upload, Instant now) {
    var known = upload.evidence();
    if (known.isPresent()) {
      return again(known.get());
    }
    try (var file = joined(upload)) {
      var received = keeping.keep(upload.what(), file, Keeping.Room.SET_ASIDE, now);
      switch (received) {
        case Received.Kept kept -> {
          if (!close(upload, kept.evidence().id(), now)) {
            tables.clearing().erase(kept.evidence().id(), now);
            return again(
                tables
                    .uploads()
                    .find(upload.id())
                    .flatMap(Upload::evidence)
                    .orElseThrow(() -> Problem.notFound("The upload")));
          }
        }
        case Received.Refused refused -> tables.clearing().forget(upload.id(), now);
      }
      tables.clearing().sweep();
      return received;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean close(Upload upload, EvidenceId evidence, Instant now) {
    var isFirst =
        transactions.execute(
            status -> {
              if (!tables.uploads().finish(upload.id(), evidence)) {
                return false;
              }
              tables.uploads().discardParts(upload.id(), now);
              return true;
            });
    return Boolean.TRUE.equals(isFirst);
  }

  private Received again(EvidenceId id) {
    return tables
        .evidence()
        .place(id)
        .<Received>map(place -> new Received.Kept(place.evidence()))
        .orElseThrow(() -> Problem.notFound("The file"));
  }

  private Spooled joined(Upload upload) throws IOException {
    var parts = tables.uploads().parts(upload.id());
    try (var whole = new SequenceInputStream(new Opening(parts))) {
      var file = places.spool().take(whole, EvidenceKind.largestOfAll());
      if (file.bytes() != upload.lengthBytes()) {
        file.close();
        throw new IOException("parts of upload " + upload.id() + " are missing");
      }
      return file;
    }
  }

  /** Opens one part after the other. */
  @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing newer
  private final class Opening implements Enumeration<InputStream> {
    private final Iterator<FileKey> keys;

    Opening(List<FileKey> keys) {
      this.keys = keys.iterator();
    }

    @Override
    public boolean hasMoreElements() {
      return keys.hasNext();
    }

    @Override
    public InputStream nextElement() {
      try {
        return places.vault().open(keys.next());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
