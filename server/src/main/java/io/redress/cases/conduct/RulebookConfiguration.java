package io.redress.cases.conduct;

import io.redress.rulebook.Rulebook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which cases are decided: those that ship with the application, read once. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {
  @Bean
  Rulebook rulebook() {
    return Rulebook.load();
  }
}
