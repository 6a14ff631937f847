package io.redress.platform.problems;

import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is there to throw them: in filters and at sign-in. */
@Component
public class Problems {
  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** Answers the request with this problem. */
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    write(response, ProblemDocument.of(problem, request.getRequestURI()));
  }

  /** The document of a problem, for who writes it by other means. */
  public String text(String path, Problem problem) {
    return json.writeValueAsString(ProblemDocument.of(problem, path));
  }

  /** Answers the request with the problem that this failure amounts to; a bug is logged. */
  public void explain(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    write(response, Diagnosis.of(failure, request.getRequestURI()));
  }

  void write(HttpServletResponse response, ProblemDocument document) throws IOException {
    response.resetBuffer();
    response.setStatus(document.status());
    response.setContentType(ProblemDocument.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    document
        .retryAfterSeconds()
        .ifPresent(seconds -> response.setIntHeader(HttpHeaders.RETRY_AFTER, seconds));
    response.getOutputStream().write(json.writeValueAsBytes(document));
  }
}
