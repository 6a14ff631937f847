package io.redress.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be moved: another clock and how far away from it we are. */
public final class TravellingClock extends Clock {
  private final Clock origin;
  private final AtomicReference<Duration> offset;

  private TravellingClock(Clock origin, AtomicReference<Duration> offset) {
    this.origin = origin;
    this.offset = offset;
  }

  /** A clock that goes on ticking wherever it is moved to. */
  public static TravellingClock over(Clock origin) {
    return new TravellingClock(origin, new AtomicReference<>(Duration.ZERO));
  }

  /** A clock that stands still until it is moved. */
  public static TravellingClock standingAt(Instant instant) {
    return over(Clock.fixed(instant, ZoneOffset.UTC));
  }

  /** Moves the clock by this much; backwards when negative. */
  public void advance(Duration by) {
    offset.updateAndGet(now -> now.plus(by));
  }

  /** Moves the clock to this instant. */
  public void travelTo(Instant instant) {
    offset.set(Duration.between(origin.instant(), instant));
  }

  /** How far the clock is from its origin. */
  public Duration offset() {
    return offset.get();
  }

  /** Sets how far the clock is from its origin. */
  void setOffset(Duration distance) {
    offset.set(distance);
  }

  @Override
  public Instant instant() {
    return origin.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return origin.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new TravellingClock(origin.withZone(zone), offset);
  }
}
