package io.redress.platform.cleanup;

import java.time.Instant;

/** One kind of data that is kept for a time only. */
public interface CleanUp {
  /** Its name: in settings, on pages ({@code privacy.kind.<kind>}) and in health. */
  String kind();

  /** How long and within which bounds it is kept when a house says nothing else. */
  Keeping keeping();

  /**
   * Cleans up what ended before a moment, at most so many rows in one transaction, and says how
   * many there were. It is called again until there were fewer; two nodes may call it at once.
   */
  int clean(Instant endedBefore, int most);

  /** For how many days: by default, at least and at most, as a house may choose. */
  record Keeping(int standardDays, int leastDays, int mostDays) {
    public Keeping {
      if (leastDays < 1 || standardDays < leastDays || mostDays < standardDays) {
        throw new IllegalArgumentException("days out of order");
      }
    }
  }
}
