package io.redress.faces.shared;

import io.redress.cases.CaseLine;
import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.intake.Prompt;
import io.redress.rulebook.intake.Reply;
import java.util.LinkedHashMap;
import java.util.List;
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
public record Said(int line, String prompt, String reply) {
  /** Asked, and not known: an answer of its own. */
  public static final String UNSURE = "unsure";

  private static final String SEPARATOR = ":";
  private static final Pattern FORM = Pattern.compile("(\\d{1,4}):([\\w.]{1,40}):([\\w-]{1,40})");

  /** An answer as it travels in an address or a form; none when it is not one of ours. */
  public static Optional<Said> parse(String text) {
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
  public String text() {
    return line + SEPARATOR + prompt + SEPARATOR + reply;
  }

  public boolean isUnsure() {
    return reply.equals(UNSURE);
  }

  /** The question that it answers. */
  public Optional<Prompt> asked() {
    return Prompt.ofCode(prompt);
  }

  /** The facts that it tells; none where the consumer does not know. */
  public Map<Fact, Object> facts() {
    return asked().flatMap(this::facts).orElse(Map.of());
  }

  /** What was said as a request keeps it; what was asked and is not known is kept as such. */
  public static Map<String, Object> answers(List<Said> said) {
    var answers = new LinkedHashMap<String, Object>();
    for (var answer : said) {
      answer.facts().forEach((fact, value) -> answers.put(fact.path(), kept(value)));
      if (answer.isUnsure()) {
        answer.asked().stream()
            .flatMap(prompt -> prompt.about().stream())
            .forEach(fact -> answers.putIfAbsent(fact.path(), CaseLine.NOT_KNOWN));
      }
    }
    return answers;
  }

  private static String kept(Object value) {
    return value instanceof Category category ? category.code() : value.toString();
  }

  private Optional<Map<Fact, Object>> facts(Prompt question) {
    return question.reply(reply).map(Reply::facts);
  }
}
