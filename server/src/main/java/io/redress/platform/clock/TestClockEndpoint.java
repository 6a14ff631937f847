package io.redress.platform.clock;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the test clock; it is there only where the test clock is, and for this machine only. */
@RestController
@Conditional(TestClockCondition.On.class)
class TestClockEndpoint {
  /** Where to: by so many seconds, or to an instant. */
  record Move(@Nullable Long advanceSeconds, @Nullable Instant at) {}

  /** The time after the move. */
  record Moved(Instant now) {}

  private final SharedOffset offset;

  TestClockEndpoint(SharedOffset offset) {
    this.offset = offset;
  }

  @PostMapping("/test-clock")
  Moved move(@RequestBody Move move, HttpServletRequest request) throws UnknownHostException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      throw Problem.notFound("The page");
    }
    if (move.advanceSeconds() != null) {
      return new Moved(offset.advance(Duration.ofSeconds(move.advanceSeconds())));
    }
    if (move.at() != null) {
      return new Moved(offset.travelTo(move.at()));
    }
    throw Problem.of(
        ProblemCode.INVALID,
        new Violation("at", "", "is missing", "Send advanceSeconds or at, an instant."));
  }

  @Bean
  @Order(1)
  SecurityFilterChain testClockSecurity(HttpSecurity http) {
    return http.securityMatcher("/test-clock")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .build();
  }
}
