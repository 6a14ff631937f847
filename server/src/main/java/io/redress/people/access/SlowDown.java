package io.redress.people.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.redress.platform.tenancy.Tenancy;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, per merchant and per what is guessed or who guesses, without locking anybody
 * out: some tries at once, then one every so often.
 *
 * <p>Time is the monotonic one of the process, so that a jump of the clock frees nobody.
 */
@Component
public final class SlowDown {
  /** What is being tried, with how often it may be. */
  public enum Door {
    /** One account from one address. */
    SIGN_IN(5, Duration.ofSeconds(20)),
    /** Codes of the second factor of one account: at most five, then one a minute. */
    SECOND_FACTOR(5, Duration.ofMinutes(1)),
    /** Links to choose a password, per account that is asked for. */
    RESET(3, Duration.ofMinutes(10)),
    /** One account from anywhere, against many addresses that guess together. */
    ACCOUNT(30, Duration.ofSeconds(5)),
    /** Anything from one address. */
    ADDRESS(60, Duration.ofSeconds(2)),
    /** Calls of one API key. */
    API_KEY(10_000, Duration.ofMillis(1)),
    /** Files sent from one address. */
    UPLOAD(200, Duration.ofSeconds(1)),
    /** Searches of staff from one address. */
    SEARCH(60, Duration.ofSeconds(1)),
    /** Looking an order up by number and e-mail, per address. */
    ORDER_LOOKUP(10, Duration.ofSeconds(10)),
    /** Having a link sent, per e-mail address. */
    LINK_REQUEST(3, Duration.ofMinutes(5)),
    /** Codes that are of no gift card, per caller. */
    GIFT_CARD(10, Duration.ofSeconds(30)),
    /** Telling that somebody guesses at codes of gift cards, per caller. */
    GIFT_CARD_ALARM(1, Duration.ofMinutes(10));

    private final int atOnce;
    private final Duration then;

    Door(int atOnce, Duration then) {
      this.atOnce = atOnce;
      this.then = then;
    }

    /** When to come again, in whole seconds, as {@code Retry-After} says it. */
    public long retryAfterSeconds() {
      return Math.max(1, then.toSeconds());
    }
  }

  private record Key(Optional<?> merchant, Door door, String who) {
    // What is typed in may be endless; what is kept of it must not be.
    Key {
      who = who.length() > MOST_CHARACTERS ? who.substring(0, MOST_CHARACTERS) : who;
    }
  }

  /** More than an e-mail address (RFC 5321, 2008, section 4.5.3) and an IP address together. */
  private static final int MOST_CHARACTERS = 400;

  private static final long MOST_KEPT = 200_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final Tenancy tenancy;
  private final LoadingCache<Key, Bucket> buckets;

  @Autowired
  SlowDown(Tenancy tenancy) {
    this(tenancy, TimeMeter.SYSTEM_NANOTIME);
  }

  SlowDown(Tenancy tenancy, TimeMeter time) {
    this.tenancy = tenancy;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build(key -> bucket(key.door(), time));
  }

  /** Counts a try; false when it comes too soon after many others. */
  public boolean admits(Door door, String who) {
    return buckets.get(new Key(tenancy.current(), door, who)).tryConsume(1);
  }

  private static Bucket bucket(Door door, TimeMeter time) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(door.atOnce).refillGreedy(1, door.then))
        .withCustomTimePrecision(time)
        .build();
  }
}
