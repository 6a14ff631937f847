package io.redress.faces.shared;

import java.util.List;

/** All fields of a form that are wrong, each with a link to it. */
public record ErrorSummaryView(List<FieldView> fields) {
  public ErrorSummaryView {
    fields = fields.stream().filter(field -> !field.error().isEmpty()).toList();
  }

  /** The wrong ones among these fields. */
  public static ErrorSummaryView of(FieldView... fields) {
    return new ErrorSummaryView(List.of(fields));
  }
}
