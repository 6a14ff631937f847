package io.redress.shared;

/** Who takes part in a case; also who is awaited. */
public enum Party {
  CONSUMER,
  MERCHANT,
  BRAND,
  PROVIDER,
  NOBODY
}
