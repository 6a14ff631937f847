package io.redress.platform.clock;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes identifiers that sort by the time they were made: UUID version 7 (RFC 9562, 2024, section
 * 5.7), 48 bits of milliseconds and 74 bits of chance.
 */
@Component
public class NewIds {
  private static final int VERSION = 7;
  private static final long RANDOM_A_MASK = 0xFFFL;
  private static final long RANDOM_B_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public NewIds(Clock clock) {
    this.clock = clock;
  }

  /** A new identifier, never given before. */
  public UUID next() {
    var high = (clock.millis() << 16) | (VERSION << 12) | (random.nextLong() & RANDOM_A_MASK);
    return new UUID(high, VARIANT | (random.nextLong() & RANDOM_B_MASK));
  }
}
