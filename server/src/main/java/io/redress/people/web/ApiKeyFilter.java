package io.redress.people.web;

import io.redress.people.ApiCaller;
import io.redress.people.ApiKeys;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.platform.problems.Problems;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out which program calls; a request without a good key stays nobody's. */
final class ApiKeyFilter extends OncePerRequestFilter {
  private final ApiKeys keys;
  private final SlowDown slowDown;
  private final Problems problems;
  private final Tenancy tenancy;

  ApiKeyFilter(ApiKeys keys, SlowDown slowDown, Problems problems, Tenancy tenancy) {
    this.keys = keys;
    this.slowDown = slowDown;
    this.problems = problems;
    this.tenancy = tenancy;
  }

  /** What a caller with this scope is allowed, as the rules of the doors name it. */
  static String authority(ApiCaller.Scope scope) {
    return "SCOPE_" + scope.name();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var caller =
        tenancy.current().isEmpty()
            ? Optional.<ApiCaller>empty()
            : TenancyFilter.bearer(request).flatMap(keys::verify);
    if (caller.isPresent() && !slowDown.admits(Door.API_KEY, caller.get().id().toString())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Door.API_KEY.retryAfterSeconds()));
      problems.write(
          request,
          response,
          Problem.of(ProblemCode.TOO_MANY, "This key calls too often; wait a moment."));
      return;
    }
    caller.ifPresent(ApiKeyFilter::admit);
    chain.doFilter(request, response);
  }

  private static void admit(ApiCaller caller) {
    var authorities =
        caller.scopes().stream()
            .map(scope -> new SimpleGrantedAuthority(authority(scope)))
            .toList();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PreAuthenticatedAuthenticationToken(caller, "", authorities));
    SecurityContextHolder.setContext(context);
  }
}
