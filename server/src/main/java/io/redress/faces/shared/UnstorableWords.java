package io.redress.faces.shared;

import io.redress.platform.problems.UnstorableText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says that the request is at fault where a field holds a character that no text can hold. */
@ControllerAdvice("io.redress.faces")
class UnstorableWords {
  private static final int UNREADABLE = 400;

  @ExceptionHandler
  void tell(DataIntegrityViolationException failure, HttpServletResponse response)
      throws IOException {
    if (!UnstorableText.isCauseOf(failure)) {
      throw failure;
    }
    response.sendError(UNREADABLE);
  }
}
