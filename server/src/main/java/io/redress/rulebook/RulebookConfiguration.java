package io.redress.rulebook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the rules once, for the whole application. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {
  @Bean
  Rulebook rulebook() {
    return Rulebook.load();
  }
}
