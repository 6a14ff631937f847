package io.redress.conversation.store;

import io.redress.conversation.Mail;
import io.redress.conversation.NewMail;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import io.redress.shared.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code mail}. */
@Component
public class MailStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  MailStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Keeps a new mail in this state, with the Message-ID it will have if it is ever sent. */
  public void insert(NewMail mail, Mail.State state, String messageIdHeader, Instant now) {
    trips
        .sql(
            """
            insert into mail (merchant_id, mail_id, case_id, to_party, to_address, to_name, language,
              subject, body_text, body_html, from_name, origin, state, message_id_header, created_at)
            values (:merchantId, :mailId, :caseId, :toParty, :toAddress, :toName, :language,
              :subject, :bodyText, :bodyHtml, :fromName, :origin, :state, :messageId, :now)
            """)
        .param("merchantId", tenancy.require().value())
        .param("mailId", mail.id().value())
        .param("caseId", mail.caseId().map(CaseId::value).orElse(null))
        .param("toParty", PartyColumn.of(mail.to()))
        .param("toAddress", mail.address())
        .param("toName", mail.name())
        .param("language", mail.language())
        .param("subject", mail.subject())
        .param("bodyText", mail.bodyText())
        .param("bodyHtml", mail.bodyHtml())
        .param("fromName", mail.fromName())
        .param("origin", lower(mail.origin()))
        .param("state", lower(state))
        .param("messageId", messageIdHeader)
        .param("now", at(now))
        .later();
  }

  /** The latest mails, newest first. */
  public List<Mail> latest(int most) {
    return jdbc.sql(
            """
            select mail_id, case_id, to_party, to_address, to_name, language, subject, body_text,
              body_html, from_name, origin, state, created_at, sent_at, last_error
            from mail
            where merchant_id = :merchantId
            order by created_at desc, mail_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(MailStore::mail)
        .list();
  }

  /** The mails written before this one, newest first. */
  public List<Mail> before(Mail last, int most) {
    return jdbc.sql(
            """
            select mail_id, case_id, to_party, to_address, to_name, language, subject, body_text,
              body_html, from_name, origin, state, created_at, sent_at, last_error
            from mail
            where merchant_id = :merchantId and (created_at, mail_id) < (:createdAt, :mailId)
            order by created_at desc, mail_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("createdAt", at(last.createdAt()))
        .param("mailId", last.id().value())
        .param("most", most)
        .query(MailStore::mail)
        .list();
  }

  /** The latest mails of a case, newest first. */
  public List<Mail> ofCase(CaseId id, int most) {
    return jdbc.sql(
            """
            select mail_id, case_id, to_party, to_address, to_name, language, subject, body_text,
              body_html, from_name, origin, state, created_at, sent_at, last_error
            from mail
            where merchant_id = :merchantId and case_id = :caseId
            order by created_at desc, mail_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("most", most)
        .query(MailStore::mail)
        .list();
  }

  public Optional<Mail> byId(MailId id) {
    return jdbc.sql(
            """
            select mail_id, case_id, to_party, to_address, to_name, language, subject, body_text,
              body_html, from_name, origin, state, created_at, sent_at, last_error
            from mail
            where merchant_id = :merchantId and mail_id = :mailId
            """)
        .param("merchantId", tenancy.require().value())
        .param("mailId", id.value())
        .query(MailStore::mail)
        .optional();
  }

  public int count(Mail.State state) {
    return jdbc.sql(
            """
            select count(*)
            from mail
            where merchant_id = :merchantId and state = :state
            """)
        .param("merchantId", tenancy.require().value())
        .param("state", lower(state))
        .query(Integer.class)
        .single();
  }

  /**
   * Takes a waiting mail for sending, so that nobody else sends it before that time, and says how
   * often it has been tried, this time included; empty when somebody is sending it.
   */
  public Optional<Integer> claim(MailId id, Instant now, Instant until) {
    return jdbc.sql(
            """
            update mail
            set tries = tries + 1, sending_until = :until
            where merchant_id = :merchantId and mail_id = :mailId and state = 'waiting'
              and (sending_until is null or sending_until <= :now)
            returning tries
            """)
        .param("merchantId", tenancy.require().value())
        .param("mailId", id.value())
        .param("now", at(now))
        .param("until", at(until))
        .query(Integer.class)
        .optional();
  }

  /** Notes that a mail server took the mail. */
  public void markSent(MailId id, Instant now) {
    jdbc.sql(
            """
            update mail
            set state = 'sent', sent_at = :now, sending_until = null, last_error = null
            where merchant_id = :merchantId and mail_id = :mailId
            """)
        .param("merchantId", tenancy.require().value())
        .param("mailId", id.value())
        .param("now", at(now))
        .update();
  }

  /** Notes that the mail was not sent and why; it waits for another try, is kept, or failed. */
  public void markNotSent(MailId id, Mail.State state, String error) {
    jdbc.sql(
            """
            update mail
            set state = :state, sending_until = null, last_error = :error
            where merchant_id = :merchantId and mail_id = :mailId and state = 'waiting'
            """)
        .param("merchantId", tenancy.require().value())
        .param("mailId", id.value())
        .param("state", lower(state))
        .param("error", error)
        .update();
  }

  /** Blanks reader and words of the mails of a case; what still waits will not be sent. */
  public void erase(CaseId id, Instant now) {
    jdbc.sql(
            """
            update mail
            set to_address = '', to_name = '', subject = '', body_text = '', body_html = '',
              erased_at = :now,
              last_error = case when state = 'waiting' then 'erased before it was sent' end,
              state = case when state = 'waiting' then 'failed' else state end
            where merchant_id = :merchantId and case_id = :caseId and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("now", at(now))
        .update();
  }

  private static Mail mail(ResultSet row, int number) throws SQLException {
    return new Mail(
        new MailId(row.getObject("mail_id", UUID.class)),
        Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
        PartyColumn.read(row.getString("to_party")),
        row.getString("to_address"),
        row.getString("to_name"),
        row.getString("language"),
        row.getString("subject"),
        row.getString("body_text"),
        row.getString("body_html"),
        row.getString("from_name"),
        Mail.Origin.valueOf(upper(row.getString("origin"))),
        Mail.State.valueOf(upper(row.getString("state"))),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("last_error")));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }

  /** The column says "staff" where the values of a case say MERCHANT. */
  private static final class PartyColumn {
    static String of(Party party) {
      return switch (party) {
        case CONSUMER -> "consumer";
        case BRAND -> "brand";
        case MERCHANT -> "staff";
        case PROVIDER, NOBODY -> throw new IllegalStateException(party + " gets no mail");
      };
    }

    static Party read(String column) {
      return switch (column) {
        case "consumer" -> Party.CONSUMER;
        case "brand" -> Party.BRAND;
        case "staff" -> Party.MERCHANT;
        default -> throw new IllegalStateException("mail.to_party is " + column);
      };
    }
  }
}
