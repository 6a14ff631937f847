package io.redress.faces.desk;

import io.redress.cases.CaseCommand.FactSource;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FactWords;
import io.redress.faces.shared.FieldView;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Fact;
import io.redress.rulebook.intake.Informant;
import io.redress.rulebook.intake.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes what is still unknown about a case, with a form for each fact that can be told here. */
final class UnknownsWriter {
  /** Which of the forms on the page it is. */
  static final String AT = "at";

  /** The answer in the form of this place. */
  static final String VALUE = "value";

  private static final int MOST_SHOWN = 24;
  private static final Deed DEED = Deed.ANSWER_FACT;

  private final Visit visit;
  private final CaseView view;
  private final Written written;
  private final FactWords words;

  UnknownsWriter(Visit visit, CaseView view, Written written) {
    this.visit = visit;
    this.view = view;
    this.written = written;
    this.words = new FactWords(visit.page());
  }

  /** What is unknown, line by line. */
  List<UnknownView> write(Function<LineAssessment, List<Unknown>> unknowns) {
    var views = new ArrayList<UnknownView>();
    for (var assessment : view.content().assessments()) {
      if (views.size() < MOST_SHOWN) {
        for (var unknown : unknowns.apply(assessment)) {
          views.add(view(assessment, unknown, views.size()));
        }
      }
    }
    return views;
  }

  private UnknownView view(LineAssessment assessment, Unknown unknown, int place) {
    var line = line(assessment);
    return new UnknownView(
        words.name(unknown.fact()),
        view.content().lines().size() > 1 ? title(line) : "",
        informant(line, unknown),
        changes(unknown),
        mayAnswer(unknown.fact())
            ? Optional.of(form(line, unknown.fact(), place))
            : Optional.empty());
  }

  private CaseLine line(LineAssessment assessment) {
    return view.content().lines().stream()
        .filter(each -> each.id().equals(assessment.caseLineId()))
        .findFirst()
        .orElseThrow();
  }

  private String title(CaseLine line) {
    return view.order().line(line.orderLineId()).map(OrderLine::title).orElse("");
  }

  private String informant(CaseLine line, Unknown unknown) {
    var who = words.informant(unknown.informant());
    return line.isNotKnown(unknown.fact())
        ? visit.say("desk.unknown.asked", "who", who)
        : visit.say("desk.unknown.ask", "who", who);
  }

  private List<FactView> changes(Unknown unknown) {
    var changes = words.changes(List.of(unknown), view.order().total().currency());
    return changes.stream()
        .map(each -> new FactView(value(each.label(), unknown.fact()), each.value()))
        .toList();
  }

  /** The name of the fact stands above already. */
  private String value(String label, Fact fact) {
    var prefix = words.name(fact) + ": ";
    return label.startsWith(prefix) ? label.substring(prefix.length()) : label;
  }

  private boolean mayAnswer(Fact fact) {
    return Informant.isAskedFor(fact)
        && view.allowed().contains(DEED.code())
        && Permissions.may(visit.role(), DEED);
  }

  private ActionView form(CaseLine line, Fact fact, int place) {
    var at = String.valueOf(place);
    var isThis = written.text(DEED.field(AT)).equals(at);
    var choices = new ArrayList<ChoiceView>();
    answers(fact, place).ifPresent(choices::add);
    choices.add(sources());
    return new ActionView(
        visit.say("desk.unknown.answer", "fact", words.name(fact)),
        visit.home() + "/cases/" + view.head().id() + "/actions/" + DEED.code(),
        DEED.weight(),
        "",
        answers(fact, place).isPresent() ? List.of() : List.of(field(fact, place)),
        choices,
        List.of(
            new FactView("version", String.valueOf(view.head().version())),
            new FactView(DEED.field("line"), line.id().toString()),
            new FactView(DEED.field("fact"), fact.path()),
            new FactView(DEED.field(AT), at)),
        isThis ? written.errorOf(DEED) : "");
  }

  /** The answers to choose from; none for days, numbers and places. */
  private Optional<ChoiceView> answers(Fact fact, int place) {
    var values =
        switch (fact.type()) {
          case FLAG, FLAG_OR_TEXT, FLAG_OR_DATE, FLAG_OR_AMOUNT -> List.of("true", "false");
          case CHOICE, CHOICE_OR_DATE -> fact.choices();
          case DATE, NUMBER, AMOUNT, COUNTRY, CURRENCY -> List.<String>of();
          case COUNTRIES, ZONE, DATES, INSTANT, CATEGORY -> List.<String>of();
          case REMEDY, REMEDIES, BRAND_POLICY, SPECIAL_TERMS, TEXT, TEXTS -> List.<String>of();
        };
    var options =
        values.stream().map(value -> new Option(value, words.kept(fact, value), "")).toList();
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChoiceView(words.name(fact), name(place), ChoiceView.Kind.ONE, options, Set.of()));
  }

  private FieldView field(Fact fact, int place) {
    var kind = fact.type() == Fact.Type.DATE ? FieldView.Kind.DATE : FieldView.Kind.DECIMAL;
    return FieldView.of(name(place), words.name(fact), kind);
  }

  private ChoiceView sources() {
    var options =
        Arrays.stream(FactSource.values())
            .map(Codes::of)
            .map(code -> new Option(code, visit.say("desk.source." + code), ""))
            .toList();
    return new ChoiceView(
        visit.say("desk.unknown.source"),
        DEED.field("source"),
        ChoiceView.Kind.ONE,
        options,
        Set.of());
  }

  private static String name(int place) {
    return DEED.field(VALUE + place);
  }
}
