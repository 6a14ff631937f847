package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;
import io.redress.people.signin.PasswordFault;

/** How new passwords are asked for, and why one is not taken. */
final class PasswordWords {
  private PasswordWords() {}

  static String of(Page page, PasswordFault fault) {
    return page.say("desk.password.fault." + Codes.of(fault));
  }

  static FieldView fresh(Page page, String name, String label) {
    return FieldView.of(name, page.say(label), FieldView.Kind.NEW_PASSWORD);
  }
}
