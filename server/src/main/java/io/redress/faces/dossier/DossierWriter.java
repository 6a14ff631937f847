package io.redress.faces.dossier;

import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.cases.dossier.Decided;
import io.redress.cases.dossier.Dossier;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.Message;
import io.redress.conversation.ThreadKind;
import io.redress.evidence.Evidence;
import io.redress.faces.dossier.DossierView.Row;
import io.redress.faces.dossier.DossierView.Section;
import io.redress.faces.paper.PaperWords;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.promises.Promise;
import io.redress.rulebook.text.Explanations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the paper of a file. What is too long for a paper is left to the ZIP, the oldest first,
 * and the paper says so.
 */
final class DossierWriter {
  private static final Explanations EXPLANATIONS = new Explanations();
  private static final int LONGEST_MESSAGE = 6_000;

  /** Characters for each part; together with the frame they stay below what a paper holds. */
  private static final int OF_EVENTS = 55_000;

  private static final int OF_PROMISES = 30_000;
  private static final int OF_DECISIONS = 40_000;
  private static final int OF_A_THREAD = 30_000;
  private static final int OF_FILES = 20_000;
  private static final int OF_SEALS = 35_000;

  private final Page page;
  private final PaperWords paper;
  private final Dossier dossier;
  private final DossierWords words;

  DossierWriter(Page page, Dossier dossier, DossierWords words) {
    this.page = page;
    this.paper = new PaperWords(page);
    this.dossier = dossier;
    this.words = words;
  }

  DossierView write(List<Seal> seals) {
    var sections = new ArrayList<Section>();
    sections.add(section("events", OF_EVENTS, events()));
    sections.add(section("promises", OF_PROMISES, promises()));
    sections.add(section("decisions", OF_DECISIONS, decisions()));
    sections.add(section("disputes", OF_FILES, disputes()));
    sections.add(section("complaints", OF_FILES, complaints()));
    dossier.threads().forEach(thread -> sections.add(thread(thread)));
    words.money().ifPresent(money -> sections.add(section("money", OF_FILES, money(money))));
    sections.add(section("evidence", OF_FILES, evidence()));
    sections.add(chain());
    sections.add(seals(seals));
    var number = dossier.view().head().number();
    return new DossierView(
        page.say("file.title", "number", number),
        number,
        page.say("file.lede." + Codes.of(dossier.form()), "house", page.house().name()),
        facts(),
        sections.stream().filter(each -> !each.rows().isEmpty()).toList());
  }

  private List<FactView> facts() {
    var view = dossier.view();
    var goods =
        view.content().lines().stream()
            .flatMap(line -> view.order().line(line.orderLineId()).stream())
            .map(line -> line.title())
            .toList();
    return List.of(
        new FactView(page.say("file.fact.person"), view.consumer().name()),
        new FactView(page.say("file.fact.order"), view.order().orderNumber()),
        new FactView(page.say("file.fact.goods"), String.join(" · ", goods)),
        new FactView(page.say("file.fact.opened"), paper.moment(view.head().openedAt())));
  }

  private List<Row> events() {
    return words.events().events().stream()
        .filter(event -> event.at().isPresent())
        .sorted(Comparator.comparing(event -> event.at().orElseThrow()))
        .map(this::event)
        .toList();
  }

  private Row event(EventView event) {
    var lines = event.by().isEmpty() ? event.lines() : with(event.by(), event.lines());
    return new Row(paper.moment(event.at().orElseThrow()), event.what(), lines);
  }

