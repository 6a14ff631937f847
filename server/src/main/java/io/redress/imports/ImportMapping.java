package io.redress.imports;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a file mean, and what goes without saying in it.
 *
 * <p>Fields are named as in the API ({@code consumer.email}, {@code lines.unitPrice}, {@code
 * payments.amount}); which there are, {@link Imports#fields} tells.
 *
 * @param columns the field of each column that means something, by the column's heading
 * @param constants the value of a field wherever the file says nothing, by field
 * @param translations by field, what stands for a value of the file: {@code lines.category} has
 *     {@code Handtaschen} for {@code handbag}
 */
public record ImportMapping(
    Map<String, String> columns,
    Map<String, String> constants,
    Map<String, Map<String, String>> translations,
    Writing writing) {

  /**
   * How texts are written.
   *
   * @param encoding name of the character set; found out when absent
   * @param delimiter between cells; found out when absent
   * @param dates patterns of dates ({@code dd.MM.yyyy HH:mm}); ISO 8601 is always read
   * @param zone of times that carry no offset
   * @param decimal the mark before the decimals
   */
  public record Writing(
      Optional<String> encoding,
      Optional<Character> delimiter,
      List<String> dates,
      Optional<ZoneId> zone,
      Decimal decimal) {
    /** ISO dates, decimal points, and the rest found out. */
    public static final Writing PLAIN =
        new Writing(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Decimal.POINT);

    public Writing {
      dates = List.copyOf(dates);
    }
  }

  /** The mark before the decimals; the other one of the two, and spaces, part the thousands. */
  public enum Decimal {
    POINT,
    COMMA
  }

  /** A mapping that says nothing. */
  public static final ImportMapping NONE =
      new ImportMapping(Map.of(), Map.of(), Map.of(), Writing.PLAIN);

  public ImportMapping {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
  }

  /** What a value of the file stands for in this field; itself when nothing was said. */
  public String translate(String field, String value) {
    return translations.getOrDefault(field, Map.of()).getOrDefault(value.strip(), value);
  }
}
