package io.redress.people.web;

import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How a browser is remembered: by a cookie that no script reads and no other site sends along.
 *
 * <p>The server marks it Secure on every https connection; an id never stands in an address.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
  @Bean
  CookieSameSiteSupplier cookiesStayOnSite() {
    return CookieSameSiteSupplier.ofLax();
  }

  @Bean
  ServletContextInitializer sessionsByCookieOnly() {
    return context -> {
      context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
      context.getSessionCookieConfig().setHttpOnly(true);
    };
  }
}
