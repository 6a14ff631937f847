package io.redress.cases.web;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a case or a setting that a caller has read, as a strong entity tag (RFC 9110,
 * 2022, sections 8.8.3 and 13.1.1).
 *
 * @param number empty when the caller said that any version will do
 */
record ReadVersion(OptionalInt number) {
  static final String HEADER = "If-Match";

  private static final String ANY = "*";
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  /** Reads the header; a problem when it is missing or no tag of a version. */
  static ReadVersion of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag as you read it, or * for any version.");
    }
    if (ifMatch.strip().equals(ANY)) {
      return new ReadVersion(OptionalInt.empty());
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              HEADER, ifMatch, "is no ETag of ours", "Send the ETag as it came, like \"3\"."));
    }
    return new ReadVersion(OptionalInt.of(Integer.parseInt(tag.group(1))));
  }

  /** The tag of a version. */
  static String tag(int version) {
    return "\"" + version + "\"";
  }
}
