package io.redress.faces.shared;

import io.redress.language.Words;
import io.redress.orders.OrderLine;
import io.redress.rulebook.intake.Prompt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says the questions about a piece and their answers to one reader. */
public record PromptWords(Words words) {
  /** The question. */
  public String question(Prompt prompt) {
    return words.say("intake.question." + prompt.code());
  }

  /** The answers to choose from, the value first; of a question for a day those days at hand. */
  public List<FactView> answers(OrderLine line, Prompt prompt) {
    var answers = new ArrayList<FactView>();
    if (prompt.asksForDay()) {
      var arrived = arrived(line);
      arrived.ifPresent(
          day -> answers.add(new FactView(day.toString(), words.say("intake.day.arrived"))));
      if (!arrived.equals(Optional.of(today()))) {
        answers.add(new FactView(today().toString(), words.say("intake.day.today")));
      }
    }
    for (var reply : prompt.replies()) {
      answers.add(new FactView(reply.code(), answer(prompt, reply.code())));
    }
    answers.add(new FactView(Said.UNSURE, words.say("intake.unsure")));
    return answers;
  }

  /** The answer in words; a day is written as one. */
  public String answer(Prompt prompt, String reply) {
    if (reply.equals(Said.UNSURE)) {
      return words.say("intake.unsure");
    }
    return prompt.asksForDay()
        ? words.dates().shortDay(LocalDate.parse(reply))
        : words.say("intake.answer." + prompt.code() + "." + reply);
  }

  /** Whether a day may be the answer: nothing was noticed before it came, or is tomorrow. */
  public boolean isPossible(OrderLine line, LocalDate day) {
    return !day.isAfter(today()) && arrived(line).filter(day::isBefore).isEmpty();
  }

  /** The day on which the piece came; none while that is not known. */
  public Optional<LocalDate> arrived(OrderLine line) {
    return line.deliveredAt().map(words.dates()::dayOf);
  }

  /** The reader's day. */
  public LocalDate today() {
    return words.reader().today();
  }
}
