package io.redress.goods.receiving;

import io.redress.shared.BenchEntryId;

/**
 * What became of something that the bench sent.
 *
 * @param reason why it was refused or has to wait, as a code of refusals; empty when it was taken
 * @param isReplay whether it had been answered before
 */
public record BenchAnswer(BenchEntryId id, Outcome outcome, String reason, boolean isReplay) {
  /** How it stands. */
  public enum Outcome {
    /** It is done, and sending it again changes nothing. */
    TAKEN,
    /** A rule says no, and always will. */
    REFUSED,
    /** Something has to come before it, or it is busy: send it again. */
    WAITING
  }

  /** Taken now. */
  public static BenchAnswer taken(BenchEntryId id) {
    return new BenchAnswer(id, Outcome.TAKEN, "", false);
  }

  /** Refused now. */
  public static BenchAnswer refused(BenchEntryId id, String reason) {
    return new BenchAnswer(id, Outcome.REFUSED, reason, false);
  }

  /** To be sent again. */
  public static BenchAnswer waiting(BenchEntryId id, String reason) {
    return new BenchAnswer(id, Outcome.WAITING, reason, false);
  }

  /** The same, for whoever asks again. */
  public BenchAnswer again() {
    return new BenchAnswer(id, outcome, reason, true);
  }
}
