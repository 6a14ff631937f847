package io.redress.people.store;

import io.redress.people.access.Whereabouts;
import io.redress.people.signin.SignIn;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps sessions of browsers under the digest of their id; what is over is not found any more. */
@Repository
public class SessionStore {
  private static final int MOST_SIGN_INS = 100;
  private static final int MOST_CLEARED = 50;
  private static final String STAFF_ID = "staffId";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SessionStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * A session as it is kept.
   *
   * @param publicId names it in lists; opens nothing
   * @param attributes a JSON object
   */
  public record Row(UUID publicId, Instant createdAt, Instant seenAt, String attributes) {}

  /**
   * What becomes of a session.
   *
   * @param digest of its id from now on
   * @param attributes those that were set, as a JSON object
   * @param removed names of those that are gone
   */
  public record Change(
      String digest,
      Optional<StaffId> staff,
      String attributes,
      Set<String> removed,
      Instant expiresAt,
      Whereabouts from) {
    public Change {
      removed = Set.copyOf(removed);
    }
  }

  public Optional<Row> find(String digest, Instant now) {
    return jdbc.sql(
            """
            select session_id, created_at, last_seen_at, attributes
            from browser_session
            where merchant_id = :merchantId
              and session_hash = decode(:digest, 'hex')
              and expires_at > :now
            """)
        .param("merchantId", tenancy.require().value())
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(SessionStore::row)
        .optional();
  }

  /** Keeps a new session, and clears away a few that are over, so that they never pile up. */
  public void insert(Row row, Change change, Instant now) {
    with(
            change,
            now,
            """
            with cleared as (
              delete from browser_session
              where merchant_id = :merchantId
                and session_hash in (
                  select session_hash
                  from browser_session
                  where merchant_id = :merchantId
                    and expires_at <= :now
                  limit :mostCleared
                )
            )
            insert into browser_session
              (merchant_id, session_hash, session_id, staff_id, attributes, device, address,
               created_at, last_seen_at, expires_at)
            values
              (:merchantId, decode(:digest, 'hex'), :sessionId, :staffId, :attributes::jsonb,
               :device, :address, :createdAt, :now, :expiresAt)
            """)
        .param("mostCleared", MOST_CLEARED)
        .param("sessionId", row.publicId())
        .param("createdAt", row.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes what changed; does nothing when the session was ended meanwhile. */
  public void update(String digest, Change change, Instant now) {
    with(
            change,
            now,
            """
            update browser_session
            set session_hash = decode(:digest, 'hex'),
              staff_id = :staffId,
              attributes = (attributes - :removed::text[]) || :attributes::jsonb,
              device = :device,
              address = :address,
              last_seen_at = :now,
              expires_at = :expiresAt
            where merchant_id = :merchantId
              and session_hash = decode(:before, 'hex')
            """)
        .param("before", digest)
        .param("removed", change.removed().toArray(String[]::new))
        .update();
  }

  private StatementSpec with(Change change, Instant now, String sql) {
    return jdbc.sql(sql)
        .param("merchantId", tenancy.require().value())
        .param("digest", change.digest())
        .param(STAFF_ID, change.staff().map(StaffId::value).orElse(null))
        .param("attributes", change.attributes())
        .param("device", change.from().device())
        .param("address", change.from().address())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", change.expiresAt().atOffset(ZoneOffset.UTC));
  }

  /**
   * The attributes of a session as they are now; nobody else does anything once in it until the
   * transaction ends.
   */
  public Optional<String> lock(String digest) {
    return jdbc.sql(
            """
            select attributes
            from browser_session
            where merchant_id = :merchantId
              and session_hash = decode(:digest, 'hex')
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("digest", digest)
        .query(String.class)
        .optional();
  }

  /** Sets attributes now, not when the request is answered. */
  public void put(String digest, String attributes) {
    jdbc.sql(
            """
            update browser_session
            set attributes = attributes || :attributes::jsonb
            where merchant_id = :merchantId
              and session_hash = decode(:digest, 'hex')
            """)
        .param("merchantId", tenancy.require().value())
        .param("digest", digest)
        .param("attributes", attributes)
        .update();
  }

  public void delete(String digest) {
    jdbc.sql(
            """
            delete from browser_session
            where merchant_id = :merchantId
              and session_hash = decode(:digest, 'hex')
            """)
        .param("merchantId", tenancy.require().value())
        .param("digest", digest)
        .update();
  }

  /** The public name of a session. */
  public Optional<UUID> publicId(String digest) {
    return jdbc.sql(
            """
            select session_id
            from browser_session
            where merchant_id = :merchantId
              and session_hash = decode(:digest, 'hex')
            """)
        .param("merchantId", tenancy.require().value())
        .param("digest", digest)
        .query(UUID.class)
        .optional();
  }

  /** Where somebody is signed in, the latest first. */
  public List<SignIn> ofStaff(StaffId staff, Instant now) {
    return jdbc.sql(
            """
            select session_id, device, address, created_at, last_seen_at
            from browser_session
            where merchant_id = :merchantId
              and staff_id = :staffId
              and expires_at > :now
            order by last_seen_at desc, session_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param(STAFF_ID, staff.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", MOST_SIGN_INS)
        .query(
            (row, number) ->
                new SignIn(
                    row.getObject("session_id", UUID.class),
                    row.getString("device"),
                    row.getString("address"),
                    instant(row, "created_at"),
                    instant(row, "last_seen_at")))
        .list();
  }

  /** Ends one session of somebody; false when there is no such one. */
  public boolean end(StaffId staff, UUID publicId) {
    return jdbc.sql(
                """
                delete from browser_session
                where merchant_id = :merchantId
                  and staff_id = :staffId
                  and session_id = :sessionId
                """)
            .param("merchantId", tenancy.require().value())
            .param(STAFF_ID, staff.value())
            .param("sessionId", publicId)
            .update()
        == 1;
  }

  /** Ends all sessions of somebody, but for one that may stay. */
  public int endAll(StaffId staff, Optional<UUID> but) {
    return jdbc.sql(
            """
            delete from browser_session
            where merchant_id = :merchantId
              and staff_id = :staffId
              and session_id is distinct from :but::uuid
            """)
        .param("merchantId", tenancy.require().value())
        .param(STAFF_ID, staff.value())
        .param("but", but.orElse(null))
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("session_id", UUID.class),
        instant(row, "created_at"),
        instant(row, "last_seen_at"),
        row.getString("attributes"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
