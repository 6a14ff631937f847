package io.redress.faces.shared;

import io.redress.cases.LineAssessment;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Fact;
import io.redress.rulebook.intake.Interview;
import io.redress.rulebook.intake.Prompt;
import io.redress.rulebook.intake.Talk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds what is asked next about a request. Each piece has its own answers: one may be worn and the
 * other not.
 *
 * @param lines the lines that are asked back, in the order of the assessments
 * @param said what was answered by now
 */
public record Questioning(
    List<OrderLine> lines, List<LineAssessment> assessments, List<Said> said, Interview interview) {
  /** Nobody is asked more than this; what is still open then stays presumed. */
  private static final int MOST_QUESTIONS = 8;

  /** Whoever sends back many pieces at once is asked about the first of them. */
  private static final int MOST_LINES = 4;

  public Questioning {
    lines = List.copyOf(lines);
    assessments = List.copyOf(assessments);
    said = List.copyOf(said);
  }

  /** A question about a line of the order. */
  public record Next(OrderLine line, Prompt prompt) {}

  /** The question to ask next, if there is one. */
  public Optional<Next> next() {
    for (var i = 0; i < asked(); i++) {
      var line = lines.get(i);
      var asked = interview.next(talk(i));
      if (asked.isPresent()) {
        return asked.map(prompt -> new Next(line, prompt));
      }
    }
    return Optional.empty();
  }

  /** What is asked next of each piece, for somebody who can ask about all of them at once. */
  public List<Next> ofEach() {
    var all = new ArrayList<Next>();
    for (var i = 0; i < asked(); i++) {
      var line = lines.get(i);
      interview.next(talk(i)).ifPresent(prompt -> all.add(new Next(line, prompt)));
    }
    return all;
  }

  /** How many questions follow at most; empty when it may be more than can be foretold. */
  public OptionalInt most() {
    var most = 0;
    for (var i = 0; i < asked(); i++) {
      var ofLine = interview.most(talk(i));
      if (ofLine.isEmpty()) {
        return OptionalInt.empty();
      }
      most += ofLine.getAsInt();
    }
    return OptionalInt.of(Math.min(most, MOST_QUESTIONS - said.size()));
  }

  /** How many lines are asked about. */
  private int asked() {
    var isEnough = said.size() >= MOST_QUESTIONS;
    return isEnough ? 0 : Math.min(assessments.size(), MOST_LINES);
  }

  private Talk talk(int place) {
    var asked = EnumSet.noneOf(Prompt.class);
    var notKnown = EnumSet.noneOf(Fact.class);
    var number = lines.get(place).number();
    said.stream()
        .filter(each -> each.line() == number)
        .forEach(
            each -> {
              each.asked().ifPresent(asked::add);
              if (each.isUnsure()) {
                each.asked().ifPresent(prompt -> notKnown.addAll(prompt.about()));
              }
            });
    return new Talk(assessments.get(place).facts(), asked, notKnown);
  }
}
