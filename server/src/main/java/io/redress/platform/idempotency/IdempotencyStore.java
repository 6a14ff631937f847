package io.redress.platform.idempotency;

import io.redress.platform.tenancy.Tenancy;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The idempotency keys of a merchant's callers. */
@Repository
class IdempotencyStore {
  /** What is kept for a key. */
  record Kept(String requestHash, StoredAnswer answer) {
    boolean isOf(byte[] hash) {
      var format = HexFormat.of();
      return MessageDigest.isEqual(format.parseHex(requestHash), hash);
    }
  }

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  IdempotencyStore(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * Takes the key for this transaction; false when it is taken.
   *
   * <p>The advisory lock is what a second caller meets while the first still works: an insert alone
   * would make it wait, and hold a connection as long.
   */
  boolean claim(String caller, String key, byte[] requestHash) {
    return jdbc.sql(
                """
                with claim as materialized (
                  select pg_try_advisory_xact_lock(
                    hashtextextended(:merchantId::text || ' ' || :caller || ' ' || :key, 0))
                    as is_ours)
                insert into idempotency_key (merchant_id, caller, key, request_hash, created_at)
                select :merchantId, :caller, :key, :requestHash, :now
                from claim
                where is_ours
                on conflict (merchant_id, caller, key) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("caller", caller)
            .param("key", key)
            .param("requestHash", requestHash)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void keep(String caller, String key, StoredAnswer answer) {
    jdbc.sql(
            """
            update idempotency_key
            set status = :status, body = :body, content_type = :contentType, etag = :etag,
              location = :location
            where merchant_id = :merchantId and caller = :caller and key = :key
            """)
        .param("status", answer.status())
        .param("body", answer.body())
        .param("contentType", answer.contentType())
        .param("etag", answer.etag().orElse(null))
        .param("location", answer.location().orElse(null))
        .param("merchantId", tenancy.require().value())
        .param("caller", caller)
        .param("key", key)
        .update();
  }

  Optional<Kept> find(String caller, String key) {
    return jdbc.sql(
            """
            select encode(request_hash, 'hex') as request_hash, status, content_type, body, etag,
              location
            from idempotency_key
            where merchant_id = :merchantId and caller = :caller and key = :key
              and status is not null
            """)
        .param("merchantId", tenancy.require().value())
        .param("caller", caller)
        .param("key", key)
        .query(
            (row, number) ->
                new Kept(
                    row.getString("request_hash"),
                    new StoredAnswer(
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("body"),
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("location")))))
        .optional();
  }
}
