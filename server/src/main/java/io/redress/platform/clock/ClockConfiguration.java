package io.redress.platform.clock;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The clock of this installation. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {
  /** The time of this machine, also for a command that does its work without the application. */
  @Bean
  @Conditional(TestClockCondition.Off.class)
  public static Clock systemClock() {
    return Clock.systemUTC();
  }

  @Bean
  @Conditional(TestClockCondition.On.class)
  TravellingClock testClock() {
    return TravellingClock.over(Clock.systemUTC());
  }
}
