package io.redress.people.signin;

import java.util.List;

/**
 * What somebody can show beside the password.
 *
 * @param codesLeft how many recovery codes were not used yet
 */
public record Factors(List<Passkey> passkeys, boolean hasAuthenticator, int codesLeft) {
  public Factors {
    passkeys = List.copyOf(passkeys);
  }

  /** Whether there is a second factor at all; recovery codes only stand in for one. */
  public boolean isAny() {
    return hasAuthenticator || !passkeys.isEmpty();
  }
}
