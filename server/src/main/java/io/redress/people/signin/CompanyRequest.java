package io.redress.people.signin;

import java.time.Instant;

/**
 * A sign-in that was sent to the company and has not come back yet.
 *
 * @param state comes back with the answer
 * @param nonce comes back inside the signed answer, as a digest
 * @param verifier proves that the answer is fetched by whoever asked (RFC 7636, 2015)
 * @param until when an answer comes too late
 */
public record CompanyRequest(
    String state, String nonce, String verifier, String redirectUri, Instant until) {
  @Override
  public String toString() {
    return "CompanyRequest[…]";
  }
}
