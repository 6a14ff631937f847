package io.redress.people.web;

import io.redress.people.access.LinkBearer;
import io.redress.platform.problems.Problems;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the API answers to a program without a key, or with one that may not do this. */
final class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {
  /** Programs of brands hold a link and no key. */
  private static final String OF_BRANDS = "/api/v1/brand/";

  private final Problems problems;

  ApiDoor(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    problems.write(request, response, Problem.of(ProblemCode.NOT_SIGNED_IN, askedFor(request)));
  }

  private static String askedFor(HttpServletRequest request) {
    return request.getRequestURI().startsWith(OF_BRANDS)
        ? LinkBearer.ASKED_FOR
        : "Send a valid API key as Authorization: Bearer rk_….";
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    problems.write(
        request,
        response,
        Problem.of(ProblemCode.NOT_ALLOWED, "This API key has not the scope for this."));
  }
}
