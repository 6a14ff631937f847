package io.redress.platform.gate;

import io.redress.platform.problems.ProblemDocument;
import io.redress.platform.problems.Problems;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told when the server gives a request up before anything of ours could answer,
 * such as a body that falls silent half-way: a problem (RFC 9457, 2023) and no page.
 */
final class ProblemReports extends ErrorReportValve {
  private static final Pattern FOR_PROGRAMS = Pattern.compile("/(?:api|hooks)/.*");
  private static final int TIMED_OUT = 408;
  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;

  private final Problems problems;

  ProblemReports(Problems problems) {
    this.problems = problems;
    setShowReport(false);
    setShowServerInfo(false);
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    var path = request.getRequestURI();
    var status = isSilence(throwable) ? TIMED_OUT : response.getStatus();
    var isRefusal = status >= FIRST_REFUSAL && status < FIRST_FAILURE;
    if (!isRefusal || path == null || !FOR_PROGRAMS.matcher(path).matches()) {
      super.report(request, response, throwable);
      return;
    }
    if (response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.setStatus(status);
      response.setContentType(ProblemDocument.MEDIA_TYPE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(problems.text(path, problem(status)));
        response.finishResponse();
      }
    } catch (IOException nobodyListens) {
      throw new UncheckedIOException(nobodyListens);
    }
  }

  private static boolean isSilence(@Nullable Throwable broken) {
    return broken != null && broken.getCause() instanceof SocketTimeoutException;
  }

  private static Problem problem(int status) {
    return status == TIMED_OUT
        ? Problem.of(ProblemCode.TOO_SLOW, "The request came in too slowly; send it again.")
        : Problem.of(ProblemCode.INVALID, "The request could not be read; send it again.");
  }
}
