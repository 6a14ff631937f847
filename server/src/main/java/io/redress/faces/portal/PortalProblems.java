package io.redress.faces.portal;

import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns a problem that no form can show into the page that says so. */
@ControllerAdvice(basePackageClasses = PortalProblems.class)
class PortalProblems {
  @ExceptionHandler
  void tell(Problem problem, HttpServletResponse response) throws IOException {
    response.sendError(problem.code().status());
  }
}
