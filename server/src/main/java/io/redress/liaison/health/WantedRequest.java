package io.redress.liaison.health;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A request that is about to be sent to a brand.
 *
 * @param kind what is asked for, as quotas name it
 * @param count how many pieces it is about
 * @param day the day that it is for the brand
 * @param weakness why it is a weak claim; empty when it is none or nobody can tell
 */
public record WantedRequest(String kind, Count count, LocalDate day, Optional<Weakness> weakness) {
  /**
   * How many pieces a request is about.
   *
   * @param pieces all of them
   * @param uncounted those that no quota counts yet; fewer where the brand is asked once more
   */
  public record Count(int pieces, int uncounted) {
    public Count {
      if (uncounted < 0 || uncounted > pieces) {
        throw new IllegalArgumentException(uncounted + " of " + pieces);
      }
    }

    /** Of a request for so many pieces that is new. */
    public static Count of(int pieces) {
      return new Count(pieces, pieces);
    }
  }
}
