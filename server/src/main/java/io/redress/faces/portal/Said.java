package io.redress.faces.portal;

import io.redress.rulebook.Fact;
import io.redress.rulebook.intake.Prompt;
import io.redress.rulebook.intake.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One answer to one question about one piece.
 *
 * @param line position of the piece's line in the order
 * @param prompt code of the question
 * @param reply code of the answer, or {@value #UNSURE}
 */
record Said(int line, String prompt, String reply) {
  /** Asked, and not known: an answer of its own. */
  static final String UNSURE = "unsure";

  private static final String SEPARATOR = ":";
  private static final Pattern FORM = Pattern.compile("(\\d{1,4}):([\\w.]{1,40}):([\\w-]{1,40})");

  /** An answer as it travels in an address or a form; none when it is not one of ours. */
  static Optional<Said> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var said = new Said(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
    return said.asked()
        .filter(prompt -> said.isUnsure() || said.facts(prompt).isPresent())
        .map(prompt -> said);
  }

  /** How it travels. */
  String text() {
    return line + SEPARATOR + prompt + SEPARATOR + reply;
  }

  boolean isUnsure() {
    return reply.equals(UNSURE);
  }

  /** The question that it answers. */
  Optional<Prompt> asked() {
    return Prompt.ofCode(prompt);
  }

  /** The facts that it tells; none where the consumer does not know. */
  Map<Fact, Object> facts() {
    return asked().flatMap(this::facts).orElse(Map.of());
  }

  private Optional<Map<Fact, Object>> facts(Prompt question) {
    return question.reply(reply).map(Reply::facts);
  }
}
