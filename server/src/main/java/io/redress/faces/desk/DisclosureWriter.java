package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.brands.packages.CaseDisclosures.Checked;
import io.redress.evidence.Evidence;
import io.redress.faces.desk.DisclosureView.Arrival;
import io.redress.faces.desk.DisclosureView.Row;
import io.redress.faces.desk.DisclosureView.Standing;
import io.redress.faces.shared.AlternativeWords;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.DisclosedWriter;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.PictureView;
import io.redress.liaison.accounts.NeededPaper;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.liaison.disclosure.KnownFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what the house knows beside what the brand will see, row by row, by the very check that
 * runs when the request goes.
 */
final class DisclosureWriter {
  private static final Set<DisclosureKind> CONTACTS =
      EnumSet.of(DisclosureKind.EMAIL, DisclosureKind.PHONE);

  private final Visit visit;
  private final CaseView view;
  private final Checked checked;
  private final DisclosedRequest draft;
  private final DisclosedWriter words;

  DisclosureWriter(Visit visit, CaseView view, Checked checked, DisclosedRequest draft) {
    this.visit = visit;
    this.view = view;
    this.checked = checked;
    this.draft = draft;
    this.words = new DisclosedWriter(visit.page());
  }

  /**
   * The page.
   *
   * @param strains what asking the brand would strain
   * @param missing what the brand wants to see and would not get
   * @param form what was written into a form that was not taken
   */
  DisclosureView write(
      Owners owners,
      Map<Deed, ActionView.Warnings> strains,
      List<NeededPaper> missing,
      Optional<DisclosureForm> form,
      Optional<NoteView> note) {
    var address = visit.home() + "/cases/" + view.head().id();
    var action = address + "/disclosure";
    var reason = form.map(DisclosureForm::reason).orElse("");
    return new DisclosureView(
        new LinkView(view.head().number(), address),
        view.brandName().orElse(""),
        action,
        rows(form.map(DisclosureForm::chosen)),
        FieldView.of(
                DisclosureForm.REASON, visit.say("disclosure.reason"), FieldView.Kind.PARAGRAPH)
            .hinting(visit.say("disclosure.reason.hint"))
            .holding(reason),
        photos(address),
        arrival(),
        ask(owners, strains, form),
        checked.live().isPresent() ? visit.say("disclosure.live") : "",
        List.of(
            new LinkView(visit.say("disclosure.pdf"), action + "/package.pdf"),
            new LinkView(visit.say("disclosure.zip"), action + "/package.zip")),
        missing(missing),
        note);
  }

  private Optional<NoteView> missing(List<NeededPaper> papers) {
    var names =
        papers.stream().map(each -> visit.say("disclosure.needs." + Codes.of(each))).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(NoteView.of(Tone.RISK, visit.say("disclosure.missing", "papers", names), ""));
  }

  private List<Row> rows(Optional<Set<String>> chosen) {
    var rows = new ArrayList<Row>();
    DisclosureForm.topics(checked).stream()
        .sorted(Comparator.comparing(DisclosureTopic::kind))
        .filter(topic -> topic.kind() != DisclosureKind.CONSUMER_WORDS)
        .map(topic -> row(topic, chosen))
        .forEach(rows::add);
    rows.add(sealed("consumer_words", theirWords()));
    rows.add(sealed("our_notes", List.of()));
    return rows;
  }

  private Row row(DisclosureTopic topic, Optional<Set<String>> chosen) {
    var key = DisclosureForm.key(topic);
    var known = checked.known().stream().filter(fact -> fact.topic().equals(topic)).toList();
    var seen =
        draft.facts().stream()
            .filter(told -> told.topic().equals(topic))
            .map(Disclosed::fact)
            .map(words::fact)
            .toList();
    return new Row(
        key,
        visit.say("disclosure.kind." + Codes.of(topic.kind())),
        known.stream().map(this::known).toList(),
        seen,
        standing(topic, chosen.map(it -> it.contains(key)).orElse(!seen.isEmpty())),
        checked.disclosure().reason(topic));
  }

  /** Who has no business with the person's contacts sees only that there are some. */
  private FactView known(KnownFact fact) {
    return CONTACTS.contains(fact.kind()) && !Permissions.maySeeContacts(visit.role())
        ? new FactView(words.label(fact), visit.say("disclosure.hidden"))
        : words.fact(fact);
  }

  private static Standing standing(DisclosureTopic topic, boolean isChosen) {
    return switch (topic.kind().habit()) {
      case ALWAYS_GOES -> Standing.ALWAYS;
      case NEVER_GOES -> Standing.NEVER;
      case GOES, STAYS -> isChosen ? Standing.GOES : Standing.STAYS;
    };
  }

  private Row sealed(String kind, List<FactView> known) {
    return new Row(
        kind, visit.say("disclosure.kind." + kind), known, List.of(), Standing.NEVER, "");
  }

  /** What the consumer wrote themselves. */
  private List<FactView> theirWords() {
    var answers =
        checked.known().stream()
            .filter(fact -> fact.kind() == DisclosureKind.CONSUMER_WORDS)
            .map(words::fact);
    var request =
        Stream.of(view.head().words())
            .filter(text -> !text.isBlank())
            .map(text -> new FactView(visit.say("disclosure.brand.part.words"), text));
    return Stream.concat(request, answers).toList();
  }

  private EvidenceView photos(String address) {
    var shots = new ArrayList<EvidenceView.Shot>();
    view.content().evidence().stream()
        .filter(Evidence::isForBrand)
        .filter(Evidence::isShown)
        .forEach(
            photo -> {
              var source = address + "/files/" + photo.id();
              shots.add(
                  EvidenceView.Shot.of(
                      PictureView.beside(source + "/small"),
                      visit.say("brandroom.see.photo", "number", shots.size() + 1),
                      source));
            });
    var asks = shots.isEmpty() ? "disclosure.photos.none" : "disclosure.photos.how";
    return EvidenceView.shown(visit.say(asks), shots);
  }

  private Arrival arrival() {
    var note = words.note(draft);
    var title = words.title(draft);
    return new Arrival(
        note.isEmpty() ? title : title + " · " + note, words.facts(draft), words.papers(draft));
  }

  /** The form of the question, as the page of the case has it. */
  private Optional<ActionView> ask(
      Owners owners, Map<Deed, ActionView.Warnings> strains, Optional<DisclosureForm> form) {
    var written =
        form.map(it -> new Written(Optional.of(Deed.ASK_BRAND), it.fields(), ""))
            .orElse(Written.NOTHING);
    var unranked = new RankedRemedies(new AlternativeWords(visit.page()), Map.of());
    return new ActionForms(visit, view, owners, written, unranked, strains)
        .all().stream()
            .filter(action -> action.action().endsWith("/" + Deed.ASK_BRAND.code()))
            .findFirst();
  }
}
