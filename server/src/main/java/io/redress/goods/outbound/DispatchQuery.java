package io.redress.goods.outbound;

/**
 * Which dispatches are looked for.
 *
 * @param limit how many at most, up to {@link #MOST}
 */
public record DispatchQuery(Lens lens, int limit) {
  /** The most that are found at once. */
  public static final int MOST = 200;

  /** A part of them. */
  public enum Lens {
    /** A piece is held for it, or it is being packed. */
    TO_PACK,
    /** No piece is held for it. */
    WAITING,
    /** It has left and has not arrived. */
    SENT,
    /** It has arrived, or does not go. */
    ENDED,
    ALL
  }

  public DispatchQuery {
    limit = Math.clamp(limit, 1, MOST);
  }

  /** As many of them as are ever told. */
  public static DispatchQuery of(Lens lens) {
    return new DispatchQuery(lens, MOST);
  }
}
