package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import java.util.Optional;

/**
 * The way to a call from the house.
 *
 * @param action address that the wish is sent to
 * @param number where to ring
 * @param when when it suits
 * @param promised the call that is promised already; the form is not shown beside it
 */
public record CallView(
    String action, FieldView number, FieldView when, Optional<PromiseView> promised) {
  /** The form before anything is written into it. */
  static CallView blank(Page page, String action) {
    return new CallView(
        action,
        FieldView.of("number", page.say("portal.call.number"), FieldView.Kind.TEXT)
            .hinting(page.say("portal.own.phone.hint")),
        FieldView.of("when", page.say("portal.call.when"), FieldView.Kind.TEXT),
        Optional.empty());
  }

  /** The same form with what was written and what is wrong with the number. */
  CallView wrong(String writtenNumber, String writtenWhen, String error) {
    return new CallView(
        action, number.holding(writtenNumber).failing(error), when.holding(writtenWhen), promised);
  }

  /** The call that was asked for and is promised. */
  CallView promising(PromiseView promise) {
    return new CallView(action, number, when, Optional.of(promise));
  }
}
