package io.redress.platform.operators;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** The doors of the operators: whether it lives is told to everybody, anything else to them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OperatorConfiguration {
  private static final String[] TOLD_TO_ALL = {
    "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
  };

  @Bean
  @Order(5)
  SecurityFilterChain operators(HttpSecurity http, OperatorDoor door) {
    return http.securityMatcher("/actuator/**")
        .authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, TOLD_TO_ALL)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .addFilterBefore(new Admission(door), AnonymousAuthenticationFilter.class)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // Nobody is told that there is something behind the door.
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            response.setStatus(HttpStatus.NOT_FOUND.value())))
        .build();
  }

  /** Makes an operator of who is one. */
  private static final class Admission extends OncePerRequestFilter {
    private final OperatorDoor door;

    Admission(OperatorDoor door) {
      this.door = door;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (door.isOperator(request)) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            new PreAuthenticatedAuthenticationToken("operator", "", List.of()));
        SecurityContextHolder.setContext(context);
      }
      chain.doFilter(request, response);
    }
  }
}
