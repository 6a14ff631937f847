package io.redress.people.web;

import java.time.Duration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The headers of every answer (OWASP ASVS 5.0.0, section 3.4). */
final class SecurityHeaders {
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Duration STRICT_TRANSPORT = Duration.ofDays(365);
  private static final Duration FILES_KEPT = Duration.ofHours(1);

  private SecurityHeaders() {}

  /** For pages and API: nothing is kept on the way. */
  static Customizer<HeadersConfigurer<HttpSecurity>> personal() {
    return SecurityHeaders::common;
  }

  /** For files that are the same for everybody. */
  static Customizer<HeadersConfigurer<HttpSecurity>> files() {
    return headers -> {
      common(headers);
      headers.cacheControl(cache -> cache.disable());
      headers.addHeaderWriter(
          new StaticHeadersWriter("Cache-Control", "public, max-age=" + FILES_KEPT.toSeconds()));
    };
  }

  private static void common(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .frameOptions(frame -> frame.deny())
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(
            strict -> strict.maxAgeInSeconds(STRICT_TRANSPORT.toSeconds()).includeSubDomains(true));
  }
}
