package io.redress.imports.store;

import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.formats.RawRow;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Troubles and rows as JSON in plain ASCII, so that even what is no text can be kept to be looked
 * at: a NUL, half a surrogate pair.
 */
final class JsonText {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonText() {}

  static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  static List<Trouble> troubles(String json) {
    return JSON.readValue(json, new TypeReference<List<Trouble>>() {});
  }

  static List<RawRow> rows(String json) {
    return JSON.readValue(json, new TypeReference<List<RawRow>>() {});
  }
}
