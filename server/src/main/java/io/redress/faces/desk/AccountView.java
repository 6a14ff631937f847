package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * What somebody sees of their own account.
 *
 * @param home address of these pages
 * @param note what must be done first, or what was done
 * @param codes recovery codes that were just made; they are shown this once
 */
public record AccountView(
    String home,
    Optional<NoteView> note,
    List<String> codes,
    Keys factors,
    List<Browser> browsers,
    List<FactView> events) {
  public AccountView {
    codes = List.copyOf(codes);
    browsers = List.copyOf(browsers);
    events = List.copyOf(events);
  }

  /**
   * What is asked for beside the password.
   *
   * @param passkeys those that were made
   * @param make how the browser is asked for another one
   * @param label the field for its name
   * @param authenticator whether one is in use
   * @param codesLeft in words
   */
  public record Keys(
      List<Passkey> passkeys,
      DoorView.Passkey make,
      FieldView label,
      boolean authenticator,
      String codesLeft) {
    public Keys {
      passkeys = List.copyOf(passkeys);
    }
  }

  /** A passkey with what is known of it, and where it is taken away. */
  public record Passkey(String label, String text, String action) {}

  /**
   * A browser in which somebody is signed in.
   *
   * @param isThis whether it is the one that reads this
   * @param action where it is signed out
   */
  public record Browser(String name, String text, boolean isThis, String action) {}
}
