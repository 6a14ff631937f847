package io.redress.platform.clock;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  @Conditional(TestClockCondition.Off.class)
  Clock systemClock() {
    return Clock.systemUTC();
  }

  @Bean
  @Conditional(TestClockCondition.On.class)
  TravellingClock testClock() {
    return TravellingClock.over(Clock.systemUTC());
  }
}
