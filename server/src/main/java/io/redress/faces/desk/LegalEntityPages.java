package io.redress.faces.desk;

import io.redress.cases.documents.LegalEntities;
import io.redress.cases.documents.LegalEntityVersion;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who the documents of the house are from; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/house/entity")
class LegalEntityPages {
  static final String HERE = "/house/entity";

  private final DeskVisits desk;
  private final LegalEntities entities;
  private final StaffMembers staff;

  LegalEntityPages(DeskVisits desk, LegalEntities entities, StaffMembers staff) {
    this.desk = desk;
    this.entities = entities;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String saved) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    var note =
        saved.isEmpty()
            ? Optional.<NoteView>empty()
            : Optional.of(
                NoteView.of(Tone.KEPT, visit.say("entity.saved"), visit.say("entity.saved.how")));
    return show(visit, LegalEntityDraft.of(entities.current()), note);
  }

  @PostMapping
  ModelAndView set(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    var draft = LegalEntityDraft.of(fields);
    var read = draft.read();
    if (read.isEmpty()) {
      var note = NoteView.of(Tone.BROKEN, visit.say("entity.wrong"), "");
      return answered(show(visit, draft, Optional.of(note)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var _ = entities.set(read.get(), version(fields), "staff " + visit.member().id());
      return visit.goTo(HERE + "?saved=yes");
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.PRECONDITION_FAILED) {
        throw problem;
      }
      var note =
          NoteView.of(Tone.BROKEN, visit.say("hours.meanwhile"), visit.say("hours.meanwhile.how"));
      var now = LegalEntityDraft.of(entities.current());
      return answered(show(visit, now, Optional.of(note)), HttpStatus.PRECONDITION_FAILED);
    }
  }

  private static ModelAndView answered(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private ModelAndView show(Visit visit, LegalEntityDraft draft, Optional<NoteView> note) {
    var versions = entities.versions();
    var version = versions.isEmpty() ? 0 : versions.getFirst().version();
    return visit.show(
        "desk/entity",
        new LegalEntityView(
            note, visit.home() + HERE, version, draft.fields(visit), history(visit, versions)));
  }

  private List<String> history(Visit visit, List<LegalEntityVersion> versions) {
    var owners = new Owners(staff.list());
    return versions.stream()
        .map(
            each ->
                visit.say(
                    "entity.version",
                    "name",
                    each.entity().name(),
                    "when",
                    visit.page().dates().moment(each.at()),
                    "who",
                    who(visit, owners, each.by())))
        .toList();
  }

  private static String who(Visit visit, Owners owners, String by) {
    return by.startsWith("staff ")
        ? owners.name(by.substring("staff ".length()), visit.say("hours.by.left"))
        : visit.say("hours.by.program");
  }

  private static OptionalInt version(Map<String, String> fields) {
    var text = fields.getOrDefault("version", "");
    return OptionalInt.of(text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1);
  }
}
