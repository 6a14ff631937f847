package io.redress.conversation;

import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail as it was written, and what became of it.
 *
 * @param to the party it goes to; {@link Party#MERCHANT} is the house's own staff
 * @param fromName the name the reader sees as sender
 * @param lastError why the last try failed, without addresses and secrets
 */
public record Mail(
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
    Origin origin,
    State state,
    Instant createdAt,
    Optional<Instant> sentAt,
    Optional<String> lastError) {

  /** Who set a mail off; decides its Auto-Submitted header (RFC 3834, 2004, section 5). */
  public enum Origin {
    /** Redress wrote it by itself. */
    AUTOMATIC,
    /** It carries the words of a person. */
    PERSON
  }

  /** What became of a mail. */
  public enum State {
    /** No mail server was set; it stands on the staff page. */
    KEPT,
    /** It will be sent. */
    WAITING,
    /** A mail server took it. */
    SENT,
    /** No mail server took it; somebody has to tell the reader in another way. */
    FAILED
  }
}
