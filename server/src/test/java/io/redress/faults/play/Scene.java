package io.redress.faults.play;

import io.redress.faults.house.Examiner.Shop;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * A case as somebody sees it who may do something next.
 *
 * @param crew who does it
 * @param matter the case as the API shows it
 * @param mark what makes the words of this step its own
 */
public record Scene(Shop shop, Crew crew, JsonNode matter, Random random, String mark) {
  Courier courier() {
    return crew.courier();
  }

  String id() {
    return at("/id");
  }

  String at(String pointer) {
    return matter.at(pointer).asString("");
  }

  boolean allows(String command) {
    return all("/allowedCommands").stream().anyMatch(each -> each.asString().equals(command));
  }

  List<JsonNode> all(String pointer) {
    return matter.at(pointer).valueStream().toList();
  }

  /** The elements with this text in a field. */
  List<JsonNode> all(String pointer, String field, String text) {
    return all(pointer).stream().filter(each -> text.equals(each.at(field).asString(""))).toList();
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Words that nobody else says. */
  String words(String text) {
    return "%s [%s]".formatted(text, mark);
  }

  /** Has a command done on this case. */
  Answer perform(String command, String json) {
    return courier().send("k-" + mark, Wish.command(this, command, json));
  }
}
