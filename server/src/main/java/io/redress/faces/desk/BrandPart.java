package io.redress.faces.desk;

/**
 * What a part of the house says of a brand.
 *
 * @param column where it stands
 * @param template a template with the parameters {@code page} and {@code view}: one card
 * @param view what the template shows
 */
record BrandPart(Column column, String template, Object view) {
  /** The columns of the page. */
  enum Column {
    WIDE,
    BESIDE
  }
}
