package io.redress.money.bank;

import java.util.LinkedHashMap;
import java.util.Map;

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

  /** Those that were named, by what they say; the others are looked for. */
  public static CsvColumns of(Map<String, String> named) {
    return new CsvColumns(
        named.getOrDefault("day", ""),
        named.getOrDefault("amount", ""),
        named.getOrDefault("out", ""),
        named.getOrDefault("currency", ""),
        named.getOrDefault("reference", ""),
        named.getOrDefault("words", ""));
  }

  /** Those that are named, by what they say. */
  public Map<String, String> named() {
    var all = new LinkedHashMap<String, String>();
    all.put("day", day);
    all.put("amount", amount);
    all.put("out", out);
    all.put("currency", currency);
    all.put("reference", reference);
    all.put("words", words);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  private static String cut(String heading) {
    var text = heading.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
