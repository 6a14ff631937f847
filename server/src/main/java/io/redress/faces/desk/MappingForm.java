package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.imports.ImportMapping;
import io.redress.imports.ImportMapping.Decimal;
import io.redress.imports.ImportMapping.Writing;
import io.redress.imports.ImportPreview;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a file is to be read from the form that shows its columns. */
final class MappingForm {
  static final String COLUMN = "column-";
  static final String CONSTANT = "constant-";
  static final String MORE_FIELD = "moreField";
  static final String MORE_VALUE = "moreValue";
  static final String DECIMAL = "decimal";
  static final String DATES = "dates";
  static final String ZONE = "zone";
  static final String DELIMITER = "delimiter";
  static final String ENCODING = "encoding";

  /** How a tab stands in a form. */
  static final String TAB = "tab";

  private final Map<String, List<String>> fields;

  MappingForm(Map<String, List<String>> fields) {
    this.fields = Map.copyOf(fields);
  }

  /** The mapping for a file with these columns; what the form cannot say stays as it was. */
  ImportMapping read(List<ImportPreview.Column> columns, ImportMapping before) {
    return new ImportMapping(
        columns(columns),
        constants(),
        before.translations(),
        new Writing(
            text(ENCODING), delimiter(), dates(), zone(), decimal(before.writing().decimal())));
  }

  private Map<String, String> columns(List<ImportPreview.Column> columns) {
    var meant = new LinkedHashMap<String, String>();
    for (var i = 0; i < columns.size(); i++) {
      var heading = columns.get(i).heading();
      text(COLUMN + i).ifPresent(field -> meant.put(heading, field));
    }
    return meant;
  }

  private Map<String, String> constants() {
    var constants = new LinkedHashMap<String, String>();
    fields.keySet().stream()
        .filter(name -> name.startsWith(CONSTANT))
        .sorted()
        .forEach(
            name ->
                text(name)
                    .ifPresent(value -> constants.put(name.substring(CONSTANT.length()), value)));
    text(MORE_FIELD)
        .ifPresent(field -> text(MORE_VALUE).ifPresent(value -> constants.put(field, value)));
    return constants;
  }

  private Optional<Character> delimiter() {
    return text(DELIMITER).map(mark -> mark.equals(TAB) ? '\t' : mark.charAt(0));
  }

  private List<String> dates() {
    return text(DATES).stream()
        .flatMap(patterns -> Arrays.stream(patterns.split(",", -1)))
        .map(String::strip)
        .filter(pattern -> !pattern.isEmpty())
        .toList();
  }

  private Optional<ZoneId> zone() {
    try {
      return text(ZONE).map(ZoneId::of);
    } catch (DateTimeException unknown) {
      throw new UnreadableForm("desk.import.zone.unknown");
    }
  }

  private Decimal decimal(Decimal before) {
    return text(DECIMAL).flatMap(code -> Codes.parse(Decimal.class, code)).orElse(before);
  }

  private Optional<String> text(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
