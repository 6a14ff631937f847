package io.redress.people.store;

import io.redress.people.ApiCaller;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ApiKeyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
  public record KeyWithHash(ApiCaller caller, String secretHash) {}

  public void insert(ApiCaller caller, String secretHash, Instant now) {
    jdbc.sql(
            """
            insert into api_key (merchant_id, api_key_id, name, secret_hash, scopes, created_at)
            values (:merchantId, :apiKeyId, :name, decode(:secretHash, 'hex'), :scopes, :now)
            """)
        .param("merchantId", tenancy.require().value())
        .param("apiKeyId", caller.id().value())
        .param("name", caller.name())
        .param("secretHash", secretHash)
        .param("scopes", scopes(caller))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<KeyWithHash> byId(ApiKeyId id) {
    return jdbc.sql(
            """
            select api_key_id, name, scopes, encode(secret_hash, 'hex') as secret_hash
            from api_key
            where merchant_id = :merchantId
              and api_key_id = :apiKeyId
              and revoked_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("apiKeyId", id.value())
        .query((row, number) -> new KeyWithHash(caller(row, number), row.getString("secret_hash")))
        .optional();
  }

  public List<ApiCaller> list() {
    return jdbc.sql(
            """
            select api_key_id, name, scopes
            from api_key
            where merchant_id = :merchantId
              and revoked_at is null
            order by name, api_key_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", MOST_KEYS)
        .query(ApiKeyStore::caller)
        .list();
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

  private static ApiCaller caller(ResultSet row, int number) throws SQLException {
    var scopes =
        Arrays.stream((String[]) row.getArray("scopes").getArray())
            .map(scope -> ApiCaller.Scope.valueOf(scope.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    var id = new ApiKeyId(row.getObject("api_key_id", UUID.class));
    return new ApiCaller(id, row.getString("name"), scopes);
  }
}
