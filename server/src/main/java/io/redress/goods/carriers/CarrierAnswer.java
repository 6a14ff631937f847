package io.redress.goods.carriers;

/**
 * What a carrier says to a request.
 *
 * @param <T> what it gives when it agrees
 */
public sealed interface CarrierAnswer<T> {
  /** It is done. */
  record Accepted<T>(T given) implements CarrierAnswer<T> {}

  /**
   * A definite no: nothing was made and nothing is owed. A carrier that is merely busy, or that
   * sees the same request twice at once, gives {@link Unknown} instead.
   *
   * @param reason short code, no personal data
   */
  record Refused<T>(String reason) implements CarrierAnswer<T> {}

  /**
   * A time-out, a reset, a 5xx: nobody knows. Only asking settles it.
   *
   * @param reason short code, no personal data
   */
  record Unknown<T>(String reason) implements CarrierAnswer<T> {}
}
