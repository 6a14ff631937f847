package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.faces.desk.ExplanationView.Clause;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FactWords;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import io.redress.rulebook.intake.Unknown;
import io.redress.rulebook.text.Explanations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a decision in full, for staff and for whoever has to answer for it. */
final class ExplanationWriter {
  private static final Explanations EXPLANATIONS = new Explanations();

  private final Visit visit;
  private final CaseView view;
  private final FactWords words;

  ExplanationWriter(Visit visit, CaseView view) {
    this.visit = visit;
    this.view = view;
    this.words = new FactWords(visit.page());
  }

  ExplanationView write(Function<LineAssessment, List<Unknown>> unknowns) {
    var lines = new ArrayList<ExplanationView.Line>();
    var assessments = view.content().assessments();
    for (var place = 0; place < assessments.size(); place++) {
      var assessment = assessments.get(place);
      var decision = assessment.decision();
      var bought = view.content().lines().get(place).orderLineId();
      lines.add(
          new ExplanationView.Line(
              view.order().line(bought).map(OrderLine::title).orElse(""),
              EXPLANATIONS.render(decision.explanation(), visit.page().language().tag()),
              facts(assessment.facts()),
              words.changes(unknowns.apply(assessment), view.order().total().currency()),
              decision.grounds().stream()
                  .sorted(Comparator.comparing(ground -> !ground.applies()))
                  .map(ground -> clause(ground, assessment.facts()))
                  .toList()));
    }
    return new ExplanationView(
        visit.home() + "/cases/" + view.head().id(),
        view.head().number(),
        visit.say(
            "desk.case.headline",
            "person",
            view.consumer().name(),
            "goods",
            lines.getFirst().title()),
        lines,
        Permissions.mayAskTerms(visit.role())
            ? visit.home() + QuestionsPages.NEW + "?case=" + view.head().id()
            : "");
  }

  /** What is known; what is too long for a line has its name only. */
  private List<FactView> facts(Facts facts) {
    return facts.known().stream()
        .map(fact -> new FactView(words.name(fact), value(fact, facts)))
        .toList();
  }

  private String value(Fact fact, Facts facts) {
    return facts.value(fact).map(value -> words.value(fact, value)).orElse("");
  }

  private Clause clause(Ground ground, Facts facts) {
    var standing = ground.applies() ? "desk.explanation.applies" : "desk.explanation.not";
    var because =
        ground.because().stream()
            .map(fact -> words.name(fact) + ": " + value(fact, facts))
            .collect(Collectors.joining("; "));
    return new Clause(
        ground.applies() ? "yes" : "no",
        visit.say(standing),
        ground.citation(),
        because.isEmpty() ? "" : visit.say("desk.explanation.because", "facts", because),
        origin(ground),
        doubt(ground));
  }

  private String origin(Ground ground) {
    var parts = new ArrayList<String>();
    parts.add(visit.say("desk.explanation.layer." + ground.layer().code()));
    parts.add(
        visit.say("desk.explanation.rule", "rule", ground.ruleId(), "version", ground.version()));
    if (!ground.source().isEmpty()) {
      parts.add(ground.source());
    }
    var read = ground.asOf();
    if (read != null) {
      parts.add(visit.say("desk.explanation.read", "day", visit.page().dates().day(read)));
    }
    return String.join(" · ", parts);
  }

  private String doubt(Ground ground) {
    return switch (ground.confidence()) {
      case "memory", "contested", "confirmed" ->
          visit.say("desk.explanation.doubt." + ground.confidence());
      default -> "";
    };
  }
}
