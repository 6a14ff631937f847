package io.redress.faces.portal;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ErrorSummaryView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;
import java.util.List;
import java.util.Set;

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

  /** The form before anything is written into it. */
  public static WithdrawView blank(Page page) {
    return new WithdrawView(
        page.house().at("/withdraw"),
        FieldView.of("name", page.say("portal.withdraw.name"), FieldView.Kind.NAME),
        FieldView.of("order", page.say("portal.withdraw.order"), FieldView.Kind.TEXT)
            .hinting(page.say("portal.withdraw.order.hint")),
        scope(page),
        FieldView.of("part", page.say("portal.withdraw.part"), FieldView.Kind.PARAGRAPH),
        FieldView.of("email", page.say("portal.withdraw.email"), FieldView.Kind.EMAIL));
  }

  private static ChoiceView scope(Page page) {
    return new ChoiceView(
        page.say("portal.withdraw.scope"),
        "scope",
        ChoiceView.Kind.ONE,
        List.of(
            new ChoiceView.Option("all", page.say("portal.withdraw.scope.all"), ""),
            new ChoiceView.Option("part", page.say("portal.withdraw.scope.part"), "")),
        Set.of("all"));
  }
}
