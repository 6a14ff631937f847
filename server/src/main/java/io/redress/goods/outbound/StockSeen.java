package io.redress.goods.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a variant on the shelves.
 *
 * @param codes numbers of trade items and other codes that stand on the piece
 * @param pieces how many were counted; empty where nobody counted
 * @param place where it lies; empty where nobody said so
 * @param seenAt when it was counted
 * @param promised how many are held or have left since
 */
public record StockSeen(
    String sku,
    List<String> codes,
    Optional<Integer> pieces,
    String place,
    Instant seenAt,
    int promised) {
  /** The most codes of one variant. */
  public static final int MOST_CODES = 20;

  /** The most characters of a place. */
  public static final int MOST_PLACE_LENGTH = 60;

  public StockSeen {
    codes = List.copyOf(codes);
  }

  /** How many can still be promised; empty where nobody counted. */
  public Optional<Integer> free() {
    return pieces.map(counted -> Math.max(0, counted - promised));
  }
}
