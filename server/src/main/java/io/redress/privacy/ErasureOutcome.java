package io.redress.privacy;

import java.time.Instant;
import java.util.List;

/** What came of an erasure. */
public sealed interface ErasureOutcome {
  /** It is done, or was done before. */
  record Erased(Instant at) implements ErasureOutcome {}

  /** It cannot be done now; nothing was changed. */
  record Refused(List<Hindrance> hindrances) implements ErasureOutcome {
    public Refused {
      hindrances = List.copyOf(hindrances);
    }
  }
}
