package io.redress.evidence;

import io.redress.evidence.domain.FileName;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that somebody brings.
 *
 * @param holder the case it is for, or the order while there is no case yet
 * @param line the line of the holder that it is about, when it is about one
 * @param name as the bringer's device calls it; only its last part is kept
 * @param addedBy kind of actor who brings it
 */
public record NewEvidence(UUID holder, Optional<UUID> line, String name, String addedBy) {
  public NewEvidence {
    name = FileName.of(name);
  }
}
