package io.redress.faces.desk;

import io.redress.faces.desk.DoorView.Passkey;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;

/**
 * The door of the desk.
 *
 * @param home address of the desk
 * @param passkey what the browser is asked when somebody wants to come in by passkey
 * @param hasCompany whether people can come in by the sign-in of their company
 * @param error why it stays closed; empty at first
 */
public record SignInView(
    String home,
    FieldView email,
    FieldView password,
    Passkey passkey,
    boolean hasCompany,
    String error) {
  /** The door before anybody knocked. */
  public static SignInView blank(Page page, String home) {
    return new SignInView(
        home,
        FieldView.of("email", page.say("desk.signIn.email"), FieldView.Kind.SIGN_IN_EMAIL),
        FieldView.of("password", page.say("desk.signIn.password"), FieldView.Kind.PASSWORD),
        Passkey.NONE,
        false,
        "");
  }

  /** The door with the other ways in. */
  SignInView offering(Passkey asked, boolean isCompanySet) {
    return new SignInView(home, email, password, asked, isCompanySet, error);
  }

  /** The door that stayed closed, with the address kept and the reason. */
  public SignInView refused(String writtenEmail, String reason) {
    return new SignInView(home, email.holding(writtenEmail), password, passkey, hasCompany, reason);
  }

  /** An address at the door; the path begins with a slash. */
  public String at(String path) {
    return home + "/sign-in" + path;
  }
}
