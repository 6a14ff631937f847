package io.redress.imports.formats;

import io.redress.imports.ImportMapping;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.domain.KnownFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An order of a storefront on its way to become one of ours: what stands where, and what not. */
final class StoreOrder {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");

  private final JsonDocument document;
  private final ImportMapping mapping;
  private final Assembly assembly;
  private final List<Trouble> troubles = new ArrayList<>();
  private final List<Trouble> remarks = new ArrayList<>();

  StoreOrder(JsonDocument document, ImportMapping mapping) {
    this.document = document;
    this.mapping = mapping;
    this.assembly = new Assembly(new Places(document.line(), path -> path));
  }

  /** What stands at a path: {@code line_items[0].sku}. */
  JsonNode at(String path) {
    return document.root().at("/" + path.replace("[", "/").replace("]", "").replace('.', '/'));
  }

  /** The text at a path; empty when there is none. */
  String text(String path) {
    var found = at(path);
    return found.isValueNode() && !found.isNull() ? found.asString("").strip() : "";
  }

  /** How many elements a list has. */
  int size(String path) {
    return at(path).size();
  }

  /** The amount at a path; nothing when it is absent, a trouble when it is none. */
  BigDecimal amount(String path) {
    var text = text(path);
    if (text.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (!AMOUNT.matcher(text).matches()) {
      refuse(path, text, "is not an amount", "Send a decimal like 12.50.");
      return BigDecimal.ZERO;
    }
    return new BigDecimal(text);
  }

  /** Sets a field to what stands at the first of these paths where anything stands. */
  void copy(String field, String... paths) {
    for (var path : paths) {
      if (!text(path).isEmpty()) {
        put(field, text(path), path);
        return;
      }
    }
    assembly.places().note(field, document.place(paths[0]));
  }

  /** Sets a field to what was found out from a path. */
  void put(String field, String value, String path) {
    assembly.put(field, mapping.translate(namesOf(field), value), document.place(path));
  }

  /** Sets a field to a sum, unless it is nothing. */
  void put(String field, BigDecimal amount, String path) {
    if (amount.signum() != 0) {
      put(field, plain(amount), path);
    }
  }

  void put(String field, boolean value, String path) {
    assembly.put(field, JsonNodeFactory.instance.booleanNode(value), document.place(path));
  }

  /** Notes where a field would stand. */
  void note(String field, String path) {
    assembly.places().note(field, document.place(path));
  }

  boolean has(String field) {
    return assembly.has(field);
  }

  /** What the mapping says about the goods that are known by one of these names. */
  void category(String line, String... paths) {
    var words = mapping.translations().getOrDefault("lines.category", Map.of());
    for (var path : paths) {
      Optional.ofNullable(words.get(text(path)))
          .filter(known -> !assembly.has(line + "category"))
          .ifPresent(known -> assembly.put(line + "category", known, document.place(path)));
    }
    note(line + "category", paths[0]);
  }

  void refuse(String path, String value, String reason, String remedy) {
    var place = document.place(path);
    troubles.add(new Trouble(place.line(), place.column(), value, reason, remedy));
  }

  /** Notes what does not come in with the order, so that nobody misses it. */
  void remark(String path, String value, String reason, String remedy) {
    var place = document.place(path);
    remarks.add(new Trouble(place.line(), place.column(), value, reason, remedy));
  }

  /** The order, with the constants of the mapping wherever nothing was said. */
  Draft draft(int lines, int payments) {
    mapping
        .constants()
        .forEach(
            (name, value) ->
                KnownFields.OF_ORDERS
                    .find(name)
                    .ifPresent(field -> addConstant(name, value, times(name, lines, payments))));
    var raw = List.of(new RawRow(document.line(), List.of(document.text().strip())));
    var number = assembly.root().path("number").asString("");
    var draft =
        new Draft(
            document.line(),
            number,
            new Content.Unreadable(),
            assembly.places(),
            troubles,
            remarks,
            raw);
    return Requests.order(assembly.root(), draft);
  }

  private static int times(String name, int lines, int payments) {
    if (name.startsWith("lines.")) {
      return lines;
    }
    return name.startsWith("payments.") ? payments : 1;
  }

  private void addConstant(String name, String value, int times) {
    var dot = name.indexOf('.');
    var isRepeated = name.startsWith("lines.") || name.startsWith("payments.");
    for (var i = 0; i < times; i++) {
      var path = isRepeated ? name.substring(0, dot) + "[" + i + "]" + name.substring(dot) : name;
      if (!assembly.has(path)) {
        assembly.put(path, value, assembly.places().find(path));
      }
    }
  }

  static String plain(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String namesOf(String field) {
    return field.replaceAll("\\[\\d+]", "");
  }
}
