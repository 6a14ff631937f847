package io.redress.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The cases of our own, as they stand in the files under {@code rulebook/cases}. */
final class OwnCases {
  private static final List<String> FILES =
      List.of("europe", "britain", "asia-pacific", "americas", "across", "brands", "stores");

  private static final List<OwnCase> ALL = read();

  private OwnCases() {}

  /**
   * One case.
   *
   * @param facts the facts as a document in the vocabulary of the contract
   * @param stated what its file says: count, expect, applies, not
   */
  record OwnCase(String id, String facts, JsonNode stated) {
    List<String> ids(String key) {
      return stated.path(key).valueStream().map(JsonNode::asString).toList();
    }
  }

  static List<OwnCase> all() {
    return ALL;
  }

  private static List<OwnCase> read() {
    var cases = new ArrayList<OwnCase>();
    for (var file : FILES) {
      try (var stream = OwnCases.class.getResourceAsStream("/rulebook/cases/" + file + ".yaml")) {
        var read = new YAMLMapper().readTree(Objects.requireNonNull(stream, file));
        read.get("cases").forEach(one -> cases.add(read(one)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return List.copyOf(cases);
  }

  private static OwnCase read(JsonNode one) {
    var facts = JsonNodeFactory.instance.objectNode();
    var country = one.get("country").asString();
    put(facts, "consumer.country", JsonNodeFactory.instance.stringNode(country));
    put(facts, "seller.country", JsonNodeFactory.instance.stringNode(country));
    put(facts, "consumer.isConsumer", JsonNodeFactory.instance.booleanNode(true));
    put(facts, "seller.type", JsonNodeFactory.instance.stringNode("retailer"));
    put(facts, "contract.channel", JsonNodeFactory.instance.stringNode("online"));
    put(facts, "item.category", JsonNodeFactory.instance.stringNode("handbag"));
    put(facts, "request.reason", JsonNodeFactory.instance.stringNode("change_of_mind"));
    one.get("facts").properties().forEach(fact -> put(facts, fact.getKey(), fact.getValue()));
    var text = JsonMapper.builder().build().writeValueAsString(facts);
    return new OwnCase(one.get("id").asString(), text, one);
  }

  /** Sets a fact by its path; an empty value takes it away, {@code unknown} terms are null. */
  private static void put(ObjectNode facts, String path, JsonNode value) {
    var names = List.of(path.split("\\."));
    var table = facts;
    for (var name : names.subList(0, names.size() - 1)) {
      table = table.path(name) instanceof ObjectNode inner ? inner : table.putObject(name);
    }
    if (value.isNull()) {
      table.remove(names.getLast());
    } else if (value.asString("").equals("unknown")) {
      table.putNull(names.getLast());
    } else {
      table.set(names.getLast(), value);
    }
  }
}
