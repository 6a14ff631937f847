package io.redress.faces.shared;

/** Who reads a page; the same fact is told in different words to each. */
public enum Audience {
  CONSUMER,
  STAFF,
  BRAND
}
