package io.redress.platform.problems;

import io.redress.platform.problems.ProblemDocument.Kind;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says which problem an exception is; what nobody foresaw gets a number to quote and no more. */
final class Diagnosis {
  private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int QUOTE_BYTES = 5;

  private Diagnosis() {}

  static ProblemDocument of(Exception failure, String path) {
    return switch (failure) {
      case RefusedException refused -> ProblemDocument.of(refused.refusal(), path);
      case Problem problem -> ProblemDocument.of(problem, path);
      case HttpMessageNotReadableException unreadable ->
          ProblemDocument.of(UnreadableBody.problem(unreadable), path);
      case MethodArgumentTypeMismatchException mismatch ->
          ProblemDocument.of(mismatched(mismatch), path);
      case MissingServletRequestParameterException missing ->
          ProblemDocument.of(missing(missing.getParameterName()), path);
      case MissingRequestHeaderException missing ->
          ProblemDocument.of(missing(missing.getHeaderName()), path);
      case MaxUploadSizeExceededException tooLarge ->
          ProblemDocument.of(Problem.of(ProblemCode.TOO_LARGE, "The upload is too large."), path);
      case ConcurrencyFailureException conflict ->
          ProblemDocument.of(
              Problem.of(ProblemCode.CONFLICT, "It was changed at the same moment; try again."),
              path);
      case CannotGetJdbcConnectionException e -> unavailable(e, path);
      case CannotCreateTransactionException e -> unavailable(e, path);
      case DataAccessResourceFailureException e -> unavailable(e, path);
      // Even the end of a transaction got no answer: the database undoes it by itself, or did it.
      case TransactionSystemException e -> unavailable(e, path);
      case DataIntegrityViolationException text when UnstorableText.isCauseOf(text) ->
          ProblemDocument.of(unstorable(), path);
      case ErrorResponse response -> ProblemDocument.of(kindOf(response), told(response), path);
      default -> unforeseen(failure, path);
    };
  }

  private static Problem mismatched(MethodArgumentTypeMismatchException mismatch) {
    // An identifier that does not parse says itself what is wrong with it.
    for (Throwable at = mismatch.getCause(); at != null; at = at.getCause()) {
      if (at instanceof Problem problem) {
        return problem;
      }
    }
    return Problem.of(
        ProblemCode.INVALID,
        new Violation(
            mismatch.getName(),
            String.valueOf(mismatch.getValue()),
            "cannot be read",
            "See /openapi.json for its form."));
  }

  private static Problem unstorable() {
    return Problem.of(
        ProblemCode.INVALID,
        new Violation(
            "body", "U+0000", "is a character that no text can hold", "Send the text without it."));
  }

  private static Problem missing(String name) {
    return Problem.of(
        ProblemCode.INVALID, new Violation(name, "", "is missing", "Send it with the request."));
  }

  private static Kind kindOf(ErrorResponse response) {
    var status = HttpStatus.valueOf(response.getStatusCode().value());
    return switch (status) {
      case NOT_FOUND -> Kind.of(ProblemCode.NOT_FOUND);
      case BAD_REQUEST -> Kind.of(ProblemCode.INVALID);
      default ->
          new Kind(
              status.name(), status.getReasonPhrase().toLowerCase(Locale.ROOT), status.value());
    };
  }

  private static String told(ErrorResponse response) {
    return switch (response.getStatusCode().value()) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not know that method.";
      case 406 -> "The answer is application/json.";
      case 415 -> "Send application/json.";
      default -> "The request cannot be used as it is.";
    };
  }

  private static ProblemDocument unavailable(Exception failure, String path) {
    LOG.warn("The database does not answer.", failure);
    return ProblemDocument.of(
        Problem.of(ProblemCode.UNAVAILABLE, "The database does not answer; try again."), path);
  }

  private static ProblemDocument unforeseen(Exception failure, String path) {
    var bytes = new byte[QUOTE_BYTES];
    RANDOM.nextBytes(bytes);
    var quote = HexFormat.of().formatHex(bytes);
    LOG.error("Unforeseen failure {}", quote, failure);
    return ProblemDocument.of(
        new Kind("UNFORESEEN", "Something broke on our side", 500),
        "Quote %s when you ask about it.".formatted(quote),
        path);
  }
}
