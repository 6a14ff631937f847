package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;

/**
 * The door of the desk.
 *
 * @param error why it stays closed, and how many tries are left; empty at first
 */
public record SignInView(String action, FieldView email, FieldView password, String error) {
  /** The door before anybody knocked. */
  public static SignInView blank(Page page, String action) {
    return new SignInView(
        action,
        FieldView.of("email", page.say("desk.signIn.email"), FieldView.Kind.SIGN_IN_EMAIL),
        FieldView.of("password", page.say("desk.signIn.password"), FieldView.Kind.PASSWORD),
        "");
  }

  /** The door that stayed closed, with the address kept and the reason. */
  public SignInView refused(String writtenEmail, String reason) {
    return new SignInView(action, email.holding(writtenEmail), password, reason);
  }
}
