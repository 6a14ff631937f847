package io.redress.evidence;

import io.redress.evidence.keep.Clearing;
import io.redress.evidence.keep.Parts;
import io.redress.evidence.store.SpaceStore;
import io.redress.evidence.store.UploadStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.settings.FileSettings;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files that come in parts, so that a lost connection costs nothing that is already here
 * (draft-ietf-httpbis-resumable-upload-09, 2025, sections 4 and 5).
 */
@Component
public class EvidenceUploads {
  /** How long an upload may rest before it is thrown away. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final UploadStore store;
  private final Parts parts;
  private final Clearing clearing;
  private final Limits limits;
  private final TransactionOperations transactions;

  EvidenceUploads(
      UploadStore store,
      Parts parts,
      Clearing clearing,
      Limits limits,
      TransactionOperations transactions) {
    this.store = store;
    this.parts = parts;
    this.clearing = clearing;
    this.limits = limits;
    this.transactions = transactions;
  }

  /** What bounds uploads. */
  @Component("limitsOfUploads")
  record Limits(FileSettings settings, SpaceStore space, NewIds ids) {}

  /** What became of the wish to send a file. */
  public sealed interface Begun {
    /** It may be sent. */
    record Open(Upload upload) implements Begun {}

    /** It need not be sent: it would not be taken. */
    record Refused(FileRefusal refusal) implements Begun {}
  }

  /** Opens an upload for a file of this length; room for it is set aside. */
  public Begun begin(NewEvidence what, long lengthBytes, Instant now) {
    if (lengthBytes < 1 || lengthBytes > EvidenceKind.largestOfAll()) {
      return refused(what, lengthBytes < 1 ? FileFault.EMPTY : FileFault.TOO_LARGE);
    }
    if (store.count(what.holder()) >= limits.settings().perCase()) {
      return refused(what, FileFault.TOO_MANY_FILES);
    }
    var upload =
        new Upload(
            new Upload.Id(limits.ids().next()),
            what,
            lengthBytes,
            0,
            now.plus(KEPT).truncatedTo(ChronoUnit.MICROS),
            Optional.empty());
    var isThereRoom =
        transactions.execute(
            status -> {
              var most = limits.settings().bytesPerMerchant();
              if (!limits.space().take(lengthBytes, most)) {
                return false;
              }
              store.insert(upload, now);
              return true;
            });
    return isThereRoom ? new Begun.Open(upload) : refused(what, FileFault.SPACE_FULL);
  }

  /** The upload to this order or case; the same nothing for none, another's and an old one. */
  public Optional<Upload> find(UUID holder, Upload.Id id, Instant now) {
    return store
        .find(id)
        .filter(upload -> upload.what().holder().equals(holder))
        .filter(upload -> now.isBefore(upload.expiresAt()));
  }

  /**
   * Adds what comes, as much as comes: bytes that arrived before a connection broke are kept.
   *
   * @param offset where the sender believes to be
   * @throws Problem CONFLICT when the upload is elsewhere, TOO_LARGE when there is too much
   */
  public Upload append(Upload upload, long offset, InputStream bytes) {
    if (offset != upload.receivedBytes()) {
      throw elsewhere(upload, offset);
    }
    return parts.append(upload, bytes);
  }

  /**
   * Keeps the file of a complete upload, once: asking again gives the same. A file that is refused
   * takes its upload with it.
   */
  public Received finish(Upload upload, Instant now) {
    if (!upload.isComplete()) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          "The upload is not complete: %d of %d bytes are here."
              .formatted(upload.receivedBytes(), upload.lengthBytes()));
    }
    return parts.finish(upload, now);
  }

  /** Throws an upload away. */
  public void cancel(Upload upload, Instant now) {
    clearing.forget(upload.id(), now);
    clearing.sweep();
  }

  private static Problem elsewhere(Upload upload, long offset) {
    return Problem.of(
        ProblemCode.CONFLICT,
        "The upload is at byte %d, not at %d.".formatted(upload.receivedBytes(), offset));
  }

  private static Begun refused(NewEvidence what, FileFault fault) {
    return new Begun.Refused(new FileRefusal(fault, what.name()));
  }
}
