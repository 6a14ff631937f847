package io.redress.faults.play;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something that was done at the bench, as its page keeps it until the house has answered for it.
 *
 * @param id its own, by which it is taken once
 * @param after the id of what must be taken before; may be empty
 * @param work what was done, as a field of JSON
 */
record KeptEntry(String id, String after, String work) {
  private static final List<String> QUESTIONS =
      List.of("same_piece", "tag_attached", "bag_wear", "bag_contents", "damage");

  /**
   * A box is opened and counted.
   *
   * @param code any number that stands on it
   * @param box how it looks
   * @param counts how many came of each line, by {@link #count}
   */
  static KeptEntry receive(String mark, String code, String box, String counts, String words) {
    return new KeptEntry(
        id(mark + " receive"),
        "",
        "\"receive\": {\"code\": \"%s\", \"box\": \"%s\", \"counts\": [%s], \"words\": \"%s\"}"
            .formatted(code, box, counts, words));
  }

  /** How many pieces of a line came, and whether they are what was awaited. */
  static String count(String line, int came, String contents) {
    return "{\"line\": \"%s\", \"came\": %d, \"contents\": \"%s\"}".formatted(line, came, contents);
  }

  /**
   * A piece is looked at.
   *
   * @param replies what was answered to the questions, by {@link #replies}
   */
  static KeptEntry look(String mark, String caseId, String line, String replies, String words) {
    return new KeptEntry(
        id(mark + " look"),
        "",
        "\"inspect\": {\"caseId\": \"%s\", \"line\": \"%s\", \"replies\": {%s}, \"words\": \"%s\"}"
            .formatted(caseId, line, replies, words));
  }

  /** An answer to each question about a bag: all fits. */
  static String allFits() {
    return replies("", "");
  }

  /** The same, but for one question. */
  static String replies(String but, String reply) {
    return QUESTIONS.stream()
        .map(each -> "\"%s\": \"%s\"".formatted(each, each.equals(but) ? reply : "fits"))
        .collect(Collectors.joining(", "));
  }

  /** What is asked about a bag. */
  static List<String> questions() {
    return QUESTIONS;
  }

  /** The same one, which follows another. */
  KeptEntry following(KeptEntry first) {
    return new KeptEntry(id, first.id(), work);
  }

  String json() {
    var before = after.isEmpty() ? "" : "\"after\": \"%s\", ".formatted(after);
    return "{\"id\": \"%s\", %s%s}".formatted(id, before, work);
  }

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
