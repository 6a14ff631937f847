package io.redress.people.signin;

import java.net.URI;

/**
 * What an authenticator app must know to make one-time codes; shown while it is set up.
 *
 * @param seed in base 32, to be typed
 * @param address opens the app on a phone ({@code otpauth:})
 */
public record Authenticator(String seed, URI address) {
  @Override
  public String toString() {
    return "Authenticator[…]";
  }
}
