package io.redress.platform.clock;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Makes identifiers that sort by the order in which this node made them: UUID version 7 (RFC 9562,
 * 2024, section 5.7), 48 bits of milliseconds, 12 bits that count on from a random start within a
 * millisecond (section 6.2, method 1), 62 bits of chance.
 */
@Component
public class NewIds {
  private static final int VERSION = 7;
  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = 0xFFFL;
  // Half of the counter is left free, so that counting on seldom runs into the next millisecond.
  private static final long START_MASK = 0x7FFL;
  private static final long RANDOM_B_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong last = new AtomicLong();

  public NewIds(Clock clock) {
    this.clock = clock;
  }

  /** A new identifier, never given before; it sorts after all that this node has given. */
  public UUID next() {
    var now = (clock.millis() << COUNTER_BITS) | (random.nextLong() & START_MASK);
    var moment = last.updateAndGet(before -> Math.max(before + 1, now));
    var high =
        ((moment >>> COUNTER_BITS) << 16) | (VERSION << COUNTER_BITS) | (moment & COUNTER_MASK);
    return new UUID(high, VARIANT | (random.nextLong() & RANDOM_B_MASK));
  }
}
