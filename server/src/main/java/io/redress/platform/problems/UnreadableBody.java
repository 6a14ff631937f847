package io.redress.platform.problems;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in terms of the caller's JSON why it could not be read. */
final class UnreadableBody {
  private UnreadableBody() {}

  static Problem problem(HttpMessageNotReadableException unreadable) {
    for (Throwable at = unreadable.getCause(); at != null; at = at.getCause()) {
      if (at instanceof JacksonException json) {
        return problem(json);
      }
    }
    return Problem.of(ProblemCode.INVALID, "The request needs a body of application/json.");
  }

  private static Problem problem(JacksonException json) {
    var field = path(json.getPath());
    return switch (json) {
      case UnrecognizedPropertyException unknown ->
          invalid(
              field,
              unknown.getPropertyName(),
              "is not known here",
              "Known are: " + known(unknown) + ".");
      case InvalidFormatException format ->
          invalid(
              field,
              String.valueOf(format.getValue()),
              "cannot be read",
              "Send a value of the form that /openapi.json shows.");
      case StreamReadException syntax ->
          invalid(
              "body",
              "",
              "is no JSON from line %d, column %d"
                  .formatted(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr()),
              "Correct it.");
      default -> refusedByType(json, field);
    };
  }

  private static Problem refusedByType(JacksonException json, String field) {
    for (Throwable at = json.getCause(); at != null; at = at.getCause()) {
      if (at instanceof Problem problem) {
        return problem;
      }
      if (at instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
        return invalid(field, "", "cannot be used", wrong.getMessage());
      }
    }
    return invalid(
        field, "", "cannot be read", "Send a value of the form that /openapi.json shows.");
  }

  private static Problem invalid(String field, String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, reason, remedy));
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String path(List<JacksonException.Reference> references) {
    var path = new StringBuilder();
    for (var reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }
}
