package io.redress.people;

import io.redress.shared.ApiKeyId;
import java.util.Set;

/** A program that calls with an API key of the merchant in scope. */
public record ApiCaller(ApiKeyId id, String name, Set<Scope> scopes) {
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

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
