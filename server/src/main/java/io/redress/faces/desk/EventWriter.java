package io.redress.faces.desk;

import io.redress.cases.CaseEvent;
import io.redress.cases.CaseView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.FactWords;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.ThreadView;
import io.redress.liaison.health.StrainNote;
import io.redress.rulebook.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes what happened to a case, newest first. */
final class EventWriter {
  private static final String STRAINED = "brand_strained";

  private final Page page;
  private final CaseView view;
  private final Owners owners;
  private final List<StrainNote> strained;

  /** Where reasons of the house are not told. */
  EventWriter(Page page, CaseView view, Owners owners) {
    this(page, view, owners, List.of());
  }

  /**
   * Of a case.
   *
   * @param strained what its brand was asked although it strained, oldest first
   */
  EventWriter(Page page, CaseView view, Owners owners, List<StrainNote> strained) {
    this.page = page;
    this.view = view;
    this.owners = owners;
    this.strained = List.copyOf(strained);
  }

  ThreadView thread() {
    return new ThreadView(
        view.conduct().events().stream()
            .filter(event -> page.words().phrases().knows(key(event)))
            .sorted(Comparator.comparing(CaseEvent::sequence).reversed())
            .map(this::event)
            .toList());
  }

  private EventView event(CaseEvent event) {
    var done = EventView.done(event.at(), sentence(event)).by(actor(event));
    return event.kind().equals(STRAINED) ? done.saying(because(event)) : done;
  }

  /** What was warned of and why it was sent all the same; each such event has a note of its own. */
  private List<String> because(CaseEvent event) {
    var earlier =
        view.conduct().events().stream()
            .filter(each -> each.kind().equals(STRAINED) && each.sequence() < event.sequence())
            .count();
    return strained.stream().skip(earlier).limit(1).map(new StrainWords(page)::because).toList();
  }

  private String sentence(CaseEvent event) {
    return page.say(key(event), "owed", owed(event), "to", to(event), "told", told(event));
  }

  /** Steps that only the chain needs have no words. */
  private static String key(CaseEvent event) {
    return "desk.event." + event.kind();
  }

  private String owed(CaseEvent event) {
    var key = "desk.owed." + event.payload().getOrDefault("kind", "").toLowerCase(Locale.ROOT);
    return page.words().phrases().knows(key) ? page.say(key) : "";
  }

  /** The fact that somebody told, and how it is known. */
  private String told(CaseEvent event) {
    var words = new FactWords(page);
    return Fact.atPath(event.payload().getOrDefault("fact", ""))
        .map(
            fact ->
                page.say(
                    "desk.unknown.told",
                    "fact",
                    words.name(fact),
                    "value",
                    words.kept(fact, event.payload().getOrDefault("value", "")),
                    "source",
                    page.say("desk.source." + event.payload().getOrDefault("source", ""))))
        .orElse("");
  }

  private String to(CaseEvent event) {
    var key = "desk.party." + event.payload().getOrDefault("to", "nobody");
    return page.words().phrases().knows(key) ? page.say(key) : "";
  }

  private String actor(CaseEvent event) {
    var actor = event.actor();
    var kind = page.say("desk.actor." + Codes.of(actor.kind()));
    return switch (actor.kind()) {
      case STAFF -> owners.name(String.valueOf(actor.id()), kind);
      case CONSUMER -> view.consumer().name();
      case BRAND_CONTACT -> view.brandName().orElse(kind);
      case SYSTEM, PROVIDER, API_KEY -> kind;
    };
  }
}
