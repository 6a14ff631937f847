package io.redress.faces.portal;

import io.redress.cases.contact.Contacts;
import io.redress.consumers.Consumer;
import io.redress.consumers.QuietHours;
import io.redress.faces.shared.FieldView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person says in which hours not to be written to. */
@Controller
@RequestMapping("/s/{slug}/mine/{id}/quiet")
class OwnQuietPages {
  private static final String USUAL_FROM = "21:00";
  private static final String USUAL_TO = "08:00";

  private final Portal portal;
  private final Access access;
  private final Contacts contacts;

  OwnQuietPages(Portal portal, Access access, Contacts contacts) {
    this.portal = portal;
    this.access = access;
    this.contacts = contacts;
  }

  @GetMapping
  ModelAndView form(HttpServletRequest request, @PathVariable String id) {
    var person = access.person(id);
    var visit = portal.enter(request);
    var from = person.quiet().map(quiet -> quiet.from().toString()).orElse(USUAL_FROM);
    var to = person.quiet().map(quiet -> quiet.to().toString()).orElse(USUAL_TO);
    return visit.show(
        "own-quiet", view(visit, person, field(visit, "from", from), field(visit, "to", to)));
  }

  @PostMapping
  ModelAndView change(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(name = "do", defaultValue = "") String deed) {
    var person = access.person(id);
    var visit = portal.enter(request, "/mine/" + id + "/quiet");
    if (deed.equals("end")) {
      contacts.changeQuietHours(person.id(), Optional.empty(), OptionalInt.empty());
      return visit.goTo("/mine/" + id + "?saved=quiet");
    }
    var begin = time(from);
    var end = time(to);
    if (begin.isPresent() && end.isPresent() && !begin.equals(end)) {
      contacts.changeQuietHours(
          person.id(), Optional.of(new QuietHours(begin.get(), end.get())), OptionalInt.empty());
      return visit.goTo("/mine/" + id + "?saved=quiet");
    }
    var first = field(visit, "from", from);
    var last = field(visit, "to", to);
    return visit.showAgain(
        "own-quiet",
        view(
            visit,
            person,
            begin.isEmpty() ? first.failing(visit.say("portal.quiet.time.wrong")) : first,
            end.isEmpty()
                ? last.failing(visit.say("portal.quiet.time.wrong"))
                : begin.equals(end) ? last.failing(visit.say("portal.quiet.same")) : last));
  }

  private static OwnQuietView view(Visit visit, Consumer person, FieldView from, FieldView to) {
    var own = visit.at("/mine/" + person.id());
    var state =
        person
            .quiet()
            .map(
                quiet ->
                    visit.say(
                        "portal.quiet.now",
                        "from",
                        quiet.from().toString(),
                        "to",
                        quiet.to().toString()))
            .orElseGet(() -> visit.say("portal.quiet.none"));
    var reader = visit.page().words().reader();
    var zone = person.zone().getDisplayName(TextStyle.FULL, reader.region());
    return new OwnQuietView(
        own + "/quiet",
        state,
        visit.say("portal.quiet.zone", "zone", zone),
        from,
        to,
        person.quiet().isPresent(),
        own);
  }

  private static FieldView field(Visit visit, String name, String value) {
    return FieldView.of(name, visit.say("portal.quiet." + name), FieldView.Kind.TIME)
        .holding(value);
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text.strip()).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
