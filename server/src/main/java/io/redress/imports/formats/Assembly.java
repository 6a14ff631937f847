package io.redress.imports.formats;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request put together field by field, and where in the file each field stands.
 *
 * <p>Fields are named by their paths in the request: {@code lines[0].unitPrice}. The names behind
 * {@code .facts.} and {@code .answers.} may hold dots themselves.
 */
final class Assembly {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode root = NODES.objectNode();
  private final Places places;

  Assembly(Places places) {
    this.places = places;
  }

  JsonNode root() {
    return root;
  }

  Places places() {
    return places;
  }

  /** Sets a field to a text. */
  void put(String path, String value, Place place) {
    put(path, NODES.stringNode(value), place);
  }

  /** Sets a field. */
  void put(String path, JsonNode value, Place place) {
    places.note(path, place);
    var open = wordsOf(path);
    var parent = root;
    var rest = path.substring(0, open);
    while (rest.contains(".")) {
      var step = rest.substring(0, rest.indexOf('.'));
      rest = rest.substring(step.length() + 1);
      parent = enter(parent, step);
    }
    if (open < path.length()) {
      enter(parent, rest).set(path.substring(open + 1), value);
      return;
    }
    parent.set(rest, value);
  }

  /** Whether a field was set. */
  boolean has(String path) {
    var open = wordsOf(path);
    var pointer =
        "/" + path.substring(0, open).replace("[", "/").replace("]", "").replace('.', '/');
    var found = root.at(pointer);
    return open == path.length() ? !found.isMissingNode() : found.has(path.substring(open + 1));
  }

  /** Where the dot stands behind which a name is taken as it is; the end when there is none. */
  private static int wordsOf(String path) {
    for (var word : new String[] {".facts.", ".answers."}) {
      var at = path.indexOf(word);
      if (at >= 0) {
        return at + word.length() - 1;
      }
    }
    return path.length();
  }

  private static ObjectNode enter(ObjectNode parent, String step) {
    var bracket = step.indexOf('[');
    if (bracket < 0) {
      return parent.get(step) instanceof ObjectNode there ? there : parent.putObject(step);
    }
    var name = step.substring(0, bracket);
    var index = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
    var list = parent.get(name) instanceof ArrayNode there ? there : parent.putArray(name);
    while (list.size() <= index) {
      list.addObject();
    }
    return (ObjectNode) list.get(index);
  }
}
