package io.redress.platform.clock;

import io.redress.platform.settings.Settings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  Clock clock(Settings settings) {
    var system = Clock.systemUTC();
    return settings.trial().hasTestClock() ? TravellingClock.over(system) : system;
  }
}
