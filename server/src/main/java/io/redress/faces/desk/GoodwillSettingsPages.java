package io.redress.faces.desk;

import io.redress.cases.goodwill.HouseGoodwill;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
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

/** How much each role may give out of goodwill, and what is given by itself; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/goodwill/settings")
class GoodwillSettingsPages {
  static final String HERE = "/goodwill/settings";

  private final DeskVisits desk;
  private final HouseGoodwill goodwill;
  private final StaffMembers staff;

  GoodwillSettingsPages(DeskVisits desk, HouseGoodwill goodwill, StaffMembers staff) {
    this.desk = desk;
    this.goodwill = goodwill;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String saved) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    var note =
        saved.isEmpty()
            ? Optional.<NoteView>empty()
            : Optional.of(
                NoteView.of(
                    Tone.KEPT, visit.say("goodwill.saved"), visit.say("goodwill.saved.how")));
    return show(visit, GoodwillDraft.of(goodwill.settings()), note);
  }

  @PostMapping
  ModelAndView set(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    var draft = GoodwillDraft.of(fields);
    var read = draft.read();
    if (read.isEmpty()) {
      var note = NoteView.of(Tone.BROKEN, visit.say("goodwill.wrong"), "");
      return answered(show(visit, draft, Optional.of(note)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var by = "staff " + visit.member().id();
      var _ = goodwill.set(read.get().limits(), read.get().policy(), version(fields), by);
      return visit.goTo(HERE + "?saved=yes");
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.PRECONDITION_FAILED) {
        throw problem;
      }
      var note =
          NoteView.of(Tone.BROKEN, visit.say("hours.meanwhile"), visit.say("hours.meanwhile.how"));
      var now = GoodwillDraft.of(goodwill.settings());
      return answered(show(visit, now, Optional.of(note)), HttpStatus.PRECONDITION_FAILED);
    }
  }

  private static ModelAndView answered(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private ModelAndView show(Visit visit, GoodwillDraft draft, Optional<NoteView> note) {
    var writer = new GoodwillSettingsWriter(visit, new Owners(staff.list()));
    var version = goodwill.settings().version();
    return visit.show(
        "desk/goodwill-settings", writer.write(draft, goodwill.versions(), version, note));
  }

  private static OptionalInt version(Map<String, String> fields) {
    var text = fields.getOrDefault("version", "");
    return OptionalInt.of(text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1);
  }
}
