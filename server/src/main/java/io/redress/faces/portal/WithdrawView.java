package io.redress.faces.portal;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ErrorSummaryView;
import io.redress.faces.shared.FieldView;

/**
 * The statement of withdrawal, first page: no sign-in and no reason asked.
 *
 * @param scope the whole order or a part
 */
public record WithdrawView(
    String action,
    FieldView name,
    FieldView order,
    ChoiceView scope,
    FieldView part,
    FieldView email) {
  /** What is wrong with the fields. */
  public ErrorSummaryView errors() {
    return ErrorSummaryView.of(name, order, part, email);
  }
}
