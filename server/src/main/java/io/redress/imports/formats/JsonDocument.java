package io.redress.imports.formats;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A JSON value that knows on which line of its file each part of it stands.
 *
 * <p>Decimals become texts as they are written, so that nothing is rounded on the way to an amount.
 *
 * @param line on which the value begins
 * @param lines of the parts, by their paths: {@code lines[0].sku}
 * @param text as it is written
 */
record JsonDocument(JsonNode root, int line, Map<String, Integer> lines, String text) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Reads strictly: a name that is there twice is an error. */
  static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Reads one value that begins on this line of its file. */
  static JsonDocument parse(String text, int line) throws JacksonException {
    var lines = new HashMap<String, Integer>();
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      var root = new Reading(parser, line - 1, lines).value("");
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "something stands behind the end");
      }
      return new JsonDocument(root, line, lines, text);
    }
  }

  /** Where a part stands, or what it is in. */
  Place place(String path) {
    for (var end = path.length(); end > 0; ) {
      var found = lines.get(path.substring(0, end));
      if (found != null) {
        return new Place(found, path);
      }
      end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1));
    }
    return new Place(line, path);
  }

  /** Reads values and notes their lines. */
  private record Reading(JsonParser parser, int before, Map<String, Integer> lines) {
    JsonNode value(String path) {
      lines.put(path, before + parser.currentTokenLocation().getLineNr());
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(path);
        case START_ARRAY -> array(path);
        case VALUE_STRING, VALUE_NUMBER_FLOAT -> NODES.stringNode(parser.getString());
        case VALUE_NUMBER_INT -> integer(parser.getString());
        case VALUE_TRUE -> NODES.booleanNode(true);
        case VALUE_FALSE -> NODES.booleanNode(false);
        case VALUE_NULL -> NODES.nullNode();
        case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
            throw new StreamReadException(parser, "no value begins here");
      };
    }

    // A number too long for a field is still told as it is written.
    private static JsonNode integer(String digits) {
      return digits.length() > 18
          ? NODES.stringNode(digits)
          : NODES.numberNode(Long.parseLong(digits));
    }

    private JsonNode object(String path) {
      var object = NODES.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        parser.nextToken();
        object.set(name, value(path.isEmpty() ? name : path + "." + name));
      }
      return object;
    }

    private JsonNode array(String path) {
      var array = NODES.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(path + "[" + array.size() + "]"));
      }
      return array;
    }
  }
}
