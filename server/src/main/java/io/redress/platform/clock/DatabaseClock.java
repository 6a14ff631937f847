package io.redress.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the clock of this node is from the database's, which all nodes share.
 *
 * <p>Nothing takes its time from here; it only shows whether nodes would agree on what is due.
 */
@Component
public class DatabaseClock {
  /** How far off a node may be before somebody is told. */
  public static final Duration PATIENCE = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  DatabaseClock(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How much this node is ahead; negative when it is behind. A moved clock is taken as unmoved. */
  public Duration ahead() {
    var before = here();
    var there =
        Objects.requireNonNull(
            jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single());
    var after = here();
    var middle = before.plus(Duration.between(before, after).dividedBy(2));
    return Duration.between(there.toInstant(), middle);
  }

  private Instant here() {
    return clock instanceof TravellingClock moved
        ? moved.instant().minus(moved.offset())
        : clock.instant();
  }
}
