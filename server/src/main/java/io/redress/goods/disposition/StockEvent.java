package io.redress.goods.disposition;

import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that became of goods, for the shop's own stock to follow.
 *
 * @param number counts those of the house, from 1, without a gap and in the order of commits
 * @param proposed where they could have gone, when a proposal was made
 * @param place where they lie now; empty where nobody said so
 */
public record StockEvent(
    long number,
    Disposition disposition,
    Optional<Proposal> proposed,
    Goods goods,
    String place,
    Actor by,
    Instant at) {
  /** The most characters of a place. */
  public static final int MOST_PLACE_LENGTH = 60;

  /** Whose goods. */
  public record Goods(CaseId caseId, CaseLineId line, String sku, String title, int pieces) {}
}
