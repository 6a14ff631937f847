package io.redress.privacy.store;

import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.privacy.PrivacyRequest;
import io.redress.shared.ConsumerId;
import io.redress.shared.PrivacyRequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people asked for about their data. */
@Repository
public class RequestStore {
  /** By when a request is owed (GDPR, Article 12(3)). */
  private static final Period OWED_WITHIN = Period.ofMonths(1);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final NewIds ids;

  RequestStore(JdbcClient jdbc, Tenancy tenancy, NewIds ids) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.ids = ids;
  }

  /** Takes a request; while one of its kind is open, it stays the only one. */
  public void ask(
      ConsumerId id, PrivacyRequest.Kind kind, PrivacyRequest.Origin origin, Instant now) {
    var asked = now.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into privacy_request (merchant_id, request_id, consumer_id, kind, origin, state,
              asked_at, due_at)
            values (:merchantId, :requestId, :consumerId, :kind, :origin, 'open', :askedAt, :dueAt)
            on conflict (merchant_id, consumer_id, kind) where state = 'open' do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("requestId", ids.next())
        .param("consumerId", id.value())
        .param("kind", code(kind))
        .param("origin", code(origin))
        .param("askedAt", asked)
        .param("dueAt", asked.plus(OWED_WITHIN))
        .update();
  }

  /** Ends the open request of this kind, if there is one. */
  public void end(ConsumerId id, PrivacyRequest.Kind kind, Instant now) {
    jdbc.sql(
            """
            update privacy_request
            set state = 'done', ended_at = :now
            where merchant_id = :merchantId and consumer_id = :consumerId and kind = :kind
              and state = 'open'
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .param("kind", code(kind))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Open requests, the first due first. */
  public List<PrivacyRequest> open(int most) {
    return jdbc.sql(
            """
            select r.request_id, r.consumer_id, c.name, r.kind, r.origin, r.asked_at, r.due_at,
              r.ended_at
            from privacy_request r
            join consumer c on c.merchant_id = r.merchant_id and c.consumer_id = r.consumer_id
            where r.merchant_id = :merchantId and r.state = 'open'
            order by r.due_at, r.request_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(RequestStore::request)
        .list();
  }

  /** All requests of a person, the latest first. */
  public List<PrivacyRequest> of(ConsumerId id, int most) {
    return jdbc.sql(
            """
            select r.request_id, r.consumer_id, c.name, r.kind, r.origin, r.asked_at, r.due_at,
              r.ended_at
            from privacy_request r
            join consumer c on c.merchant_id = r.merchant_id and c.consumer_id = r.consumer_id
            where r.merchant_id = :merchantId and r.consumer_id = :consumerId
            order by r.asked_at desc, r.request_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .param("most", most)
        .query(RequestStore::request)
        .list();
  }

  private static PrivacyRequest request(ResultSet row, int number) throws SQLException {
    return new PrivacyRequest(
        new PrivacyRequestId(row.getObject("request_id", UUID.class)),
        new ConsumerId(row.getObject("consumer_id", UUID.class)),
        row.getString("name"),
        PrivacyRequest.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        PrivacyRequest.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        instant(row, "asked_at").orElseThrow(),
        instant(row, "due_at").orElseThrow(),
        instant(row, "ended_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
