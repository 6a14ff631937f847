package io.redress.evidence.store;

import io.redress.evidence.Evidence;
import io.redress.evidence.domain.Seal;
import io.redress.evidence.vault.FileKey;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of evidence with where its bytes lie.
 *
 * @param holder the order or case that it was brought for
 * @param copyType media type of the clean copy
 */
public record KeptFile(Evidence evidence, UUID holder, Seal seal, Keys keys, String copyType) {
  /** Where the bytes lie; a photo kept before there was a vault has no keys. */
  public record Keys(Optional<FileKey> original, Optional<FileKey> copy, Optional<FileKey> thumb) {}
}
