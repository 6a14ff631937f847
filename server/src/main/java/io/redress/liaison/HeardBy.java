package io.redress.liaison;

/** By which way a brand was heard. */
public enum HeardBy {
  /** On the page of its request. */
  PAGE,
  PHONE,
  EMAIL,
  /** By a program of the brand or of the house. */
  API
}
