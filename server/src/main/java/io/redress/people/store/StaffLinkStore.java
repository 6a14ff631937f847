package io.redress.people.store;

import io.redress.people.domain.StaffToken;
import io.redress.people.signin.StaffLinks;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps one-time links of staff under the digest of their secret. */
@Repository
public class StaffLinkStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  StaffLinkStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public void insert(StaffToken token, StaffId staff, StaffLinks.Purpose purpose, Instant now) {
    at(
            now,
            """
            insert into staff_link
              (merchant_id, link_id, staff_id, purpose, secret_hash, created_at, expires_at)
            values
              (:merchantId, :linkId, :staffId, :purpose, decode(:digest, 'hex'), :now, :expiresAt)
            """)
        .param("linkId", token.id())
        .param("staffId", staff.value())
        .param("purpose", purpose.name().toLowerCase(Locale.ROOT))
        .param("digest", token.secret().digest())
        .param("expiresAt", now.plus(purpose.life()).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whom a link that still opens belongs to. */
  public Optional<StaffId> find(StaffToken token, Instant now) {
    return at(
            now,
            """
            select staff_id
            from staff_link
            where merchant_id = :merchantId
              and link_id = :linkId
              and secret_hash = decode(:digest, 'hex')
              and spent_at is null
              and expires_at > :now
            """)
        .param("linkId", token.id())
        .param("digest", token.secret().digest())
        .query(UUID.class)
        .optional()
        .map(StaffId::new);
  }

  /** False when it was spent or has expired. */
  public boolean spend(StaffToken token, Instant now) {
    return at(
                now,
                """
                update staff_link
                set spent_at = :now
                where merchant_id = :merchantId
                  and link_id = :linkId
                  and secret_hash = decode(:digest, 'hex')
                  and spent_at is null
                  and expires_at > :now
                """)
            .param("linkId", token.id())
            .param("digest", token.secret().digest())
            .update()
        == 1;
  }

  /** Ends all links of somebody that still open. */
  public void endAll(StaffId staff, Instant now) {
    at(
            now,
            """
            update staff_link
            set spent_at = :now
            where merchant_id = :merchantId
              and staff_id = :staffId
              and spent_at is null
            """)
        .param("staffId", staff.value())
        .update();
  }

  private StatementSpec at(Instant now, String sql) {
    return jdbc.sql(sql)
        .param("merchantId", tenancy.require().value())
        .param("now", now.atOffset(ZoneOffset.UTC));
  }
}
