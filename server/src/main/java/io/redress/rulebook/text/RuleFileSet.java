package io.redress.rulebook.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rule files as they were written, in their order, by name.
 *
 * <p>What they say names them: equal files have the same digest everywhere.
 */
public record RuleFileSet(Map<String, String> files) {
  private static final int LENGTH_OF_SHORT_NAME = 8;

  public RuleFileSet {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The rule files that ship with the application. */
  public static RuleFileSet shipped() {
    return new RuleFileSet(RuleSources.shipped());
  }

  /** SHA-256 over the names and texts in their order, as 64 hexadecimal digits. */
  public String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, text) -> {
            add(digest, name);
            add(digest, text);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The first digits of a digest, for people. */
  public static String shortName(String digest) {
    return digest.substring(0, Math.min(LENGTH_OF_SHORT_NAME, digest.length()));
  }

  /** These files, and others after them. */
  RuleFileSet and(RuleFileSet more) {
    var all = new LinkedHashMap<>(files);
    all.putAll(more.files);
    return new RuleFileSet(all);
  }

  /** The length goes first, so that no two sets of files look alike in a row. */
  private static void add(MessageDigest digest, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
