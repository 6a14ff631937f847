package io.redress.imports.formats;

import io.redress.imports.ImportRow.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds the values of a JSON file without keeping them: the elements of an array, the lines of
 * NDJSON, or values one behind the other. {@code {"orders": […]}} and {@code {"order": {…}}} are
 * seen through, as Shopify wraps what it sends.
 */
final class JsonSlices {
  private static final int VALUE_SHOWN = 80;
  private static final Pattern WRAPPED = Pattern.compile("\\s*\\{\\s*\"orders?\"\\s*:");

  /** Where a value stands in the text; broken when it cannot be read. */
  record Slice(int start, int end, int line, Optional<Trouble> broken) {}

  private final String text;
  private final List<Slice> found = new ArrayList<>();

  private JsonSlices(String text) {
    this.text = text;
  }

  static List<Slice> of(String text) {
    var slices = new JsonSlices(text);
    if (slices.isByLines()) {
      slices.readLines();
    } else {
      slices.readValues();
    }
    return slices.found;
  }

  /** What is wrong where JSON cannot be read. */
  static Trouble unreadable(JacksonException failure, int before, String value) {
    var line = Math.max(1, before + Math.max(1, failure.getLocation().getLineNr()));
    var shown = value.strip();
    return new Trouble(
        line,
        "column " + Math.max(1, failure.getLocation().getColumnNr()),
        shown.length() > VALUE_SHOWN ? shown.substring(0, VALUE_SHOWN) + "…" : shown,
        "is no JSON: " + sentence(failure.getOriginalMessage()),
        "Correct it there, or export the file again; it may have been cut off.");
  }

  private static String sentence(String message) {
    var first = message.lines().findFirst().orElse("");
    return first.replaceAll("\\s*\\((?:for|start marker|from|class).*", "");
  }

  /** NDJSON has more than one line and its first one is a whole value. */
  private boolean isByLines() {
    var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (!first.stripLeading().startsWith("{") || isWrapped(first)) {
      return false;
    }
    try {
      JsonDocument.parse(first, 1);
      return true;
    } catch (JacksonException notWhole) {
      return false;
    }
  }

  private static boolean isWrapped(String line) {
    return WRAPPED.matcher(line).lookingAt();
  }

  private void readLines() {
    var start = 0;
    for (var line = 1; start < text.length(); line++) {
      var next = text.indexOf('\n', start);
      var end = next < 0 ? text.length() : next;
      if (!text.substring(start, end).isBlank()) {
        found.add(new Slice(start, end, line, Optional.empty()));
      }
      start = end + 1;
    }
  }

  private void readValues() {
    try (var parser = JsonDocument.JSON.createParser(text)) {
      var token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && isWrapped(text.substring(start(parser)))) {
        parser.nextToken();
        token = parser.nextToken();
      }
      if (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      while (token != null && token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
        readValue(parser);
        token = parser.nextToken();
      }
    } catch (JacksonException cutOff) {
      addBroken(cutOff);
    }
  }

  private void readValue(JsonParser parser) {
    var start = start(parser);
    var line = parser.currentTokenLocation().getLineNr();
    try {
      parser.skipChildren();
    } catch (JacksonException cutOff) {
      var trouble = unreadable(cutOff, 0, text.substring(start));
      found.add(new Slice(start, text.length(), line, Optional.of(trouble)));
      throw cutOff;
    }
    var end = Math.toIntExact(parser.currentLocation().getCharOffset());
    found.add(new Slice(start, end, line, Optional.empty()));
  }

  private void addBroken(JacksonException cutOff) {
    if (!found.isEmpty() && found.getLast().broken().isPresent()) {
      return;
    }
    var start = found.isEmpty() ? 0 : found.getLast().end();
    var trouble = unreadable(cutOff, 0, text.substring(start));
    found.add(new Slice(start, text.length(), trouble.line(), Optional.of(trouble)));
  }

  private static int start(JsonParser parser) {
    return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
  }
}
