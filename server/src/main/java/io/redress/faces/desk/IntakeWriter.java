package io.redress.faces.desk;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.faces.desk.IntakeView.Next;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page on which staff take down a request. */
final class IntakeWriter {
  private final Visit visit;
  private final Order order;
  private final Intake intake;

  IntakeWriter(Visit visit, Order order, Intake intake) {
    this.visit = visit;
    this.order = order;
    this.intake = intake;
  }

  /** The page; {@code languages} are those that we can answer in. */
  IntakeView write(
      CallerView caller,
      List<String> languages,
      Optional<NoteView> note,
      Optional<IntakeView.Outlook> outlook) {
    var address = visit.home() + "/orders/" + order.id();
    return new IntakeView(
        new IntakeView.Form(
            address + "/case", hidden(outlook.isPresent()), visit.home() + PhonePages.HREF),
        new LinkView(order.orderNumber(), address),
        caller,
        order.lines().stream().map(this::piece).toList(),
        new IntakeView.Asked(List.of(told(), language(languages)), matter(), words(), ring()),
        next(outlook),
        note,
        outlook);
  }

  /** What is missing before anything can be said about it. */
  NoteView missing() {
    var key =
        intake.pieces().isEmpty()
            ? "desk.intake.needPiece"
            : intake.words().length() > OpenCase.MOST_WORDS
                ? "desk.intake.long"
                : "desk.intake.needReason";
    return NoteView.of(NoteView.Tone.BROKEN, visit.say(key), "");
  }

  private List<FactView> hidden(boolean isLookedAt) {
    var hidden = new ArrayList<FactView>();
    hidden.add(new FactView(IntakeForm.DRAFT, intake.draft()));
    hidden.add(new FactView(IntakeForm.SEEN, isLookedAt ? intake.fingerprint() : ""));
    intake.matter().said().stream()
        .map(said -> new FactView(IntakeForm.SAID, said.text()))
        .forEach(hidden::add);
    return hidden;
  }

  private Next next(Optional<IntakeView.Outlook> outlook) {
    if (intake.pieces().isEmpty()) {
      return Next.PIECE;
    }
    return outlook
        .map(shown -> shown.questions().isEmpty() ? Next.WISH : Next.QUESTION)
        .orElse(Next.REASON);
  }

  private IntakeView.Piece piece(OrderLine line) {
    var left = line.left().pieces();
    var known =
        left == 0
            ? visit.say("desk.intake.taken")
            : visit.say("desk.intake.left", "left", left, "of", line.quantity().pieces());
    return new IntakeView.Piece(
        line.id().toString(),
        open().indexOf(line) + 1,
        new PieceView(
            PictureView.ofCategory(line.category()),
            line.brandName().orElse(""),
            line.title(),
            Stream.of(line.variant(), line.serial(), Optional.of(known))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "))),
        left,
        intake.pieces().getOrDefault(line.id(), 0),
        ownReason(line));
  }

  private List<OrderLine> open() {
    return order.lines().stream().filter(line -> !line.left().isNone()).toList();
  }

  /** Of an order with one open line the reason of all is its own. */
  private Optional<ChoiceView> ownReason(OrderLine line) {
    if (open().size() < 2 || !open().contains(line)) {
      return Optional.empty();
    }
    var options = new ArrayList<Option>();
    options.add(new Option("", visit.say("desk.phone.reason.same"), ""));
    options.addAll(options(CaseReason.values(), "desk.reason."));
    var chosen = Optional.ofNullable(intake.matter().own().get(line.id())).map(Codes::of);
    return Optional.of(
        new ChoiceView(
            visit.say("desk.phone.reason.own", "piece", line.title()),
            IntakeForm.OWN_REASON + line.id(),
            Kind.ONE,
            options,
            Set.of(chosen.orElse(""))));
  }

  private List<ChoiceView> matter() {
    var matter = intake.matter();
    var reasons = options(CaseReason.values(), "desk.reason.");
    var kinds = options(OpenCase.Kind.values(), "desk.kind.");
    return List.of(
        choice("reason", IntakeForm.REASON, reasons, matter.reason().map(Codes::of).orElse("")),
        choice("kind", IntakeForm.KIND, kinds, Codes.of(matter.kind())));
  }

  private ChoiceView told() {
    var options = options(Intake.Told.values(), "desk.told.");
    return choice("told", IntakeForm.TOLD, options, Codes.of(intake.told()));
  }

  private ChoiceView language(List<String> languages) {
    var options = languages.stream().map(tag -> new Option(tag, visit.language(tag), "")).toList();
    return choice("language", IntakeForm.LANGUAGE, options, intake.language());
  }

  private FieldView words() {
    var field =
        FieldView.of(IntakeForm.WORDS, visit.say("desk.intake.words"), FieldView.Kind.PARAGRAPH)
            .hinting(visit.say("desk.intake.words.hint"))
            .holding(intake.words());
    return intake.words().length() > OpenCase.MOST_WORDS
        ? field.failing(visit.say("desk.intake.long"))
        : field;
  }

  private IntakeView.Ring ring() {
    var wanted = intake.ringBack();
    return new IntakeView.Ring(
        wanted.isPresent(),
        List.of(
            FieldView.of(
                    IntakeForm.RING_DATE, visit.say("desk.phone.ring.date"), FieldView.Kind.DATE)
                .holding(wanted.map(RingBack::date).orElse("")),
            FieldView.of(
                    IntakeForm.RING_TIME, visit.say("desk.phone.ring.time"), FieldView.Kind.TIME)
                .holding(wanted.map(RingBack::time).orElse(""))));
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
