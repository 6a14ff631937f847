package io.redress.people.web;

import io.redress.people.ApiCaller;
import io.redress.people.ApiKeys;
import io.redress.people.ApiKeys.Kept;
import io.redress.shared.ApiKeyId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and ends API keys; needs a key that may administer. */
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeysApi {
  private static final int MOST_CHARACTERS = 100;
  private static final int MOST_DAYS = 3650;

  private final ApiKeys keys;
  private final Clock clock;

  ApiKeysApi(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A key to be made; scopes are {@code read}, {@code write}, {@code administer}.
   *
   * @param expiresInDays 1 to 3650; without it the key works until it is ended
   */
  record KeyRequest(
      @Nullable String name,
      @Nullable Set<@Nullable String> scopes,
      @Nullable Integer expiresInDays) {}

  /** A key that was made; the token is told this once. */
  record NewKeyView(String id, String token) {}

  /** A key without its secret; its last use to within an hour. */
  record KeyView(
      String id,
      String name,
      Set<String> scopes,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt) {
    static KeyView of(Kept key) {
      var scopes =
          key.caller().scopes().stream()
              .map(scope -> scope.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.toCollection(TreeSet::new));
      return new KeyView(
          key.caller().id().toString(),
          key.caller().name(),
          scopes,
          key.createdAt(),
          key.expiresAt().orElse(null),
          key.lastUsedAt().orElse(null));
    }
  }

  /** At most 500 keys. */
  record KeyList(List<KeyView> keys) {}

  @Operation(summary = "Keys that still work")
  @GetMapping
  KeyList list() {
    return new KeyList(keys.list().stream().map(KeyView::of).toList());
  }

  @Operation(summary = "Make a key; its token is told in this answer and never again")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  NewKeyView create(@RequestBody KeyRequest request) {
    var name = request.name() == null ? "" : request.name().strip();
    if (name.isEmpty() || name.length() > MOST_CHARACTERS) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation("name", name, "is missing or too long", "Send 1 to 100 characters."));
    }
    var now = clock.instant();
    var made = keys.create(name, scopes(request), end(request, now), now);
    return new NewKeyView(made.id().toString(), made.token());
  }

  @Operation(
      summary = "Exchange a key for a new one; the old one works for one more day",
      description = "The token of the new key is told in this answer and never again.")
  @PostMapping("/{id}/rotate")
  @ResponseStatus(HttpStatus.CREATED)
  NewKeyView rotate(@PathVariable String id) {
    var made = keys.rotate(ApiKeyId.parse(id), clock.instant());
    return new NewKeyView(made.id().toString(), made.token());
  }

  @Operation(summary = "End a key at once")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id) {
    keys.revoke(ApiKeyId.parse(id), clock.instant());
  }

  private static Optional<Instant> end(KeyRequest request, Instant now) {
    var days = request.expiresInDays();
    if (days == null) {
      return Optional.empty();
    }
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "expiresInDays",
              days.toString(),
              "is out of bounds",
              "Send 1 to " + MOST_DAYS + "."));
    }
    return Optional.of(now.plus(Duration.ofDays(days)));
  }

  private static Set<ApiCaller.Scope> scopes(KeyRequest request) {
    var sent = request.scopes() == null ? Set.<@Nullable String>of() : request.scopes();
    try {
      var scopes =
          sent.stream()
              .map(scope -> ApiCaller.Scope.valueOf(String.valueOf(scope).toUpperCase(Locale.ROOT)))
              .collect(Collectors.toSet());
      if (!scopes.isEmpty()) {
        return scopes;
      }
    } catch (IllegalArgumentException e) {
      // Told below, together with no scope at all.
    }
    throw Problem.of(
        ProblemCode.INVALID,
        new Violation("scopes", sent.toString(), "cannot be used", "Use read, write, administer."));
  }
}
