package io.redress.goods.receiving;

import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An entry as it is kept: who sent what with which answer, never its words.
 *
 * @param hash of all that was sent, to tell another entry with the same id
 */
public record BenchRecord(
    BenchEntry entry,
    Hash hash,
    Optional<CaseId> caseId,
    Actor by,
    Instant takenAt,
    BenchAnswer answer) {
  /** A SHA-256 digest in hexadecimal digits. */
  public record Hash(String hex) {
    /** The digest of these bytes. */
    public static Hash of(byte[] digest) {
      return new Hash(HexFormat.of().formatHex(digest));
    }

    /** Its bytes. */
    public byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }
  }
}
