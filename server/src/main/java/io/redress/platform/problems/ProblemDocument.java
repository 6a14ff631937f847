package io.redress.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is sent (RFC 9457, 2023), with three members of our own.
 *
 * @param type a name of the kind of problem, stable over time
 * @param title the same for every problem of this kind
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param instance the path that was asked for
 * @param code the kind in capitals, for programs
 * @param violations what is wrong with which field
 * @param refusal which rule said no, when one did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<Violation> violations,
    @Nullable Refusal refusal) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A kind of problem that has no {@link ProblemCode}, since only HTTP knows it. */
  record Kind(String code, String title, int status) {
    static Kind of(ProblemCode code) {
      return new Kind(code.name(), code.title(), code.status());
    }
  }

  static ProblemDocument of(Problem problem, String path) {
    return of(Kind.of(problem.code()), String.valueOf(problem.getMessage()), path)
        .with(problem.violations());
  }

  static ProblemDocument of(Refusal refusal, String path) {
    var kind = Kind.of(ProblemCode.REFUSED);
    return new ProblemDocument(
        type(kind),
        kind.title(),
        kind.status(),
        "The rule " + refusal.code() + " says no.",
        path,
        kind.code(),
        List.of(),
        refusal);
  }

  static ProblemDocument of(Kind kind, String detail, String path) {
    return new ProblemDocument(
        type(kind), kind.title(), kind.status(), detail, path, kind.code(), List.of(), null);
  }

  /** After how many seconds it is worth while to ask again. */
  Optional<Integer> retryAfterSeconds() {
    return status == ProblemCode.OVERLOADED.status() || status == ProblemCode.TOO_MANY.status()
        ? Optional.of(1)
        : Optional.empty();
  }

  private ProblemDocument with(List<Violation> found) {
    return new ProblemDocument(type, title, status, detail, instance, code, found, refusal);
  }

  private static String type(Kind kind) {
    return "urn:redress:problem:" + kind.code().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
