package io.redress.people.access;

import io.redress.people.signin.Challenge;
import io.redress.people.signin.CompanyRequest;
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
  SessionType keptChallenges() {
    return new SessionType("people.challenge", Challenge.class);
  }

  @Bean
  SessionType keptCompanyRequests() {
    return new SessionType("people.company", CompanyRequest.class);
  }

  @Bean
  SessionType keptGrants() {
    return new SessionType("people.grants", VisitorGrants.class);
  }
}
