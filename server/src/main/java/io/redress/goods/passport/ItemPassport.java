package io.redress.goods.passport;

import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import java.time.Instant;
import java.util.List;

/**
 * What is known of one piece since it was noted last.
 *
 * @param version 1 for the first; a correction is the next, and the earlier ones stay
 * @param photos pictures of the piece before dispatch, in the order in which they were taken
 */
public record ItemPassport(
    PieceKey piece,
    int version,
    Marks marks,
    Source source,
    Actor notedBy,
    Instant notedAt,
    List<EvidenceId> photos) {
  /** Where it comes from. */
  public enum Source {
    /** Noted while the piece was packed. */
    DISPATCH,
    /** Sent by a program of the merchant. */
    API,
    /** Read from a file. */
    IMPORT,
    /** Noted on the bench while the piece was here. */
    BENCH
  }

  public ItemPassport {
    photos = List.copyOf(photos);
  }

  /** The same with these photos. */
  public ItemPassport showing(List<EvidenceId> pictures) {
    return new ItemPassport(piece, version, marks, source, notedBy, notedAt, pictures);
  }
}