  private static List<String> with(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private List<Row> promises() {
    return dossier.promises().stream().map(this::promise).toList();
  }

  private Row promise(Promise promise) {
    var shown =
        PromiseView.about(words.subject(promise), state(promise), promise.dueAt(), Grain.HOUR);
    var lines =
        promise
            .toldAt()
            .map(at -> List.of(page.say("file.promise.told", "when", paper.moment(at))))
            .orElse(List.of());
    return new Row(paper.moment(promise.madeAt()), paper.promise(shown), lines);
  }

  private static PromiseView.State state(Promise promise) {
    return switch (promise.state()) {
      case OPEN -> PromiseView.State.OPEN;
      case AT_RISK -> PromiseView.State.RISK;
      case KEPT -> PromiseView.State.KEPT;
      case RENEGOTIATED -> PromiseView.State.MOVED;
      case BROKEN -> PromiseView.State.BROKEN;
      case VOID -> PromiseView.State.VOID;
    };
  }

  private List<Row> decisions() {
    return dossier.decisions().stream().map(this::decision).toList();
  }

  private Row decision(Decided decided) {
    var remedies =
        decided.remedies().stream().map(code -> page.say("remedy.name." + code)).toList();
    var lines = new ArrayList<>(EXPLANATIONS.render(decided.explanation(), page.language().tag()));
    decided.rules().ifPresent(rules -> lines.add(page.say("file.decision.rules", "rules", rules)));
    decided.clauses().stream()
        .filter(Decided.Clause::applies)
        .map(this::clause)
        .distinct()
        .forEach(lines::add);
    var text =
        remedies.isEmpty()
            ? page.say("file.decision.nothing")
            : page.say("file.decision.gives", "remedies", remedies);
    return new Row(paper.moment(decided.at()), text, lines);
  }

  private String clause(Decided.Clause clause) {
    return page.say(
        "ground.source.text",
        "citation",
        clause.citation(),
        "rule",
        clause.rule(),
        "version",
        clause.version());
  }

  private List<Row> disputes() {
    return dossier.disputes().stream().map(this::dispute).toList();
  }

  private Row dispute(Dispute dispute) {
    var claim = dispute.claim();
    var kind = page.say("dispute.kind." + Codes.of(claim.kind()));
    var state = page.say("dispute.state." + Codes.of(dispute.state()));
    var lines = new ArrayList<String>();
    Stream.of(claim.party(), claim.reference(), claim.question())
        .filter(text -> !text.isEmpty())
        .map(DossierWriter::shortened)
        .forEach(lines::add);
    dispute
        .answer()
        .ifPresent(
            answer -> lines.add(paper.moment(answer.at()) + " · " + shortened(answer.words())));
    return new Row(paper.moment(dispute.openedAt()), kind + ": " + state, lines);
  }

  private List<Row> complaints() {
    return dossier.complaints().stream().map(this::complaint).toList();
  }

  private Row complaint(Complaint complaint) {
    var lines = new ArrayList<String>();
    lines.add(shortened(complaint.claim().words()));
    complaint
        .answer()
        .ifPresent(
            answer -> lines.add(paper.moment(answer.at()) + " · " + shortened(answer.words())));
    var state = page.say("complaint.state." + Codes.of(complaint.state()));
    return new Row(paper.moment(complaint.madeAt()), state, lines);
  }

  private static String shortened(String words) {
    return words.length() > LONGEST_MESSAGE
        ? words.substring(0, words.offsetByCodePoints(0, cut(words))) + "…"
        : words;
  }

  private Section thread(ThreadKind thread) {
    var said =
        dossier.messages().stream()
            .filter(message -> message.thread() == thread)
            .map(this::message)
            .toList();
    return fitting(page.say("file.thread." + Codes.of(thread)), "messages.json", OF_A_THREAD, said);
  }

  private Row message(Message message) {
    var body = message.body();
    var lines = new ArrayList<String>();
    if (message.erasedAt().isPresent()) {
      lines.add(page.say("file.message.erased"));
    } else if (body.length() > LONGEST_MESSAGE) {
      lines.add(page.say("file.message.longer"));
      body = shortened(body);
    }
    var label = author(message) + " · " + paper.moment(message.writtenAt());
    return new Row(label, body, lines);
  }

  private static int cut(String body) {
    return body.codePointCount(0, LONGEST_MESSAGE) - 1;
  }

  private String author(Message message) {
    if (!message.authorName().isEmpty()) {
      return message.authorName();
    }
    return message.authorKind() == AuthorKind.CONSUMER
        ? dossier.view().consumer().name()
        : page.house().name();
  }

  private List<Row> money(MoneyView money) {
    return Stream.concat(money.lines().stream(), Stream.of(money.total()))
        .map(
            line ->
                new Row(
                    line.label(),
                    page.sum(line.amount()),
                    line.reason().isEmpty() ? List.of() : List.of(line.reason())))
        .toList();
  }

  private List<Row> evidence() {
    return dossier.evidence().stream().map(this::file).toList();
  }

  private Row file(Evidence file) {
    var kind = page.say("evidence.kind." + file.content().kind().code());
    var by = page.say("file.by." + bringer(file));
    return new Row(paper.moment(file.addedAt()), file.name(), List.of(kind + " · " + by));
  }

  private static String bringer(Evidence file) {
    return switch (file.addedBy()) {
      case "consumer" -> "consumer";
      case "brand_contact" -> "brand";
      default -> "house";
    };
  }

  /** That nothing was changed, and the last link by which everything before it is sealed. */
  private Section chain() {
    var chain = dossier.chain();
    var row =
        new Row(
            page.say("file.chain.length", "count", chain.length()),
            page.say(chain.isWhole() ? "file.chain.whole" : "file.chain.broken"),
            List.of(chain.head()));
    return new Section(
            page.say("file.part.chain"),
            page.say("file.chain.how", "method", "SHA-256"),
            List.of(row))
        .ofSeals();
  }

  private Section seals(List<Seal> seals) {
    var rows = seals.stream().map(seal -> new Row(seal.path(), "", List.of(seal.sha256())));
    return fitting(page.say("file.part.seals"), Seal.LIST, OF_SEALS, rows.toList()).ofSeals();
  }

  private Section section(String part, int most, List<Row> rows) {
    return fitting(page.say("file.part." + part), part + ".json", most, rows);
  }

  /** As many of the latest rows as the part has room for. */
  private Section fitting(String title, String whole, int most, List<Row> rows) {
    var left = most;
    var from = rows.size();
    while (from > 0 && left >= rows.get(from - 1).weight()) {
      from--;
      left -= rows.get(from).weight();
    }
    var note = from == 0 ? "" : page.say("file.more", "count", from, "file", whole);
    return new Section(title, note, rows.subList(from, rows.size()));
  }
}
