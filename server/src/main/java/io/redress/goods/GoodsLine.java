package io.redress.goods;

import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.time.Instant;
import java.util.Optional;

/**
 * The goods of one line of a case that shall come back.
 *
 * @param awaitedSince when we said that they shall come back
 * @param receivedAt when a parcel came first
 * @param isSeenByOne whether something else came than was sent and only one person has said so
 * @param version changes with every change; a stale one is refused
 */
public record GoodsLine(
    CaseLineId id,
    CaseId caseId,
    Reception reception,
    Acceptance acceptance,
    Instant awaitedSince,
    Optional<Instant> receivedAt,
    boolean isSeenByOne,
    int version) {
  /** Goods of which nobody has said that they differ. */
  public GoodsLine(
      CaseLineId id,
      CaseId caseId,
      Reception reception,
      Acceptance acceptance,
      Instant awaitedSince,
      Optional<Instant> receivedAt,
      int version) {
    this(id, caseId, reception, acceptance, awaitedSince, receivedAt, false, version);
  }
}
