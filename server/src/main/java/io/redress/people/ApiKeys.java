package io.redress.people;

import io.redress.people.domain.ApiKeyToken;
import io.redress.people.domain.Secret;
import io.redress.people.store.ApiKeyStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.ApiKeyId;
import io.redress.shared.Problem;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The API keys of the merchant in scope. */
@Service
public final class ApiKeys {
  private final ApiKeyStore store;
  private final Merchants merchants;
  private final NewIds ids;
  private final SecureRandom random = new SecureRandom();

  ApiKeys(ApiKeyStore store, Merchants merchants, NewIds ids) {
    this.store = store;
    this.merchants = merchants;
    this.ids = ids;
  }

  /** Makes a key; its token is told here and never again. */
  public NewApiKeySecret create(String name, Set<ApiCaller.Scope> scopes, Instant now) {
    var id = new ApiKeyId(ids.next());
    var secret = Secret.from(random);
    store.insert(new ApiCaller(id, name, scopes), secret.digest(), now);
    return new NewApiKeySecret(id, new ApiKeyToken(merchants.current().slug(), id, secret).text());
  }

  /** Who calls with this token; empty for a wrong, revoked or foreign one. */
  public Optional<ApiCaller> verify(String token) {
    return ApiKeyToken.parse(token)
        .flatMap(
            parsed ->
                store
                    .byId(parsed.id())
                    .filter(kept -> parsed.secret().hasDigest(kept.secretHash()))
                    .map(ApiKeyStore.KeyWithHash::caller));
  }

  /** Keys that still work, by name. */
  public List<ApiCaller> list() {
    return store.list();
  }

  /** Ends a key at once. */
  public void revoke(ApiKeyId id, Instant now) {
    if (!store.revoke(id, now)) {
      throw Problem.notFound("The API key");
    }
  }
}
