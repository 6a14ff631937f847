package io.redress.faces.desk;

import io.redress.cases.LineAssessment;
import io.redress.language.Words;
import io.redress.orders.Order;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.text.Explanations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is read back to somebody on the line, in their language: what was taken down, what is
 * possible, and by when they hear from us. Its dates are those of the promises, on their clock.
 */
final class ReadBack {
  private static final Explanations EXPLANATIONS = new Explanations();

  private final Words words;
  private final String name;
  private final Order order;
  private final Intake intake;

  /** {@code words} are those of the caller. */
  ReadBack(Words words, String name, Order order, Intake intake) {
    this.words = words;
    this.name = name;
    this.order = order;
    this.intake = intake;
  }

  IntakeView.Aloud write(List<LineAssessment> assessments, Map<PromiseKind, Instant> promised) {
    var sentences = new ArrayList<String>();
    sentences.add(words.say("desk.phone.aloud.noted", "person", name, "pieces", pieces()));
    sentences.addAll(answers(assessments));
    intake
        .wish()
        .ifPresent(
            remedy ->
                sentences.add(
                    words.say(
                        "desk.phone.aloud.wish",
                        "remedy",
                        words.say("remedy.name." + remedy.code()))));
    promised.forEach((kind, due) -> sentences.add(promise(kind, due)));
    sentences.add(words.say("desk.phone.aloud.link"));
    var language = words.reader().language();
    return new IntakeView.Aloud(language.tag(), language.direction(), String.join(" ", sentences));
  }

  private String promise(PromiseKind kind, Instant due) {
    var isCall = kind == PromiseKind.CALL_BACK;
    return words.say(
        isCall ? "desk.phone.aloud.call" : "desk.phone.aloud.decision",
        "by",
        words.dates().by(due));
  }

  private List<String> pieces() {
    return intake.chosen(order).stream()
        .map(
            line -> {
              var quantity = intake.pieces().getOrDefault(line.id(), 1);
              return quantity > 1 ? quantity + " × " + line.title() : line.title();
            })
        .toList();
  }

  /** The first sentence about each piece, which is the answer. */
  private List<String> answers(List<LineAssessment> assessments) {
    return assessments.stream().flatMap(each -> first(each).stream()).distinct().toList();
  }

  private List<String> first(LineAssessment assessment) {
    var explanation = assessment.decision().explanation().stream().limit(1).toList();
    return EXPLANATIONS.render(explanation, words.reader().language().tag());
  }
}
