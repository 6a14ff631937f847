package io.redress.money.bank;

/**
 * The headings under which a bank's CSV says what; an empty one is looked for among those that
 * banks commonly use.
 *
 * @param amount signed, less than nothing when it left the account; or
 * @param out what left the account, where the bank parts it from what came
 * @param reference the end-to-end reference
 * @param words the purpose
 */
public record CsvColumns(
    String day, String amount, String out, String currency, String reference, String words) {
  /** All are looked for. */
  public static final CsvColumns KNOWN = new CsvColumns("", "", "", "", "", "");

  /** The longest heading. */
  public static final int LONGEST = 80;

  public CsvColumns {
    day = cut(day);
    amount = cut(amount);
    out = cut(out);
    currency = cut(currency);
    reference = cut(reference);
    words = cut(words);
  }

  private static String cut(String heading) {
    var text = heading.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
