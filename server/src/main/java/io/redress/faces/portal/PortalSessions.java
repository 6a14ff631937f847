package io.redress.faces.portal;

import io.redress.people.access.SessionType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the portal keeps in sessions. */
@Configuration(proxyBeanMethods = false)
class PortalSessions {
  @Bean
  SessionType keptDrafts() {
    return new SessionType("portal.draft", Draft.class);
  }

  @Bean
  SessionType keptWithdrawals() {
    return new SessionType("portal.withdrawal", WithdrawDraft.class);
  }

  @Bean
  SessionType typedAccounts() {
    return new SessionType("portal.account", AccountDraft.class);
  }

  @Bean
  SessionType keptReceipts() {
    return new SessionType("portal.receipt", Receipt.class);
  }
}
