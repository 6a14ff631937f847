package io.redress.people;

import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.domain.ApiKeyToken;
import io.redress.people.domain.Secret;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.store.ApiKeyStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.ApiKeyId;
import io.redress.shared.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The API keys of the merchant in scope. */
@Service
public class ApiKeys {
  /** How long both keys work after one was exchanged for another. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

  private final ApiKeyStore store;
  private final Merchants merchants;
  private final SecurityEvents events;
  private final NewIds ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiKeys(ApiKeyStore store, Merchants merchants, SecurityEvents events, NewIds ids, Clock clock) {
    this.store = store;
    this.merchants = merchants;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A key without its secret.
   *
   * @param expiresAt when it stops working by itself; never when there is none
   * @param lastUsedAt to within an hour
   */
  public record Kept(
      ApiCaller caller,
      Instant createdAt,
      Optional<Instant> expiresAt,
      Optional<Instant> lastUsedAt) {}

  /** Makes a key that works until it is revoked. */
  @Needs(Right.MAKE_KEYS)
  @Transactional
  public NewApiKeySecret create(String name, Set<ApiCaller.Scope> scopes, Instant now) {
    return create(name, scopes, Optional.empty(), now);
  }

  /** Makes a key; its token is told here and never again. */
  @Needs(Right.MAKE_KEYS)
  @Transactional
  public NewApiKeySecret create(
      String name, Set<ApiCaller.Scope> scopes, Optional<Instant> expiresAt, Instant now) {
    var caller = new ApiCaller(new ApiKeyId(ids.next()), name, scopes);
    events.note(Kind.KEY_MADE, Optional.empty(), name);
    return keep(new Kept(caller, now, expiresAt, Optional.empty()));
  }

  /**
   * Makes a key in the place of another, with its name, scopes and length of life; the other one
   * works for {@link #OVERLAP} longer, so that callers change over without a gap.
   */
  @Needs(Right.MAKE_KEYS)
  @Transactional
  public NewApiKeySecret rotate(ApiKeyId id, Instant now) {
    var old = store.byId(id, now).orElseThrow(() -> Problem.notFound("The API key")).key();
    var life = old.expiresAt().map(end -> Duration.between(old.createdAt(), end));
    var caller =
        new ApiCaller(new ApiKeyId(ids.next()), old.caller().name(), old.caller().scopes());
    store.endAt(id, now.plus(OVERLAP));
    events.note(Kind.KEY_ROTATED, Optional.empty(), caller.name());
    return keep(new Kept(caller, now, life.map(now::plus), Optional.empty()));
  }

  private NewApiKeySecret keep(Kept key) {
    var secret = Secret.from(random);
    store.insert(key, secret.digest());
    var token = new ApiKeyToken(merchants.current().slug(), key.caller().id(), secret);
    return new NewApiKeySecret(key.caller().id(), token.text());
  }

  /** Who calls with this token; empty for a wrong, revoked, expired or foreign one. */
  public Optional<ApiCaller> verify(String token) {
    var now = clock.instant();
    var found =
        ApiKeyToken.parse(token)
            .flatMap(
                parsed ->
                    store
                        .byId(parsed.id(), now)
                        .filter(kept -> parsed.secret().hasDigest(kept.secretHash())))
            .map(ApiKeyStore.KeyWithHash::key);
    found.filter(key -> isUseToNote(key, now)).ifPresent(key -> store.used(key.caller().id(), now));
    return found.map(Kept::caller);
  }

  private static boolean isUseToNote(Kept key, Instant now) {
    return key.lastUsedAt().map(last -> !now.isBefore(last.plus(USE_NOTED_EVERY))).orElse(true);
  }

  /** At most 500 keys that still work, by name. */
  public List<Kept> list() {
    return store.list(clock.instant());
  }

  /** Ends a key at once. */
  @Needs(Right.END_KEYS)
  @Transactional
  public void revoke(ApiKeyId id, Instant now) {
    var name = store.byId(id, now).map(kept -> kept.key().caller().name());
    if (!store.revoke(id, now)) {
      throw Problem.notFound("The API key");
    }
    events.note(Kind.KEY_REVOKED, Optional.empty(), name.orElse(""));
  }
}
