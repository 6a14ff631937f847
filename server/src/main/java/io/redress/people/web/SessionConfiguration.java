package io.redress.people.web;

import io.redress.platform.settings.Settings;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How a browser is remembered: by a cookie that no script reads and no other site sends along.
 *
 * <p>The server marks it Secure on every https connection; an id never stands in an address. Where
 * the address of the pages is https, it is bound to exactly this host (RFC 6265bis, section
 * 4.1.3.2), so that no neighbour under the same domain can set it.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
  private static final String HOST_ONLY = "__Host-session";

  @Bean
  CookieSameSiteSupplier cookiesStayOnSite() {
    return CookieSameSiteSupplier.ofLax();
  }

  @Bean
  ServletContextInitializer sessionsByCookieOnly(Settings settings) {
    return context -> {
      context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
      var cookie = context.getSessionCookieConfig();
      cookie.setHttpOnly(true);
      if ("https".equals(settings.serving().baseUrl().getScheme())) {
        cookie.setName(HOST_ONLY);
        cookie.setPath("/");
        cookie.setSecure(true);
      }
    };
  }
}
