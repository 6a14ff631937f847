package io.redress.liaison;

import io.redress.liaison.accounts.WhenSilent;
import io.redress.liaison.health.AllTheSame;
import java.util.Optional;

/**
 * How a brand is asked.
 *
 * @param whenSilent what its silence means; empty for what was agreed with it
 * @param allTheSame why it is asked although that strains the relationship
 */
public record Asking(Optional<WhenSilent> whenSilent, Letter letter, AllTheSame allTheSame) {
  /** By what was agreed with the brand, in a letter of its own. */
  public static final Asking ALONE = new Asking(Optional.empty(), Letter.OWN);

  /** In a way that strains nobody. */
  public Asking(Optional<WhenSilent> whenSilent, Letter letter) {
    this(whenSilent, letter, AllTheSame.NO);
  }

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

  /** The same, for this reason although somebody was warned. */
  public Asking because(String reason) {
    return with(AllTheSame.because(reason));
  }

  /** The same, with what was said of straining the brand. */
  public Asking with(AllTheSame said) {
    return new Asking(whenSilent, letter, said);
  }
}
