package io.redress.attacks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies made from the description of the API: a whole one for each operation, and the same with
 * something else at one place. What is described newly is attacked from then on.
 */
final class ApiBodies {
  static final String JSON = "application/json";

  private static final int DEEPEST = 8;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode api;
  private final Map<String, String> known;
  private final Map<String, JsonNode> operations;

  private ApiBodies(JsonNode api, Map<String, JsonNode> operations, Map<String, String> known) {
    this.api = api;
    this.operations = operations;
    this.known = known;
  }

  /** Bodies as this description of the API has them. */
  static ApiBodies of(JsonNode api) {
    var operations = new HashMap<String, JsonNode>();
    for (var path : api.path("paths").properties()) {
      var shape = path.getKey().replaceAll("\\{[^}]*}", "{}");
      for (var operation : path.getValue().properties()) {
        var method = operation.getKey().toUpperCase(Locale.ROOT);
        operations.put(method + " " + shape, operation.getValue());
      }
    }
    return new ApiBodies(api, operations, Map.of());
  }

  /** The description that they are made from. */
  JsonNode description() {
    return api;
  }

  /** The same in which properties of these names have these values. */
  ApiBodies knowing(Map<String, String> values) {
    return new ApiBodies(api, operations, values);
  }

  /** One place in a body: names and positions on the way to it. */
  record Place(List<Object> steps, boolean isText) {
    Place {
      steps = List.copyOf(steps);
    }

    /** The name of the property. */
    @Override
    public String toString() {
      return steps.toString();
    }
  }

  /** The described operation of this route. */
  Optional<JsonNode> operation(Route route) {
    return Optional.ofNullable(operations.get(route.shape()));
  }

  /** A whole JSON body for this route; empty where none is taken. */
  Optional<JsonNode> body(Route route) {
    return operation(route)
        .map(operation -> operation.path("requestBody").path("content").path(JSON).path("schema"))
        .filter(schema -> !schema.isMissingNode())
        .map(schema -> value(schema, "", new HashSet<>(), 0));
  }

  /** The names of the described parameters in this place: query, header. */
  List<String> parameters(Route route, String place) {
    var names = new ArrayList<String>();
    operation(route)
        .ifPresent(
            operation ->
                operation
                    .path("parameters")
                    .forEach(
                        parameter -> {
                          if (parameter.path("in").asString().equals(place)) {
                            names.add(parameter.path("name").asString());
                          }
                        }));
    return names;
  }

  /** Every place of a body that holds one value. */
  static List<Place> places(JsonNode body) {
    var found = new ArrayList<Place>();
    collect(body, List.of(), found);
    return found;
  }

  /** The body with another value at this place. */
  static JsonNode with(JsonNode body, Place place, JsonNode value) {
    if (place.steps().isEmpty()) {
      return value;
    }
    var copy = body.deepCopy();
    JsonNode at = copy;
    for (var step : place.steps().subList(0, place.steps().size() - 1)) {
      at = step instanceof Integer position ? at.get(position) : at.get((String) step);
    }
    switch (place.steps().getLast()) {
      case Integer position -> ((ArrayNode) at).set(position, value);
      case Object name -> ((ObjectNode) at).set((String) name, value);
    }
    return copy;
  }

  private static void collect(JsonNode at, List<Object> steps, List<Place> found) {
    if (at.isObject()) {
      at.properties().forEach(each -> collect(each.getValue(), and(steps, each.getKey()), found));
    } else if (at.isArray()) {
      for (var position = 0; position < at.size(); position++) {
        collect(at.get(position), and(steps, position), found);
      }
    }
    found.add(new Place(steps, at.isString()));
  }

  private static List<Object> and(List<Object> steps, Object step) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return more;
  }

  private JsonNode value(JsonNode described, String name, Set<String> above, int depth) {
    var reference = described.path("$ref").asString("");
    if (!reference.isEmpty()) {
      if (depth > DEEPEST || !above.add(reference)) {
        return NODES.objectNode();
      }
      var value = value(api.at(reference.substring(1)), name, above, depth + 1);
      above.remove(reference);
      return value;
    }
    return switch (described.path("type").asString(described.has("properties") ? "object" : "")) {
      case "object" -> object(described, above, depth);
      case "array" -> NODES.arrayNode().add(value(described.path("items"), name, above, depth + 1));
      case "integer" -> NODES.numberNode(1);
      case "number" -> NODES.numberNode(1.5);
      case "boolean" -> NODES.booleanNode(false);
      default -> text(described, name);
    };
  }

  private JsonNode object(JsonNode described, Set<String> above, int depth) {
    var object = NODES.objectNode();
    for (var property : described.path("properties").properties()) {
      object.set(property.getKey(), value(property.getValue(), property.getKey(), above, depth));
    }
    var more = described.path("additionalProperties");
    if (more.isObject()) {
      object.set("any", value(more, "any", above, depth + 1));
    }
    return object;
  }

  private JsonNode text(JsonNode described, String name) {
    if (known.containsKey(name)) {
      return NODES.stringNode(known.get(name));
    }
    if (!described.path("enum").isEmpty()) {
      return described.path("enum").get(0);
    }
    if (described.has("example")) {
      return described.path("example");
    }
    return NODES.stringNode(
        switch (described.path("format").asString("")) {
          case "date-time" -> "2026-06-10T10:00:00Z";
          case "date" -> "2026-06-10";
          case "uuid" -> "00000000-0000-0000-0000-000000000007";
          default -> "some words";
        });
  }
}
