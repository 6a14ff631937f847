package io.redress.conversation;

import io.redress.shared.CaseId;
import io.redress.shared.MessageId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A message that is to be written.
 *
 * <p>Line ends become {@code \n}; what no text can hold (NUL, lone surrogates) is removed.
 *
 * @param language BCP 47 tag of the words
 * @param body plain text of 1 to 8,000 characters, otherwise a {@link Problem} of field {@code
 *     body}
 */
public record NewMessage(
    MessageId id,
    CaseId caseId,
    ThreadKind thread,
    AuthorKind authorKind,
    String authorName,
    MessageChannel channel,
    String language,
    String body) {
  private static final int BODY_LIMIT_CHARACTERS = 8_000;

  public NewMessage {
    if (!thread.isOpenTo(authorKind)) {
      throw new IllegalArgumentException(authorKind + " cannot write in the thread " + thread);
    }
    authorName = PlainWords.oneLine(authorName);
    body = PlainWords.clean(body).strip();
    if (body.isEmpty()) {
      throw problem("", "is empty", "Write at least one word.");
    }
    var characters = body.codePointCount(0, body.length());
    if (characters > BODY_LIMIT_CHARACTERS) {
      throw problem(
          characters + " characters",
          "is more than " + BODY_LIMIT_CHARACTERS,
          "Shorten it or write two messages.");
    }
  }

  /** The message as written at this moment (kept to the microsecond). */
  Message writtenAt(Instant now) {
    return new Message(
        id,
        caseId,
        thread,
        authorKind,
        authorName,
        channel,
        language,
        body,
        now.truncatedTo(ChronoUnit.MICROS),
        Optional.empty());
  }

  private static Problem problem(String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation("body", value, reason, remedy));
  }
}
