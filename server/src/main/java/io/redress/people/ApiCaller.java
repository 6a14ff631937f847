package io.redress.people;

import io.redress.shared.ApiKeyId;
import java.security.Principal;
import java.util.Set;

/** A program that calls with an API key of the merchant in scope. */
public record ApiCaller(ApiKeyId id, String name, Set<Scope> scopes) implements Principal {
  /** What a key may be used for. */
  public enum Scope {
    /** Reading anything but keys and staff. */
    READ,
    /** Orders, cases and all that happens to them. */
    WRITE,
    /** Keys, staff and settings. */
    ADMINISTER
  }

  public ApiCaller {
    scopes = Set.copyOf(scopes);
  }

  /** The same on every node and after every start; idempotency keys are kept under it. */
  @Override
  public String getName() {
    return id.toString();
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
