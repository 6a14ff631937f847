package io.redress.evidence;

import io.redress.shared.EvidenceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is on its way, in parts.
 *
 * @param lengthBytes how long it will be
 * @param receivedBytes how much is here, safely
 * @param expiresAt when what is here is thrown away
 * @param evidence what became of it, once it was complete and taken
 */
public record Upload(
    Id id,
    NewEvidence what,
    long lengthBytes,
    long receivedBytes,
    Instant expiresAt,
    Optional<EvidenceId> evidence) {

  /** The identifier of an upload. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** Whether all of it is here. */
  public boolean isComplete() {
    return receivedBytes == lengthBytes;
  }
}
