package io.redress.liaison.room;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a request can be passed on to somebody; a pure function of what was written and of who
 * has it already. Few, one open link to each, and only with words that fit: the house writes in the
 * name of the contact, and must not be made to write to the world.
 *
 * @param note a word to the colleague; may be empty
 */
public record PassingOn(String name, String email, String note) {
  /** So many links to colleagues a request ever has. */
  public static final int MOST = 5;

  public static final int MOST_NAME = 200;
  public static final int MOST_NOTE = 500;

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final int LONGEST_ADDRESS = 254;

  public PassingOn {
    name = name.strip();
    email = email.strip().toLowerCase(Locale.ROOT);
    note = note.strip();
  }

  /** Why not. */
  public enum Hindrance {
    NAME,
    EMAIL,
    NOTE,
    OWN,
    AGAIN,
    MOST
  }

  /**
   * What stands against it; empty when nothing does.
   *
   * @param own the addresses of whoever passes it on
   * @param before who got it before, also whose link has ended
   */
  public Optional<Hindrance> hindrance(List<String> own, List<Colleague> before) {
    if (name.isEmpty() || name.length() > MOST_NAME) {
      return Optional.of(Hindrance.NAME);
    }
    if (email.length() > LONGEST_ADDRESS || !ADDRESS.matcher(email).matches()) {
      return Optional.of(Hindrance.EMAIL);
    }
    if (note.length() > MOST_NOTE) {
      return Optional.of(Hindrance.NOTE);
    }
    if (own.stream().anyMatch(email::equalsIgnoreCase)) {
      return Optional.of(Hindrance.OWN);
    }
    if (before.stream().anyMatch(each -> each.isOpen() && each.email().equals(email))) {
      return Optional.of(Hindrance.AGAIN);
    }
    return before.size() >= MOST ? Optional.of(Hindrance.MOST) : Optional.empty();
  }
}
