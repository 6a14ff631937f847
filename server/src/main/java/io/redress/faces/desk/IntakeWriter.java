package io.redress.faces.desk;

import io.redress.cases.CaseReason;
import io.redress.cases.LineAssessment;
import io.redress.cases.OpenCase;
import io.redress.consumers.Consumer;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.GroundsWriter;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page on which staff take down a request. */
final class IntakeWriter {
  private final Visit visit;
  private final Order order;
  private final Consumer buyer;
  private final Intake intake;

  IntakeWriter(Visit visit, Order order, Consumer buyer, Intake intake) {
    this.visit = visit;
    this.order = order;
    this.buyer = buyer;
    this.intake = intake;
  }

  /** The page; {@code languages} are those that we can answer in. */
  IntakeView write(
      List<String> languages, Optional<NoteView> note, Optional<IntakeView.Outlook> outlook) {
    var address = visit.home() + "/orders/" + order.id();
    return new IntakeView(
        address + "/case",
        intake.draft(),
        new LinkView(order.orderNumber(), address),
        buyer.name(),
        order.lines().stream().map(this::piece).toList(),
        List.of(
            ask("told", Intake.TOLD, options(Intake.Told.values(), "desk.told."), intake.told()),
            reason(),
            ask("kind", Intake.KIND, options(OpenCase.Kind.values(), "desk.kind."), intake.kind()),
            language(languages)),
        words(),
        note,
        outlook);
  }

  /** What is missing before anything can be said about it. */
  NoteView missing() {
    var key =
        intake.pieces().isEmpty()
            ? "desk.intake.needPiece"
            : intake.reason().isEmpty() ? "desk.intake.needReason" : "desk.intake.long";
    return NoteView.of(NoteView.Tone.BROKEN, visit.say(key), "");
  }

  /** What is possible for it, and what opening it would promise by when. */
  IntakeView.Outlook outlook(List<LineAssessment> assessments, Instant decideBy) {
    var brand = chosen().flatMap(line -> line.brandName().stream()).findFirst();
    var grounds = new GroundsWriter(visit.page(), assessments, brand);
    return new IntakeView.Outlook(
        grounds.explanation(),
        wish(assessments),
        grounds.grounds(),
        PromiseView.about(
            visit.say("desk.owed.decision"), PromiseView.State.OPEN, decideBy, Grain.HOUR));
  }

  private Stream<OrderLine> chosen() {
    return order.lines().stream().filter(line -> intake.pieces().containsKey(line.id()));
  }

  private IntakeView.Piece piece(OrderLine line) {
    var left = line.left().pieces();
    var known =
        left == 0
            ? visit.say("desk.intake.taken")
            : visit.say("desk.intake.left", "left", left, "of", line.quantity().pieces());
    return new IntakeView.Piece(
        line.id().toString(),
        new PieceView(
            PictureView.ofCategory(line.category()),
            line.brandName().orElse(""),
            line.title(),
            Stream.concat(line.variant().stream(), Stream.of(known))
                .collect(Collectors.joining(" · "))),
        left,
        intake.pieces().getOrDefault(line.id(), 0));
  }

  private ChoiceView reason() {
    var options = options(CaseReason.values(), "desk.reason.");
    return choice("reason", Intake.REASON, options, intake.reason().map(Codes::of).orElse(""));
  }

  private ChoiceView language(List<String> languages) {
    var options = languages.stream().map(tag -> new Option(tag, visit.language(tag), "")).toList();
    return choice("language", Intake.LANGUAGE, options, intake.language());
  }

  private FieldView words() {
    var field =
        FieldView.of(Intake.WORDS, visit.say("desk.intake.words"), FieldView.Kind.PARAGRAPH)
            .hinting(visit.say("desk.intake.words.hint"))
            .holding(intake.words());
    return intake.words().length() > OpenCase.MOST_WORDS
        ? field.failing(visit.say("desk.intake.long"))
        : field;
  }

  /** The remedies that are possible for any of the pieces, each with what it means in money. */
  private ChoiceView wish(List<LineAssessment> assessments) {
    var options = new ArrayList<Option>();
    options.add(new Option("", visit.say("desk.intake.wish.open"), ""));
    sums(assessments).forEach((remedy, sum) -> options.add(option(remedy, sum)));
    return choice("wish", Intake.WISH, options, intake.wish().map(Remedy::code).orElse(""));
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

  private ChoiceView ask(String question, String name, List<Option> options, Enum<?> chosen) {
    return choice(question, name, options, Codes.of(chosen));
  }

  private ChoiceView choice(String question, String name, List<Option> options, String chosen) {
    return new ChoiceView(
        visit.say("desk.intake." + question), name, Kind.ONE, options, Set.of(chosen));
  }

  private List<Option> options(Enum<?>[] values, String family) {
    return Arrays.stream(values)
        .map(each -> new Option(Codes.of(each), visit.say(family + Codes.of(each)), ""))
        .toList();
  }
}
