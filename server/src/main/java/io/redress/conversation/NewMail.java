package io.redress.conversation;

import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import io.redress.shared.Party;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.Optional;

/**
 * A mail that is to be posted; {@link Letters} composes it.
 *
 * <p>Nothing that becomes a header may hold a line break or another control character: such a value
 * is a {@link Problem} here, before anything is kept.
 *
 * @param fromName the name the reader sees as sender: the merchant's
 */
public record NewMail(
    MailId id,
    Optional<CaseId> caseId,
    Party to,
    String address,
    String name,
    String language,
    String subject,
    String bodyText,
    String bodyHtml,
    String fromName,
    Mail.Origin origin) {
  public NewMail {
    requireOneLine("address", address);
    requireOneLine("name", name);
    requireOneLine("language", language);
    requireOneLine("subject", subject);
    requireOneLine("fromName", fromName);
  }

  private static void requireOneLine(String field, String value) {
    if (!PlainWords.isOneLine(value)) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              field, PlainWords.oneLine(value), "holds a line break", "Write it in one line."));
    }
  }
}
