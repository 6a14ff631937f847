package io.redress.evidence;

import io.redress.shared.EvidenceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a case, without its bytes.
 *
 * @param line the line of the case that it is about, or of the order while no case has it; all of
 *     it when absent
 * @param name what its bringer called it, shortened; never a path
 * @param addedBy kind of actor who brought it
 */
public record Evidence(
    EvidenceId id,
    Optional<UUID> line,
    String name,
    Content content,
    ScanState scan,
    boolean isForBrand,
    String addedBy,
    Instant addedAt) {

  /**
   * What was brought.
   *
   * @param mediaType as detected by content
   * @param bytes of the sealed original
   * @param sha256 of the sealed original, in hexadecimal digits
   * @param preview size of the copy that may be shown, upright; absent when it can only be
   *     downloaded
   */
  public record Content(
      EvidenceKind kind, String mediaType, long bytes, String sha256, Optional<Size> preview) {}

  /** A size in pixels. */
  public record Size(int width, int height) {}

  /** Whether there is a picture of it that may be shown now. */
  public boolean isShown() {
    return content.preview().isPresent() && scan.isOpen();
  }
}
