package io.redress.faces.shared;

import java.util.Arrays;

/** Light or dark: as the reader's system has it, unless they chose. */
public enum Theme {
  SYSTEM("system"),
  LIGHT("light"),
  DARK("dark");

  private final String code;

  Theme(String code) {
    this.code = code;
  }

  /** The theme of a code, the system's for anything unknown. */
  public static Theme ofCode(String code) {
    return Arrays.stream(values())
        .filter(theme -> theme.code.equals(code))
        .findFirst()
        .orElse(SYSTEM);
  }

  /** The code in links, in the cookie and in the page's theme attribute. */
  public String code() {
    return code;
  }
}
