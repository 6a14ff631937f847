package io.redress.liaison.health;

import java.util.List;

/**
 * That something is sent to a brand although it strains the relationship.
 *
 * @param reason why; empty where nobody said so
 * @param strains what was warned of
 */
public record AllTheSame(String reason, List<Strain.Kind> strains) {
  /** Nobody was warned. */
  public static final AllTheSame NO = new AllTheSame("", List.of());

  public AllTheSame {
    strains = List.copyOf(strains);
  }

  /** For this reason, before anybody was warned. */
  public static AllTheSame because(String reason) {
    return new AllTheSame(reason, List.of());
  }

  /** The same, with what was warned of. */
  public AllTheSame straining(List<Strain.Kind> kinds) {
    return new AllTheSame(reason, kinds);
  }
}
