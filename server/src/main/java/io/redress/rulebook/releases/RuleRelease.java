package io.redress.rulebook.releases;

import io.redress.shared.RuleReleaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Rules that are in force from an instant on, until others of the same layer are.
 *
 * @param digest names what the rule files say
 * @param name what people call it
 * @param from the instant from which it counts
 * @param publication when it was published, and by whom
 * @param withdrawnAt when it was taken back, which is only possible before it counts
 */
public record RuleRelease(
    RuleReleaseId id,
    Layer layer,
    String digest,
    String name,
    Instant from,
    Publication publication,
    Optional<Instant> withdrawnAt) {

  /** Of two releases the one that comes into force later counts; of equals the later published. */
  public static final Comparator<RuleRelease> BY_TIME =
      Comparator.comparing(RuleRelease::from)
          .thenComparing(each -> each.publication().at())
          .thenComparing(each -> each.id().value());

  /** Whose rules they are. */
  public enum Layer {
    /** Law and terms of brands, for every house of the installation. */
    INSTALLATION,
    /** Terms that one house has agreed with brands for itself. */
    HOUSE
  }

  /**
   * When a release was published.
   *
   * @param by kind and id of somebody, never a name
   */
  public record Publication(Instant at, String by) {}

  public boolean isWithdrawn() {
    return withdrawnAt.isPresent();
  }
}
