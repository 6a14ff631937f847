package io.redress.goods.receiving;

/** What a second person says of a difference. */
public enum SecondLook {
  /** It is as the first person saw it. */
  AS_FIRST_SEEN,
  /** It is as it should be after all. */
  AS_EXPECTED
}
