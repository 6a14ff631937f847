package io.redress.faces.dossier;

/**
 * The SHA-256 of one file of the ZIP.
 *
 * @param path within the ZIP
 * @param sha256 in hexadecimal digits
 */
public record Seal(String path, String sha256) {
  /** The file with all seals, as {@code sha256sum --check} reads it. */
  static final String LIST = "SHA256SUMS";

  String line() {
    return sha256 + "  " + path + "\n";
  }
}
