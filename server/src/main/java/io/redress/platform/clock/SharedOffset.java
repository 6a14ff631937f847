package io.redress.platform.clock;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The offset of the test clock in a row of the database, so that all nodes agree on the time. */
@Component
@Conditional(TestClockCondition.On.class)
public class SharedOffset {
  private static final long REREAD_MILLIS = 1_000;

  private final TravellingClock clock;
  private final JdbcClient jdbc;

  SharedOffset(TravellingClock clock, JdbcClient jdbc) {
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** Takes over what another node has set, before anything is served and then again and again. */
  @PostConstruct
  @Scheduled(fixedDelay = REREAD_MILLIS)
  public void reread() {
    jdbc.sql("select offset_seconds from clock_offset")
        .query((row, number) -> Duration.ofSeconds(row.getLong("offset_seconds")))
        .optional()
        .ifPresent(clock::setOffset);
  }

  /** Moves the clock of all nodes by this much, in whole seconds. */
  public Instant advance(Duration by) {
    reread();
    return set(clock.offset().plus(by));
  }

  /** Moves the clock of all nodes to this instant, to the second. */
  public Instant travelTo(Instant instant) {
    reread();
    return set(clock.offset().plus(Duration.between(clock.instant(), instant)));
  }

  private Instant set(Duration offset) {
    jdbc.sql(
            """
            insert into clock_offset (offset_seconds)
            values (:seconds)
            on conflict (only_row) do update set offset_seconds = excluded.offset_seconds
            """)
        .param("seconds", offset.toSeconds())
        .update();
    clock.setOffset(Duration.ofSeconds(offset.toSeconds()));
    return clock.instant();
  }
}
