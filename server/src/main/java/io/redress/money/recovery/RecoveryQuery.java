package io.redress.money.recovery;

import java.util.Optional;

/**
 * Which claims are looked for.
 *
 * @param debtor the whole name, without regard to case; empty for all
 * @param lens what they wait for
 */
public record RecoveryQuery(Optional<String> debtor, Lens lens) {
  /** The most that is found at once. */
  public static final int MOST = 200;

  /** Everything that has not ended. */
  public static final RecoveryQuery LIVE = new RecoveryQuery(Optional.empty(), Lens.LIVE);

  /** What claims wait for. */
  public enum Lens {
    /** Not ended. */
    LIVE,
    /** A person of the house is awaited. */
    OURS,
    /** The debtor is awaited. */
    THEIRS,
    /** A second person is awaited. */
    SECOND,
    /** Not ended, and against a carrier. */
    CARRIERS,
    ENDED,
    ALL
  }
}
