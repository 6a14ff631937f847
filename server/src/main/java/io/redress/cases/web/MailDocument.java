package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.conversation.Mail;
import io.redress.shared.CaseId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as the API shows it. */
@Schema(name = "Mail")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailDocument(
    String id,
    @Schema(description = "Id of the case it is about") @Nullable String caseId,
    String to,
    String address,
    String name,
    String language,
    String subject,
    @Schema(
            description = "kept: no mail server is set, it is shown on the staff page only",
            allowableValues = {"kept", "waiting", "sent", "failed"})
        String state,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable String lastError,
    @Schema(description = "The words; in lists they are left out") @Nullable String text,
    @Nullable String html) {

  /** Some mails, newest first. */
  @Schema(name = "Mails")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(
      List<MailDocument> mails,
      @Schema(description = "Send it as `after` for the following ones; absent on the last page")
          @Nullable String next) {}

  static MailDocument row(Mail mail) {
    return of(mail, null, null);
  }

  static MailDocument whole(Mail mail) {
    return of(mail, mail.bodyText(), mail.bodyHtml());
  }

  private static MailDocument of(Mail mail, @Nullable String text, @Nullable String html) {
    return new MailDocument(
        mail.id().toString(),
        mail.caseId().map(CaseId::toString).orElse(null),
        Codes.of(mail.to()),
        mail.address(),
        mail.name(),
        mail.language(),
        mail.subject(),
        Codes.of(mail.state()),
        mail.createdAt(),
        mail.sentAt().orElse(null),
        mail.lastError().orElse(null),
        text,
        html);
  }
}
