package io.redress.faces.shared;

import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns a problem that no form of the desk or the brand's room can show into its error page. */
@ControllerAdvice({"io.redress.faces.desk", "io.redress.faces.brandroom"})
class PageProblems {
  @ExceptionHandler
  void tell(Problem problem, HttpServletResponse response) throws IOException {
    response.sendError(problem.code().status());
  }
}
