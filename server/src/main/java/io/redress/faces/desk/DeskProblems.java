package io.redress.faces.desk;

import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** Turns a problem that no form of the desk can show into the page that says so. */
@ControllerAdvice(basePackages = {"io.redress.faces.desk", "io.redress.faces.bench"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems {
  private static final String TOLD = DeskProblems.class.getName();

  /** Whether a page of the desk said no, and not the door before it. */
  static boolean isToldBy(HttpServletRequest request) {
    return request.getAttribute(TOLD) != null;
  }

  /** Also when a problem caused it: the status that a page chose is the one that counts. */
  @ExceptionHandler
  void tell(
      ResponseStatusException failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tell(failure.getStatusCode().value(), request, response);
  }

  @ExceptionHandler
  void tell(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tell(problem.code().status(), request, response);
  }

  private static void tell(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(TOLD, true);
    response.sendError(status);
  }
}
