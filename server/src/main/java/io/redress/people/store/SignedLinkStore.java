package io.redress.people.store;

import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.LinkId;
import io.redress.shared.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps signed links; revoked ones are not found any more. */
@Repository
public class SignedLinkStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  SignedLinkStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** A link with the digest of its secret in hexadecimal form. */
  public record GrantWithHash(LinkGrant grant, String secretHash) {}

  public void insert(LinkGrant grant, String secretHash, Optional<String> reader, Instant now) {
    trips
        .sql(
            """
            insert into signed_link
              (merchant_id, link_id, party, purpose, subject_id, secret_hash, created_at,
               expires_at, reader)
            values
              (:merchantId, :linkId, :party, :purpose, :subject, decode(:secretHash, 'hex'),
               :now, :expiresAt, :reader)
            """)
        .param("merchantId", tenancy.require().value())
        .param("linkId", grant.id().value())
        .param("party", grant.party().name().toLowerCase(Locale.ROOT))
        .param("purpose", grant.purpose().name().toLowerCase(Locale.ROOT))
        .param("subject", grant.subject())
        .param("secretHash", secretHash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", grant.expiresAt().atOffset(ZoneOffset.UTC))
        .param("reader", reader.orElse(null))
        .later();
  }

  /** The address to which a link was sent. */
  public Optional<String> readerOf(LinkId id) {
    return jdbc.sql(
            """
            select reader
            from signed_link
            where merchant_id = :merchantId and link_id = :linkId and reader is not null
            """)
        .param("merchantId", tenancy.require().value())
        .param("linkId", id.value())
        .query(String.class)
        .optional();
  }

  public Optional<Instant> madeAt(LinkId id) {
    return jdbc.sql(
            """
            select created_at
            from signed_link
            where merchant_id = :merchantId and link_id = :linkId
            """)
        .param("merchantId", tenancy.require().value())
        .param("linkId", id.value())
        .query((row, number) -> row.getObject("created_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Those to these subjects that were sent to this address and open now. */
  public List<LinkGrant> openTo(
      String reader, LinkPurpose purpose, Collection<UUID> subjects, Instant now) {
    return of(
            subjects,
            now,
            """
            select link_id, party, purpose, subject_id, expires_at
            from signed_link
            where merchant_id = :merchantId
              and reader = :reader
              and subject_id = any(:subjects::uuid[])
              and purpose = :purpose
              and revoked_at is null
              and expires_at > :now
            """)
        .param("reader", reader)
        .param("purpose", purpose.name().toLowerCase(Locale.ROOT))
        .query((row, number) -> grant(row))
        .list();
  }

  /** The subjects of links that were sent to this address and not taken back. */
  public Set<UUID> subjectsSentTo(String reader, LinkPurpose purpose) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct subject_id
                from signed_link
                where merchant_id = :merchantId
                  and reader = :reader
                  and purpose = :purpose
                  and revoked_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("reader", reader)
            .param("purpose", purpose.name().toLowerCase(Locale.ROOT))
            .query(UUID.class)
            .list());
  }

  public Optional<GrantWithHash> byId(LinkId id) {
    return jdbc.sql(
            """
            select link_id, party, purpose, subject_id, expires_at,
              encode(secret_hash, 'hex') as secret_hash
            from signed_link
            where merchant_id = :merchantId
              and link_id = :linkId
              and revoked_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("linkId", id.value())
        .query((row, number) -> new GrantWithHash(grant(row), row.getString("secret_hash")))
        .optional();
  }

  /** False when there is no such link. */
  public boolean revoke(LinkId id, Instant now) {
    return jdbc.sql(
                """
                update signed_link
                set revoked_at = :now
                where merchant_id = :merchantId
                  and link_id = :linkId
                  and revoked_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("linkId", id.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** How many links open one of these subjects now. */
  public int countOpen(Collection<UUID> subjects, Instant now) {
    return of(
            subjects,
            now,
            """
            select count(*)
            from signed_link
            where merchant_id = :merchantId
              and subject_id = any(:subjects::uuid[])
              and revoked_at is null
              and expires_at > :now
            """)
        .query(Integer.class)
        .single();
  }

  /** Ends all links that open one of these subjects; tells how many. */
  public int revokeAll(Collection<UUID> subjects, Instant now) {
    return of(
            subjects,
            now,
            """
            update signed_link
            set revoked_at = :now
            where merchant_id = :merchantId
              and subject_id = any(:subjects::uuid[])
              and revoked_at is null
              and expires_at > :now
            """)
        .update();
  }

  private StatementSpec of(Collection<UUID> subjects, Instant now, String sql) {
    return jdbc.sql(sql)
        .param("merchantId", tenancy.require().value())
        .param("subjects", subjects.toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  private static LinkGrant grant(ResultSet row) throws SQLException {
    return new LinkGrant(
        new LinkId(row.getObject("link_id", UUID.class)),
        Party.valueOf(row.getString("party").toUpperCase(Locale.ROOT)),
        LinkPurpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
        row.getObject("subject_id", UUID.class),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
