package io.redress.cases.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A sealed day as it stands in a file outside the database: a line of words with a signature, which
 * also covers the digest of the line before it.
 *
 * @param previous SHA-256 of the line before, or zeros for the first
 * @param keyId by which key it is signed
 * @param signature over everything before it
 */
record AnchorLine(DayAnchor anchor, String previous, String keyId, String signature) {
  /** What stands for the line before the first. */
  static final String NONE = "0".repeat(64);

  private static final String VERSION = "1";
  private static final String ABSENT = "-";
  private static final int WORDS = 9;

  /** What is signed of a line. */
  static String signed(DayAnchor anchor, String previous, String keyId) {
    return String.join(
        " ",
        VERSION,
        anchor.day().toString(),
        String.valueOf(anchor.cases().chains()),
        anchor.cases().head(),
        anchor.ledger().map(seal -> String.valueOf(seal.chains())).orElse(ABSENT),
        anchor.ledger().map(Seal::head).orElse(ABSENT),
        previous,
        keyId);
  }

  String signed() {
    return signed(anchor, previous, keyId);
  }

  String text() {
    return signed() + " " + signature;
  }

  String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Reads a line; empty when it is none. */
  static Optional<AnchorLine> parse(String text) {
    var words = text.split(" ", -1);
    if (words.length != WORDS || !words[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      var ledger =
          words[4].equals(ABSENT)
              ? Optional.<Seal>empty()
              : Optional.of(new Seal(Integer.parseInt(words[4]), words[5]));
      var anchor =
          new DayAnchor(
              LocalDate.parse(words[1]), new Seal(Integer.parseInt(words[2]), words[3]), ledger);
      return Optional.of(new AnchorLine(anchor, words[6], words[7], words[8]));
    } catch (DateTimeParseException | NumberFormatException damaged) {
      return Optional.empty();
    }
  }
}
