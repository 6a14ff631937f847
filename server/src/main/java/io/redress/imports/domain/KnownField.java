package io.redress.imports.domain;

import java.util.List;

/**
 * A field that a column or a constant may mean.
 *
 * @param name as in the API, {@code lines.unitPrice}
 * @param isRequired whether nothing can come in without it
 * @param headings how its columns are called, besides its own name
 */
public record KnownField(String name, FieldKind kind, boolean isRequired, List<String> headings) {
  public KnownField {
    headings = List.copyOf(headings);
  }

  static KnownField required(String name, FieldKind kind, String... headings) {
    return new KnownField(name, kind, true, List.of(headings));
  }

  static KnownField optional(String name, FieldKind kind, String... headings) {
    return new KnownField(name, kind, false, List.of(headings));
  }
}
