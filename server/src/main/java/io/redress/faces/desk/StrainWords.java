package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNote;
import io.redress.liaison.health.UsedQuota;
import java.util.ArrayList;
import java.util.List;

/** Says what would strain a brand, what can be done instead, and why something was sent anyway. */
record StrainWords(Page page) {
  /** Each with what can be done instead, and that no client loses by it; nothing of nothing. */
  List<String> warnings(List<Strain> strains) {
    if (strains.isEmpty()) {
      return List.of();
    }
    var said = new ArrayList<String>();
    strains.forEach(each -> said.add(reason(each) + " " + instead(each)));
    said.add(page.say("health.rights"));
    return List.copyOf(said);
  }

  /** The short names of some kinds, as one list. */
  String names(List<String> kinds) {
    var names = kinds.stream().map(each -> page.say("health.kind." + each)).toList();
    return page.say("health.names", "names", names);
  }

  /** What was sent all the same, each with its reason. */
  List<FactView> notes(List<StrainNote> notes) {
    return notes.stream().map(this::note).toList();
  }

  private FactView note(StrainNote note) {
    return new FactView(page.say("health.allTheSame"), because(note));
  }

  /** What was warned of, and why it was sent all the same. */
  String because(StrainNote note) {
    var names = names(note.kinds().stream().map(Codes::of).toList());
    return note.reason().isEmpty()
        ? page.say("health.allTheSame.erased", "strains", names)
        : page.say("health.allTheSame.because", "strains", names, "reason", note.reason());
  }

  private String reason(Strain strain) {
    return switch (strain) {
      case Strain.WeakClaim(var weakness) -> page.say("health.weak." + Codes.of(weakness));
      case Strain.AccountRestricted(var place, var isClosed, var why) ->
          page.say(
              isClosed ? "health.account.closed" : "health.account.restricted",
              "place",
              place,
              "why",
              why);
      case Strain.Blackout closed ->
          page.say(
              "health.blackout",
              "day",
              page.dates().shortDay(closed.until()),
              "open",
              page.dates().shortDay(closed.opens()));
      case Strain.OverLimit(var kind, var pieces, var agreed) ->
          page.say(
              "health.limit",
              "kind",
              page.say("health.quota.kind." + kind),
              "pieces",
              pieces,
              "agreed",
              agreed);
      case Strain.QuotaUsed(var after) -> quota("health.quota.used", after);
      case Strain.QuotaNearlyUsed(var after) -> quota("health.quota.nearly", after);
      case Strain.TooManyOpen(var open) -> page.say("health.open", "count", open);
    };
  }

  private String quota(String key, UsedQuota use) {
    return page.say(
        key,
        "kind",
        page.say("health.quota.kind." + use.kind()),
        "used",
        use.used(),
        "agreed",
        use.agreed(),
        "day",
        page.dates().shortDay(use.endsOn()));
  }

  private String instead(Strain strain) {
    return page.say("health.instead." + Codes.of(strain.alternative()));
  }
}
