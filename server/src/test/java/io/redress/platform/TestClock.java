package io.redress.platform;

import io.redress.platform.clock.TravellingClock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of tests: it stands still until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {
  /** A Monday morning in Europe, afternoon in China, still Sunday night in California. */
  public static final Instant START = Instant.parse("2026-06-15T06:30:00Z");

  @Bean
  @Primary
  TravellingClock travellingClock() {
    return TravellingClock.standingAt(START);
  }
}
