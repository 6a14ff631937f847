package io.redress.people.access;

import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;

/**
 * What a session keeps of a sign-in: who, at which merchant, and how far they have proven it. All
 * else is read anew.
 *
 * @param provenAt when they last showed a factor, for what asks for a fresh proof
 */
public record StaffSession(MerchantId merchant, StaffId staff, Step step, Instant provenAt) {
  /** How long a proof counts as fresh (OWASP ASVS 5.0.0, 7.5.3). */
  public static final Duration FRESH_FOR = Duration.ofMinutes(10);

  /** How far a sign-in has come. */
  public enum Step {
    /** The password was right; the second factor is still asked for. */
    SECOND_FACTOR,
    /** Everything asked for was right, but a second factor has to be set up before any work. */
    SET_UP,
    /** They are in. */
    DONE
  }

  /** The same sign-in one step on, with a proof of this moment. */
  public StaffSession at(Step reached, Instant now) {
    return new StaffSession(merchant, staff, reached, now);
  }

  /** Whether they have just proven who they are. */
  public boolean isFresh(Instant now) {
    return step == Step.DONE && now.isBefore(provenAt.plus(FRESH_FOR));
  }
}
