package io.redress.liaison;

import io.redress.liaison.accounts.WhenSilent;
import java.util.Optional;

/**
 * How a brand is asked.
 *
 * @param whenSilent what its silence means; empty for what was agreed with it
 */
public record Asking(Optional<WhenSilent> whenSilent, Letter letter) {
  /** By what was agreed with the brand, in a letter of its own. */
  public static final Asking ALONE = new Asking(Optional.empty(), Letter.OWN);

  /** By which letter a request reaches a brand. */
  public enum Letter {
    /** At once. */
    OWN,
    /** With what else the brand is asked within two hours. */
    TOGETHER
  }

  /** In a letter of its own, where silence means this. */
  public static Asking alone(WhenSilent whenSilent) {
    return new Asking(Optional.of(whenSilent), Letter.OWN);
  }
}
