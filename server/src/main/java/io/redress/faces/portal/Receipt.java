package io.redress.faces.portal;

import io.redress.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * That a statement of withdrawal reached us: when, which words, under which number.
 *
 * @param caseId the case it became; none while its purchase is still looked for
 */
record Receipt(
    String number,
    Instant receivedAt,
    WithdrawDraft draft,
    String statement,
    Optional<CaseId> caseId) {
  private static final int SEAL_BYTES = 8;
  private static final String PAIRS = "(.{4})(?=.)";

  /** A short mark of all that the receipt says; any other words or time have another one. */
  String seal() {
    var all =
        String.join(
            "\n",
            number,
            receivedAt.toString(),
            draft.name(),
            draft.order(),
            draft.email(),
            statement);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SEAL_BYTES).replaceAll(PAIRS, "$1 ");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
