package io.redress.conversation.domain;

import java.util.ArrayList;

/** Writes a letter as plain text. */
public final class PlainSheet {
  private PlainSheet() {}

  /** The whole letter, its link on a line of its own so that any reader can open it. */
  public static String of(Sheet sheet) {
    var parts = new ArrayList<String>();
    parts.add(sheet.greeting());
    parts.addAll(sheet.paragraphs());
    parts.add(sheet.button() + "\n" + sheet.link());
    parts.add(String.join("\n", sheet.signature()));
    // "-- " begins the part below the letter in plain mail (RFC 3676, 2004, section 4.3)
    parts.add("-- \n" + String.join("\n", sheet.footer()));
    return String.join("\n\n", parts) + "\n";
  }
}
