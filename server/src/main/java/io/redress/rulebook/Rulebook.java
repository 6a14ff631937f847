package io.redress.rulebook;

import io.redress.rulebook.Decision.Basis;
import io.redress.rulebook.Decision.Certainty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All rules in force, loaded once: statutes, brand terms and the way they stand to each other.
 *
 * <p>Immutable and safe for many threads.
 */
public final class Rulebook {
  private Rulebook() {}

  /** The rulebook that ships with the application. */
  public static Rulebook load() {
    return new Rulebook();
  }

  /** A rulebook from the rule files of a directory. */
  public static Rulebook load(Path directory) {
    return new Rulebook();
  }

  /** What these facts give, and why. A pure function: equal facts give equal decisions. */
  public Decision decide(Facts facts) {
    return new Decision(
        null,
        Certainty.PRESUMED,
        Basis.NONE,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Names the rules that are loaded, so that a kept decision says by which it was made. */
  public String version() {
    return "1";
  }

  /** Identifiers of the brand terms that facts may name. */
  public Set<String> brandPolicyIds() {
    return Set.of();
  }
}
