package io.redress.faces.desk;

import io.redress.cases.LineAssessment;
import io.redress.faces.desk.IntakeView.Aloud;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.GroundsWriter;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromptWords;
import io.redress.faces.shared.Questioning.Next;
import io.redress.faces.shared.Said;
import io.redress.language.Words;
import io.redress.orders.Order;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.intake.Prompt;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what the rules say of a request that is taken down, and what they ask next. */
final class OutlookWriter {
  private final Visit visit;
  private final Words caller;
  private final Order order;
  private final Intake intake;

  /** {@code caller} says things to the caller. */
  OutlookWriter(Visit visit, Words caller, Order order, Intake intake) {
    this.visit = visit;
    this.caller = caller;
    this.order = order;
    this.intake = intake;
  }

  /** What is possible, what is asked next, and what opening it promises by when. */
  IntakeView.Outlook write(
      List<LineAssessment> assessments,
      List<Next> questions,
      Map<PromiseKind, Instant> promised,
      Aloud aloud) {
    var brand =
        intake.chosen(order).stream().flatMap(line -> line.brandName().stream()).findFirst();
    var grounds = new GroundsWriter(visit.page(), assessments, brand);
    return new IntakeView.Outlook(
        grounds.explanation(),
        questions.stream().map(this::question).toList(),
        intake.matter().said().stream().flatMap(said -> answered(said).stream()).toList(),
        wish(assessments),
        grounds.grounds(),
        promised.entrySet().stream().map(each -> promise(each.getKey(), each.getValue())).toList(),
        aloud);
  }

  private PromiseView promise(PromiseKind kind, Instant due) {
    return PromiseView.about(
        visit.say("desk.owed." + Codes.of(kind)), PromiseView.State.OPEN, due, Grain.HOUR);
  }

  private IntakeView.Question question(Next next) {
    var line = next.line();
    var prompt = next.prompt();
    var words = new PromptWords(visit.page().words());
    var options =
        words.answers(line, prompt).stream()
            .map(each -> new Option(said(line.number(), prompt, each.label()), each.value(), ""))
            .toList();
    var choice =
        new ChoiceView(
            words.question(prompt), IntakeForm.ANSWER + line.number(), Kind.ONE, options, Set.of());
    return new IntakeView.Question(
        intake.pieces().size() > 1 ? line.title() : "",
        choice,
        aloud(prompt),
        prompt.asksForDay() ? Optional.of(day(line.number(), prompt)) : Optional.empty());
  }

  private static String said(int line, Prompt prompt, String reply) {
    return new Said(line, prompt.code(), reply).text();
  }

  private Optional<Aloud> aloud(Prompt prompt) {
    var language = caller.reader().language();
    return language == visit.page().language()
        ? Optional.empty()
        : Optional.of(
            new Aloud(
                language.tag(), language.direction(), new PromptWords(caller).question(prompt)));
  }

  private FieldView day(int line, Prompt prompt) {
    return FieldView.of(
        IntakeForm.DAY + line + ":" + prompt.code(),
        visit.say("intake.day.other"),
        FieldView.Kind.DATE);
  }

  private Optional<IntakeView.Answered> answered(Said said) {
    var words = new PromptWords(visit.page().words());
    return said.asked()
        .map(
            prompt ->
                new IntakeView.Answered(
                    said.text(), words.question(prompt), words.answer(prompt, said.reply())));
  }

  /** The remedies that are possible for any of the pieces, each with what it means in money. */
  private ChoiceView wish(List<LineAssessment> assessments) {
    var options = new ArrayList<Option>();
    options.add(new Option("", visit.say("desk.intake.wish.open"), ""));
    sums(assessments).forEach((remedy, sum) -> options.add(option(remedy, sum)));
    return new ChoiceView(
        visit.say("desk.intake.wish"),
        IntakeForm.WISH,
        Kind.ONE,
        options,
        Set.of(intake.wish().map(Remedy::code).orElse("")));
  }

  private static Map<Remedy, Money> sums(List<LineAssessment> assessments) {
    var sums = new LinkedHashMap<Remedy, Money>();
    assessments.stream()
        .flatMap(assessment -> assessment.possible().stream())
        .forEach(possible -> sums.merge(possible.remedy(), possible.amount(), Money::plus));
    return sums;
  }

  private Option option(Remedy remedy, Money sum) {
    return new Option(
        remedy.code(),
        visit.say("remedy.name." + remedy.code()),
        sum.isPositive() ? visit.page().sum(sum) : "");
  }
}
