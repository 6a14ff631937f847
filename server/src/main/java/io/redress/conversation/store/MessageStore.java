package io.redress.conversation.store;

import io.redress.conversation.AuthorKind;
import io.redress.conversation.Message;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.conversation.domain.SaltedDigest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code message}. */
@Component
public class MessageStore {
  /** A thread that grew beyond this is read by its latest messages. */
  private static final int MESSAGES_READ = 500;

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  MessageStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Keeps a message with the digest of its words. */
  public void insert(Message message, SaltedDigest digest) {
    trips
        .sql(
            """
            insert into message (merchant_id, message_id, case_id, thread, author_kind, author_name,
              channel, language, body, salt, digest, written_at)
            values (:merchantId, :messageId, :caseId, :thread, :authorKind, :authorName,
              :channel, :language, :body, :salt, :digest, :writtenAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("messageId", message.id().value())
        .param("caseId", message.caseId().value())
        .param("thread", lower(message.thread()))
        .param("authorKind", lower(message.authorKind()))
        .param("authorName", message.authorName())
        .param("channel", lower(message.channel()))
        .param("language", message.language())
        .param("body", message.body())
        .param("salt", digest.salt())
        .param("digest", digest.digest())
        .param("writtenAt", at(message.writtenAt()))
        .later();
  }

  /** The latest messages of a case, oldest first. */
  public Question<List<Message>> ofCase(CaseId id) {
    return trips
        .sql(
            """
            select message_id, case_id, thread, author_kind, author_name, channel, language, body,
              written_at, erased_at
            from (
              select message_id, case_id, thread, author_kind, author_name, channel, language, body,
                written_at, erased_at
              from message
              where merchant_id = :merchantId and case_id = :caseId
              order by written_at desc, message_id desc
              limit :most) latest
            order by written_at, message_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("most", MESSAGES_READ)
        .list(MessageStore::message);
  }

  /** The latest messages of one thread of a case, oldest first. */
  public List<Message> ofThread(CaseId id, ThreadKind thread) {
    return jdbc.sql(
            """
            select message_id, case_id, thread, author_kind, author_name, channel, language, body,
              written_at, erased_at
            from message
            where merchant_id = :merchantId and case_id = :caseId and thread = :thread
            order by written_at desc, message_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("thread", lower(thread))
        .param("most", MESSAGES_READ)
        .query(MessageStore::message)
        .list()
        .reversed();
  }

  public Optional<Message> byId(MessageId id) {
    return jdbc.sql(
            """
            select message_id, case_id, thread, author_kind, author_name, channel, language, body,
              written_at, erased_at
            from message
            where merchant_id = :merchantId and message_id = :messageId
            """)
        .param("merchantId", tenancy.require().value())
        .param("messageId", id.value())
        .query(MessageStore::message)
        .optional();
  }

  /** When a person of the house wrote to the consumer last. */
  public Question<Map<CaseId, Instant>> lastWordOfHouse(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select case_id, max(written_at) as written_at
            from message
            where merchant_id = :merchantId and case_id = any(:cases) and thread = 'consumer'
              and author_kind = 'staff' and channel <> 'automatic'
            group by case_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .keyed(
            (row, number) -> new CaseId(row.getObject("case_id", UUID.class)),
            (row, number) -> row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  /** The salt and digest that were kept with a message; the salt of an erased one is empty. */
  public Optional<SaltedDigest> digestOf(MessageId id) {
    return jdbc.sql(
            """
            select salt, digest
            from message
            where merchant_id = :merchantId and message_id = :messageId
            """)
        .param("merchantId", tenancy.require().value())
        .param("messageId", id.value())
        .query((row, number) -> SaltedDigest.kept(row.getBytes("salt"), row.getBytes("digest")))
        .optional();
  }

  /** Blanks words, author and salt of one message. */
  public void erase(MessageId id, Instant now) {
    jdbc.sql(
            """
            update message
            set body = '', author_name = '', salt = '', erased_at = :now
            where merchant_id = :merchantId and message_id = :messageId and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("messageId", id.value())
        .param("now", at(now))
        .update();
  }

  /** Blanks words, author and salt of all messages of a case. */
  public void erase(CaseId id, Instant now) {
    jdbc.sql(
            """
            update message
            set body = '', author_name = '', salt = '', erased_at = :now
            where merchant_id = :merchantId and case_id = :caseId and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("now", at(now))
        .update();
  }

  private static Message message(ResultSet row, int number) throws SQLException {
    return new Message(
        new MessageId(row.getObject("message_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        ThreadKind.valueOf(upper(row.getString("thread"))),
        AuthorKind.valueOf(upper(row.getString("author_kind"))),
        row.getString("author_name"),
        MessageChannel.valueOf(upper(row.getString("channel"))),
        row.getString("language"),
        row.getString("body"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("erased_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
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
}
