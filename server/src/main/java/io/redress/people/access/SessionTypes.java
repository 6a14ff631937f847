package io.redress.people.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module and all others keep in sessions. */
@Configuration(proxyBeanMethods = false)
class SessionTypes {
  @Bean
  SessionType keptTexts() {
    return new SessionType("text", String.class);
  }

  @Bean
  SessionType keptSignIns() {
    return new SessionType("people.staff", StaffSession.class);
  }

  @Bean
  SessionType keptGrants() {
    return new SessionType("people.grants", VisitorGrants.class);
  }
}
