package io.redress.faces.shared;

import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** Turns a problem that no form of the brand's room can show into its error page. */
@ControllerAdvice("io.redress.faces.brandroom")
class PageProblems {
  /** Also when a problem caused it: the status that a page chose is the one that counts. */
  @ExceptionHandler
  void tell(ResponseStatusException failure, HttpServletResponse response) throws IOException {
    response.sendError(failure.getStatusCode().value());
  }

  @ExceptionHandler
  void tell(Problem problem, HttpServletResponse response) throws IOException {
    response.sendError(problem.code().status());
  }
}
