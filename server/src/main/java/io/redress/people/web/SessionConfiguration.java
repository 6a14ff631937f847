package io.redress.people.web;

import io.redress.people.session.KeptSessions;
import io.redress.people.session.SessionOnce;
import io.redress.platform.settings.Settings;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** How a browser is remembered: by a cookie only, with a session that all nodes share. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
  @Bean
  FilterRegistrationBean<SessionFilter> sessionFilter(
      KeptSessions kept, SessionOnce once, Tenancy tenancy, Settings settings) {
    var sessions = new SessionRepositoryFilter<>(kept);
    var isSecure = "https".equals(settings.serving().baseUrl().getScheme());
    sessions.setHttpSessionIdResolver(new SessionCookie(tenancy, isSecure));
    var registration = new FilterRegistrationBean<>(new SessionFilter(sessions, once));
    registration.setOrder(SessionFilter.ORDER);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return registration;
  }

  /** The server's own sessions are never begun; should one be, its id stands in no address. */
  @Bean
  ServletContextInitializer sessionsByCookieOnly() {
    return context -> context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
  }
}
