package io.redress.money.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** By what files and movements are known again. */
final class Fingerprints {
  private Fingerprints() {}

  /** The fingerprint of a file. */
  static String of(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The fingerprint of a movement; the how manieth it is of those that are the same in a file. */
  static String of(StatementLine line, int time) {
    var parts =
        String.join(
            "\n",
            line.account(),
            line.bookedOn().toString(),
            line.amount().toString(),
            String.valueOf(line.isReturned()),
            line.bankReference(),
            String.join(" ", line.references()),
            line.words(),
            String.valueOf(time));
    return of(parts.getBytes(StandardCharsets.UTF_8));
  }
}
