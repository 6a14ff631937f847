package io.redress.evidence;

import java.util.Locale;

/** What a virus scanner said of a file. */
public enum ScanState {
  /** No scanner is set up: nobody looked. */
  UNSCANNED,
  /** A scanner is set up and has not answered yet; the file is held. */
  WAITING,
  CLEAN,
  /** A scanner knew it later; nothing of it is left. */
  INFECTED;

  /** Whether the file may be opened. */
  public boolean isOpen() {
    return switch (this) {
      case UNSCANNED, CLEAN -> true;
      case WAITING, INFECTED -> false;
    };
  }

  /** The stable name used in the API and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state with this stable name; a bug when there is none. */
  public static ScanState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
