package io.redress.faces.desk;

import io.redress.consumers.Consumer;
import io.redress.faces.desk.PersonView.Hold;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.platform.personal.Section.Fate;
import io.redress.privacy.ErasurePreview;
import io.redress.privacy.Hindrance;
import io.redress.privacy.LegalHold;
import io.redress.privacy.PrivacyRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the page of one person's data. */
final class PersonWriter {
  private final Visit visit;
  private final Consumer consumer;

  PersonWriter(Visit visit, Consumer consumer) {
    this.visit = visit;
    this.consumer = consumer;
  }

  /** What is known of her data. */
  record Kept(
      ErasurePreview preview,
      Optional<Instant> erasedAt,
      List<PrivacyRequest> requests,
      List<LegalHold> holds) {}

  PersonView write(Kept kept, Optional<NoteView> note) {
    var action = visit.home() + "/people/" + consumer.id();
    var notes = new ArrayList<NoteView>();
    note.ifPresent(notes::add);
    kept.erasedAt().ifPresent(at -> notes.add(erased(at)));
    if (kept.erasedAt().isEmpty()) {
      kept.preview().hindrances().forEach(each -> notes.add(hindrance(each)));
    }
    var isErased = consumer.isErased();
    return new PersonView(
        isErased ? visit.say("privacy.person.nameless") : consumer.name(),
        isErased ? List.of() : contact(),
        action,
        notes,
        sections(kept.preview(), Fate.GOES),
        sections(kept.preview(), Fate.STAYS),
        kept.requests().stream().map(this::asked).toList(),
        kept.holds().stream().map(hold -> hold(hold, action)).toList(),
        List.of(
            FieldView.of("reason", visit.say("privacy.hold.reason"), FieldView.Kind.TEXT),
            FieldView.of("until", visit.say("privacy.hold.until"), FieldView.Kind.DATE)),
        isErased,
        Permissions.mayErase(visit.role()) && !isErased && kept.preview().isPossible());
  }

  private List<FactView> contact() {
    var facts = new ArrayList<FactView>();
    facts.add(new FactView(visit.say("privacy.person.email"), consumer.email()));
    consumer
        .phone()
        .ifPresent(phone -> facts.add(new FactView(visit.say("privacy.person.phone"), phone)));
    facts.add(new FactView(visit.say("privacy.person.country"), visit.country(consumer.country())));
    facts.add(
        new FactView(visit.say("privacy.person.language"), visit.language(consumer.language())));
    return facts;
  }

  private NoteView erased(Instant at) {
    var when = visit.page().dates().exactly(at);
    return NoteView.of(Tone.KEPT, visit.say("privacy.person.erased", "when", when), "");
  }

  private NoteView hindrance(Hindrance hindrance) {
    return switch (hindrance) {
      case Hindrance.OpenCase(var id, var number, var nextStep) ->
          new NoteView(
              Tone.RISK,
              visit.say("privacy.stop.case", "number", number),
              nextStep
                  .map(at -> visit.page().dates().by(at))
                  .map(by -> visit.say("privacy.stop.case.next", "by", by))
                  .orElseGet(() -> visit.say("privacy.stop.case.close")),
              Optional.of(
                  new LinkView(visit.say("privacy.stop.open"), visit.home() + "/cases/" + id)));
      case Hindrance.MoneyUnderWay(var id, var number) ->
          new NoteView(
              Tone.RISK,
              visit.say("privacy.stop.money", "number", number),
              visit.say("privacy.stop.money.when"),
              Optional.of(
                  new LinkView(visit.say("privacy.stop.open"), visit.home() + "/cases/" + id)));
      case Hindrance.Held(var until, var reason) ->
          NoteView.of(
              Tone.RISK,
              visit.say("privacy.stop.held", "until", visit.page().dates().withYear(until)),
              reason);
      case Hindrance.ImportUnderWay() ->
          NoteView.of(
              Tone.RISK, visit.say("privacy.stop.import"), visit.say("privacy.stop.import.when"));
    };
  }

  private List<FactView> sections(ErasurePreview preview, Fate fate) {
    return preview.counts(fate).stream()
        .map(
            count ->
                new FactView(
                    visit.say("privacy.section." + count.section().code()),
                    visit.say("privacy.rows", "count", count.rows())))
        .toList();
  }

  private String asked(PrivacyRequest request) {
    var dates = visit.page().dates();
    var what = visit.say("privacy.asked." + Codes.of(request.kind()));
    return request
        .endedAt()
        .map(at -> visit.say("privacy.asked.done", "what", what, "when", dates.moment(at)))
        .orElseGet(
            () -> visit.say("privacy.asked.open", "what", what, "by", dates.by(request.dueAt())));
  }

  private Hold hold(LegalHold hold, String action) {
    var until = visit.page().dates().withYear(hold.until());
    return new Hold(
        visit.say("privacy.hold.words", "until", until, "reason", hold.reason()),
        action + "/holds/" + hold.id() + "/release");
  }
}
