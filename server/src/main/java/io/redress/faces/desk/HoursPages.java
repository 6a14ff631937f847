package io.redress.faces.desk;

import io.redress.cases.hours.HouseHours;
import io.redress.cases.hours.PartyHours;
import io.redress.faces.desk.HoursWriter.Outlook;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who works when, and how many days promises take, for administrators. What is written is first
 * shown with what it means, and saved when it is seen.
 */
@Controller
@RequestMapping("/desk/{slug}/hours")
class HoursPages {
  private static final String HERE = "/hours";
  private static final String SAVE = "save";
  private static final String ADD = "add";
  private static final String SAVED = "?saved=yes";

  private final DeskVisits desk;
  private final HouseHours hours;
  private final StaffMembers staff;

  HoursPages(DeskVisits desk, HouseHours hours, StaffMembers staff) {
    this.desk = desk;
    this.hours = hours;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView overview(HttpServletRequest request, @RequestParam(defaultValue = "") String saved) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    return overview(visit, kept(visit, saved));
  }

  /** Shows what other days would mean, or saves them. */
  @PostMapping("/promises")
  ModelAndView promise(
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(name = "do", defaultValue = "") String deed) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    var written = new EnumMap<PromiseKind, String>(PromiseKind.class);
    for (var kind : PromiseSettings.kinds()) {
      written.put(kind, Objects.requireNonNullElse(fields.getFirst(Codes.of(kind)), "").strip());
    }
    var wanted = read(written);
    if (wanted.isEmpty()) {
      return refused(overview(visit, written, wanted, Optional.empty()));
    }
    if (!deed.equals(SAVE)) {
      return overview(visit, written, wanted, Optional.of(unsaved(visit)));
    }
    try {
      var _ = hours.setSettings(wanted.get(), version(fields), Optional.empty(), by(visit));
      return visit.goTo(HERE + SAVED);
    } catch (Problem problem) {
      return stale(overview(visit, Optional.of(meanwhile(visit, problem))));
    }
  }

  @GetMapping("/{party}")
  ModelAndView party(
      HttpServletRequest request,
      @PathVariable String party,
      @RequestParam(defaultValue = "") String saved) {
    var visit = desk.enter(request, Room.HOUSE, HERE + "/" + party);
    return party(visit, hours.of(brand(party)), kept(visit, saved));
  }

  /** Adds a day, takes one out, shows what all of it would mean, or saves it. */
  @PostMapping("/{party}")
  ModelAndView write(
      HttpServletRequest request,
      @PathVariable String party,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(name = "do", defaultValue = "") String deed) {
    var visit = desk.enter(request, Room.HOUSE, HERE + "/" + party);
    var found = hours.of(brand(party));
    var draft = HoursDraft.of(fields);
    Optional.ofNullable(fields.getFirst("without")).ifPresent(draft::remove);
    // A day that was written but not added is shown first; it is never saved unseen nor lost.
    var isAdding = deed.equals(ADD) || !draft.text(HoursDraft.NEW_DAY).isEmpty();
    if (isAdding) {
      draft.add();
    }
    var wanted = draft.read();
    if (wanted.isEmpty()) {
      return refused(party(visit, found, draft, wanted, Optional.empty()));
    }
    if (isAdding || !deed.equals(SAVE)) {
      return party(visit, found, draft, wanted, Optional.of(unsaved(visit)));
    }
    try {
      var _ = hours.set(brand(party), wanted.get(), version(fields), by(visit));
      return visit.goTo(HERE + "/" + party + SAVED);
    } catch (Problem problem) {
      return stale(party(visit, found, Optional.of(meanwhile(visit, problem))));
    }
  }

  /** Gives a party the usual hours again. */
  @PostMapping("/{party}/usual")
  ModelAndView asUsual(
      HttpServletRequest request,
      @PathVariable String party,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = desk.enter(request, Room.HOUSE, HERE + "/" + party);
    try {
      var _ = hours.asUsual(brand(party), version(fields), by(visit));
      return visit.goTo(HERE + "/" + party + SAVED);
    } catch (Problem problem) {
      var note = meanwhile(visit, problem);
      return stale(party(visit, hours.of(brand(party)), Optional.of(note)));
    }
  }

  private ModelAndView overview(Visit visit, Optional<NoteView> note) {
    var written = new EnumMap<PromiseKind, String>(PromiseKind.class);
    hours
        .settings()
        .settings()
        .days()
        .forEach((kind, days) -> written.put(kind, String.valueOf(days)));
    return overview(visit, written, Optional.empty(), note);
  }

  private ModelAndView overview(
      Visit visit,
      Map<PromiseKind, String> written,
      Optional<PromiseSettings> wanted,
      Optional<NoteView> note) {
    var writer = writer(visit);
    var now = hours.outlook(hours.settings().settings());
    var view =
        new HoursView(
            note,
            writer.parties(hours.list()),
            visit.home() + HERE + "/promises",
            hours.latestSettings().version(),
            writer.days(written, new Outlook(now, wanted.map(hours::outlook))),
            wanted.isPresent(),
            writer.history(hours.versions(), new Owners(staff.list())));
    return visit.show("desk/hours", view);
  }

  private ModelAndView party(Visit visit, PartyHours party, Optional<NoteView> note) {
    return party(visit, party, HoursDraft.of(party.hours()), Optional.empty(), note);
  }

  private ModelAndView party(
      Visit visit,
      PartyHours party,
      HoursDraft draft,
      Optional<WorkingHours> wanted,
      Optional<NoteView> note) {
    var now = hours.outlook(party, party.hours());
    var then = wanted.map(written -> hours.outlook(party, written));
    var view = writer(visit).party(party, draft, new Outlook(now, then), note);
    return visit.show("desk/hours-party", view);
  }

  private static Optional<NoteView> kept(Visit visit, String saved) {
    return saved.isEmpty()
        ? Optional.empty()
        : Optional.of(
            NoteView.of(Tone.KEPT, visit.say("hours.saved"), visit.say("hours.saved.how")));
  }

  private static NoteView unsaved(Visit visit) {
    return NoteView.of(Tone.INFO, visit.say("hours.unsaved"), visit.say("hours.unsaved.how"));
  }

  private static NoteView meanwhile(Visit visit, Problem problem) {
    if (problem.code() != ProblemCode.PRECONDITION_FAILED) {
      throw problem;
    }
    return NoteView.of(Tone.BROKEN, visit.say("hours.meanwhile"), visit.say("hours.meanwhile.how"));
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }

  private static ModelAndView stale(ModelAndView page) {
    page.setStatus(HttpStatus.PRECONDITION_FAILED);
    return page;
  }

  private static HoursWriter writer(Visit visit) {
    return new HoursWriter(visit.page(), visit.home() + HERE);
  }

  private static Optional<PromiseSettings> read(Map<PromiseKind, String> written) {
    var days = new EnumMap<PromiseKind, Integer>(PromiseKind.class);
    for (var entry : written.entrySet()) {
      if (!HoursWriter.isCount(entry.getValue(), PromiseSettings.most(entry.getKey()))) {
        return Optional.empty();
      }
      days.put(entry.getKey(), Integer.parseInt(entry.getValue()));
    }
    return Optional.of(new PromiseSettings(days));
  }

  private static OptionalInt version(MultiValueMap<String, String> fields) {
    var text = fields.getFirst("version");
    return text != null && text.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.of(-1);
  }

  private static String by(Visit visit) {
    return "staff " + visit.member().id();
  }

  private static Optional<BrandId> brand(String party) {
    try {
      return party.equals(HoursWriter.HOUSE) ? Optional.empty() : Optional.of(BrandId.parse(party));
    } catch (Problem noId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
