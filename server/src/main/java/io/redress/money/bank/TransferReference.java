package io.redress.money.bank;

import io.redress.shared.RefundAttemptId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name by which an attempt goes through the banks and comes back on a statement: the end-to-end
 * identification of ISO 20022, at most 35 signs, which says nothing of anybody.
 */
public final class TransferReference {
  /** The longest that a bank carries. */
  public static final int LONGEST = 35;

  private static final String MARK = "RDR";
  private static final int RADIX = 16;
  private static final Pattern FORM = Pattern.compile("RDR([0-9A-F]{16})([0-9A-F]{16})");
  // Banks break lines wherever they are full.
  private static final Pattern FILLED = Pattern.compile("[\\s-]+");

  private TransferReference() {}

  /** The reference of an attempt. */
  public static String of(RefundAttemptId attempt) {
    return MARK + attempt.toString().replace("-", "").toUpperCase(Locale.ROOT);
  }

  /** The attempts that a text names, in the order in which they stand there. */
  public static Set<RefundAttemptId> in(String text) {
    var found = new LinkedHashSet<RefundAttemptId>();
    var named = FORM.matcher(FILLED.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
    while (named.find()) {
      var high = Long.parseUnsignedLong(named.group(1), RADIX);
      var low = Long.parseUnsignedLong(named.group(2), RADIX);
      found.add(new RefundAttemptId(new UUID(high, low)));
    }
    return found;
  }

  /** The attempt whose reference this is, and nothing else. */
  public static Optional<RefundAttemptId> parse(String text) {
    return text.length() == LONGEST ? in(text).stream().findFirst() : Optional.empty();
  }
}
