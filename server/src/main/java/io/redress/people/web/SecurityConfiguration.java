package io.redress.people.web;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.access.SlowDown;
import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession.Step;
import io.redress.people.session.SessionCsrfTokens;
import io.redress.platform.problems.Problems;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Party;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The doors of the house: one rule set for files, API, desk and visitors each, and a last one that
 * knows nothing else. What no rule names is denied.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String[] FILES = {
    "/*.css",
    "/*.js",
    "/*.svg",
    "/*.png",
    "/*.ico",
    "/vendor/**",
    "/img/**",
    "/goods/**",
    "/fonts/**",
    "/webjars/**"
  };
  private static final String[] ADMINISTRATION = {
    "/api/v1/api-keys/**",
    "/api/v1/staff/**",
    "/api/v1/store-policy/**",
    "/api/v1/storefronts/**",
    "/api/v1/privacy/**",
    "/api/v1/rule-sets/**",
    "/api/v1/policy-questions/*/terms/**",
    "/api/v1/hours/**",
    "/api/v1/promises/settings/**",
    "/api/v1/goodwill/settings/**",
    "/api/v1/assignments/policy/**",
    "/api/v1/legal-entity/**",
    "/api/v1/store-credit-policy/**",
    "/api/v1/return-ways/**",
    "/api/v1/teams/**",
    "/api/v1/skills/**",
    "/api/v1/shifts/**",
    "/api/v1/absences/**",
    "/api/v1/store-credits/*/pay-out",
    "/api/v1/bank-transfers/**"
  };

  /** Questions that are too long for an address; they change nothing. */
  private static final String[] QUESTIONS = {"/api/v1/decisions", "/api/v1/cases/preview"};

  private static final String[] OPEN = {
    "/", "/openapi.json", "/actuator/health/**", "/actuator/health"
  };
  private static final String[] OPEN_TO_CONSUMERS = {
    "/s/{slug}",
    "/s/{slug}/",
    "/s/{slug}/find/**",
    "/s/{slug}/withdraw/**",
    "/s/{slug}/l/*",
    "/s/{slug}/l/*/account",
    "/s/{slug}/data"
  };

  private static final String[] OPEN_AT_DESK = {
    "/desk/{slug}/sign-in",
    "/desk/{slug}/sign-in/passkey",
    "/desk/{slug}/sign-in/forgotten",
    "/desk/{slug}/welcome/**",
    "/desk/{slug}/sign-in/company/**"
  };

  @Bean
  FilterRegistrationBean<TenancyFilter> tenancyFilter(Merchants merchants, Tenancy tenancy) {
    var registration = new FilterRegistrationBean<>(new TenancyFilter(merchants, tenancy));
    registration.setOrder(TenancyFilter.ORDER);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return registration;
  }

  @Bean
  @Order(10)
  SecurityFilterChain files(HttpSecurity http) {
    return http.securityMatcher(FILES)
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers(HttpMethod.GET)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .headers(SecurityHeaders.files())
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(SecurityConfiguration::refuse)
        .build();
  }

  @Bean
  ApiKeyFilter apiKeyFilter(ApiKeys keys, SlowDown slowDown, Problems problems, Tenancy tenancy) {
    return new ApiKeyFilter(keys, slowDown, problems, tenancy);
  }

  /** It stands in the chain of the API and nowhere else. */
  @Bean
  FilterRegistrationBean<ApiKeyFilter> apiKeyFilterOnlyInItsChain(ApiKeyFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  /** Programs: an API key in each request, no session, so nothing to forge. */
  @Bean
  @Order(20)
  SecurityFilterChain api(HttpSecurity http, ApiKeyFilter keys, Doors doors, Problems problems) {
    var door = new ApiDoor(problems);
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/api/v1/brand/{slug}/request")
                    .access(doors.linkSent(LinkPurpose.LIAISON))
                    .requestMatchers(ADMINISTRATION)
                    .hasAuthority(ApiKeyFilter.authority(Scope.ADMINISTER))
                    .requestMatchers(HttpMethod.GET)
                    .hasAuthority(ApiKeyFilter.authority(Scope.READ))
                    .requestMatchers(HttpMethod.HEAD)
                    .hasAuthority(ApiKeyFilter.authority(Scope.READ))
                    .requestMatchers(HttpMethod.POST, QUESTIONS)
                    .hasAuthority(ApiKeyFilter.authority(Scope.READ))
                    .anyRequest()
                    .hasAuthority(ApiKeyFilter.authority(Scope.WRITE)))
        .addFilterBefore(keys, AnonymousAuthenticationFilter.class)
        .headers(SecurityHeaders.personal())
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(door).accessDeniedHandler(door))
        .build();
  }

  /** Storefronts: what they deliver is signed, and nothing else proves who they are. */
  @Bean
  @Order(25)
  SecurityFilterChain hooks(HttpSecurity http, Doors doors) {
    return http.securityMatcher("/hooks/**")
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers(HttpMethod.POST, "/hooks/{slug}/*")
                    .access(doors.merchantKnown())
                    .anyRequest()
                    .denyAll())
        .headers(SecurityHeaders.personal())
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(SecurityConfiguration::refuse)
        .build();
  }

  /** Staff: two factors once, then a session that is checked against the staff list. */
  @Bean
  @Order(30)
  SecurityFilterChain desk(
      HttpSecurity http, Doors doors, DeskDoor door, StaffDoor kept, SlowDown slowDown) {
    var signOut = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/desk/{slug}/sign-out");
    return http.securityMatcher("/desk/**", "/bench/**")
        .authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN_AT_DESK)
                    .access(doors.merchantKnown())
                    .requestMatchers("/desk/{slug}/sign-in/second/**")
                    .access(doors.staffAt(Step.SECOND_FACTOR))
                    .requestMatchers("/desk/{slug}/account/**", "/desk/{slug}/sign-out")
                    .access(doors.staffAt(Step.SET_UP, Step.DONE))
                    .anyRequest()
                    .access(doors.staff()))
        .formLogin(
            form ->
                form.loginPage("/desk/sign-in")
                    .loginProcessingUrl("/desk/{slug}/sign-in")
                    .usernameParameter("email")
                    .passwordParameter("password")
                    .successHandler(door)
                    .failureHandler(door))
        .securityContext(context -> context.securityContextRepository(kept))
        .addFilterBefore(new PaceFilter(slowDown), AnonymousAuthenticationFilter.class)
        .csrf(SecurityConfiguration::tokenInSession)
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(signOut)
                    .addLogoutHandler(door)
                    .logoutSuccessHandler(door))
        .headers(SecurityHeaders.personal())
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(door).accessDeniedHandler(door))
        .build();
  }

  /** Consumers and brand contacts: what their signed links allow, and the pages to begin with. */
  @Bean
  @Order(40)
  SecurityFilterChain visitors(HttpSecurity http, Doors doors, SlowDown slowDown) {
    return http.securityMatcher("/s/**", "/b/**")
        .authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN_TO_CONSUMERS)
                    .access(doors.merchantKnown())
                    .requestMatchers("/s/{slug}/orders/{id}/**")
                    .access(doors.linkToOrder())
                    .requestMatchers("/s/**")
                    .access(doors.anyLinkOf(Party.CONSUMER))
                    .requestMatchers("/b/{slug}/l/*", "/b/{slug}/l/*/batch")
                    .access(doors.merchantKnown())
                    .requestMatchers("/b/{slug}/requests/{id}/**")
                    .access(doors.linkTo(LinkPurpose.LIAISON))
                    .requestMatchers("/b/{slug}/claims/{id}/**")
                    .access(doors.linkTo(LinkPurpose.RECOVERY))
                    .requestMatchers("/b/{slug}/questions/{id}/**")
                    .access(doors.linkTo(LinkPurpose.POLICY_QUESTION))
                    .requestMatchers("/b/**")
                    .access(doors.anyLinkOf(Party.BRAND))
                    .anyRequest()
                    .denyAll())
        .addFilterBefore(new PaceFilter(slowDown), AnonymousAuthenticationFilter.class)
        .headers(SecurityHeaders.personal())
        .csrf(SecurityConfiguration::tokenInSession)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .exceptionHandling(SecurityConfiguration::refuse)
        .build();
  }

  /** Everything else. */
  @Bean
  @Order(100)
  SecurityFilterChain rest(HttpSecurity http) {
    return http.authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, OPEN)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .headers(SecurityHeaders.personal())
        .csrf(SecurityConfiguration::tokenInSession)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .exceptionHandling(SecurityConfiguration::refuse)
        .build();
  }

  private static void tokenInSession(CsrfConfigurer<HttpSecurity> csrf) {
    csrf.csrfTokenRepository(new SessionCsrfTokens());
  }

  private static void refuse(ExceptionHandlingConfigurer<HttpSecurity> failures) {
    var nothing = new Nothing();
    failures.authenticationEntryPoint(nothing).accessDeniedHandler(nothing);
  }
}
