package io.redress.rulebook.releases;

import io.redress.rulebook.text.RuleFileSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rule files for tests of releases. */
public final class OwnTerms {
  public static final String FILE = "terms.yaml";

  private OwnTerms() {}

  /** Terms of a house under this identifier. */
  public static String text(String id, int days) {
    return """
    rules:
    - id: %s
      kind: brand_terms
      brand: "Michael Kors"
      jurisdictions: [ALL]
      channel: any
      citation: "letter of the brand of 1 June 2026"
      confidence: memory
      asOf: 2026-06-01
      returnDays: %d
      remedies: [refund]
    """
        .formatted(id, days);
  }

  /** Terms of a season of a house on top of the ordinary terms of a brand. */
  public static String season(String id, String ordinary) {
    return """
    rules:
    - id: %s
      kind: brand_terms
      brand: "Chow Tai Fook"
      jurisdictions: [CN]
      channel: any
      citation: "letter of the brand of 1 June 2026"
      confidence: memory
      asOf: 2026-06-01
      extends: %s
    """
        .formatted(id, ordinary);
  }

  public static RuleFileSet files(String text) {
    return new RuleFileSet(Map.of(FILE, text));
  }

  public static NewRelease release(String id, int days) {
    return new NewRelease("Own terms", Optional.empty(), files(text(id, days)), "operator");
  }

  /** The shipped rules with one piece of text in another place. */
  public static RuleFileSet shippedWith(String file, String before, String after) {
    var files = new LinkedHashMap<>(RuleFileSet.shipped().files());
    var text = files.get(file);
    if (text == null || !text.contains(before)) {
      throw new IllegalStateException(file + " has no " + before);
    }
    files.put(file, text.replace(before, after));
    return new RuleFileSet(files);
  }
}
