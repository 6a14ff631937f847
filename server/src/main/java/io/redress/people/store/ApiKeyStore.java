package io.redress.people.store;

import io.redress.people.ApiCaller;
import io.redress.people.ApiKeys.Kept;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ApiKeyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps API keys; revoked ones are not found any more. */
@Repository
public class ApiKeyStore {
  private static final int MOST_KEYS = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ApiKeyStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A key with the digest of its secret in hexadecimal form. */
  public record KeyWithHash(Kept key, String secretHash) {}

  public void insert(Kept key, String secretHash) {
    jdbc.sql(
            """
            insert into api_key
              (merchant_id, api_key_id, name, secret_hash, scopes, created_at, expires_at)
            values
              (:merchantId, :apiKeyId, :name, decode(:secretHash, 'hex'), :scopes, :createdAt,
               :expiresAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("apiKeyId", key.caller().id().value())
        .param("name", key.caller().name())
        .param("secretHash", secretHash)
        .param("scopes", scopes(key.caller()))
        .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
        .param("expiresAt", key.expiresAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .update();
  }

  public Optional<KeyWithHash> byId(ApiKeyId id, Instant now) {
    return jdbc.sql(
            """
            select api_key_id, name, scopes, created_at, expires_at, last_used_at,
              encode(secret_hash, 'hex') as secret_hash
            from api_key
            where merchant_id = :merchantId
              and api_key_id = :apiKeyId
              and revoked_at is null
              and (expires_at is null or expires_at > :now)
            """)
        .param("merchantId", tenancy.require().value())
        .param("apiKeyId", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new KeyWithHash(kept(row, number), row.getString("secret_hash")))
        .optional();
  }

  public List<Kept> list(Instant now) {
    return jdbc.sql(
            """
            select api_key_id, name, scopes, created_at, expires_at, last_used_at
            from api_key
            where merchant_id = :merchantId
              and revoked_at is null
              and (expires_at is null or expires_at > :now)
            order by name, api_key_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", MOST_KEYS)
        .query(ApiKeyStore::kept)
        .list();
  }

  public void used(ApiKeyId id, Instant now) {
    jdbc.sql(
            """
            update api_key
            set last_used_at = :now
            where merchant_id = :merchantId
              and api_key_id = :apiKeyId
            """)
        .param("merchantId", tenancy.require().value())
        .param("apiKeyId", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Lets a key end then, if it does not end before. */
  public void endAt(ApiKeyId id, Instant end) {
    jdbc.sql(
            """
            update api_key
            set expires_at = least(expires_at, :end)
            where merchant_id = :merchantId
              and api_key_id = :apiKeyId
            """)
        .param("merchantId", tenancy.require().value())
        .param("apiKeyId", id.value())
        .param("end", end.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** False when there is no such key. */
  public boolean revoke(ApiKeyId id, Instant now) {
    return jdbc.sql(
                """
                update api_key
                set revoked_at = :now
                where merchant_id = :merchantId
                  and api_key_id = :apiKeyId
                  and revoked_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("apiKeyId", id.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static String[] scopes(ApiCaller caller) {
    return caller.scopes().stream()
        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
        .sorted()
        .toArray(String[]::new);
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        caller(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "expires_at"),
        instant(row, "last_used_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static ApiCaller caller(ResultSet row) throws SQLException {
    var scopes =
        Arrays.stream((String[]) row.getArray("scopes").getArray())
            .map(scope -> ApiCaller.Scope.valueOf(scope.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    var id = new ApiKeyId(row.getObject("api_key_id", UUID.class));
    return new ApiCaller(id, row.getString("name"), scopes);
  }
}
