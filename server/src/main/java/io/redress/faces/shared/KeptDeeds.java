package io.redress.faces.shared;

import io.redress.cases.CaseOutcome;
import io.redress.people.access.SessionType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all faces keep in sessions: deeds that were done, so that none is done twice. */
@Configuration(proxyBeanMethods = false)
class KeptDeeds {
  @Bean
  SessionType keptOutcomes() {
    return new SessionType("case.performed", CaseOutcome.Performed.class);
  }
}
