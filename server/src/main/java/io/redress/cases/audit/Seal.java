package io.redress.cases.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * The seal over the ends of chains: SHA-256 over name and last hash of each, one line for each
 * chain, in the order of their names.
 *
 * @param chains how many chains it covers
 * @param head the seal, in hexadecimal
 */
record Seal(int chains, String head) {

  /** Seals these last hashes, by chain. */
  static Seal over(SortedMap<String, String> lastHashes) {
    var digest = sha256();
    lastHashes.forEach(
        (chain, hash) ->
            digest.update((chain + " " + hash + "\n").getBytes(StandardCharsets.US_ASCII)));
    return new Seal(lastHashes.size(), HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
