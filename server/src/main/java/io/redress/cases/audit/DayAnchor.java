package io.redress.cases.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * The seal over all chains of a merchant that changed on a day (UTC): SHA-256 over case and last
 * hash of the day, one line for each case, in the order of their ids.
 *
 * @param cases how many cases changed
 * @param head the seal, in hexadecimal
 */
record DayAnchor(LocalDate day, int cases, String head) {

  /** Seals these last hashes, by case. */
  static DayAnchor over(LocalDate day, SortedMap<String, String> lastHashes) {
    var digest = sha256();
    lastHashes.forEach(
        (caseId, hash) ->
            digest.update((caseId + " " + hash + "\n").getBytes(StandardCharsets.US_ASCII)));
    return new DayAnchor(day, lastHashes.size(), HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
