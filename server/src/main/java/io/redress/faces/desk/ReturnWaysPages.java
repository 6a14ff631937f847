package io.redress.faces.desk;

import io.redress.cases.parcels.HouseReturnWays;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.parcels.ReturnWays;
import io.redress.people.Merchants;
import io.redress.people.StaffMembers;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** By which ways goods come back to the house; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/house/ways")
class ReturnWaysPages {
  private static final String HERE = "/house/ways";

  private final DeskVisits desk;
  private final HouseReturnWays ways;
  private final Merchants merchants;
  private final StaffMembers staff;

  ReturnWaysPages(DeskVisits desk, HouseReturnWays ways, Merchants merchants, StaffMembers staff) {
    this.desk = desk;
    this.ways = ways;
    this.merchants = merchants;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String saved) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    var note =
        saved.isEmpty()
            ? Optional.<NoteView>empty()
            : Optional.of(
                NoteView.of(Tone.KEPT, visit.say("entity.saved"), visit.say("parcels.set.saved")));
    return show(visit, now(), note, false);
  }

  @PostMapping
  ModelAndView set(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    var draft = ReturnWaysDraft.of(fields, merchants.current().currency());
    var read = draft.read();
    if (read.isEmpty()) {
      var note = NoteView.of(Tone.BROKEN, visit.say("entity.wrong"), visit.say("parcels.set.one"));
      return answered(
          show(visit, draft, Optional.of(note), true), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var _ = ways.set(read.get(), version(fields), "staff " + visit.member().id());
      return visit.goTo(HERE + "?saved=yes");
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.PRECONDITION_FAILED) {
        throw problem;
      }
      var note =
          NoteView.of(Tone.BROKEN, visit.say("hours.meanwhile"), visit.say("hours.meanwhile.how"));
      return answered(show(visit, now(), Optional.of(note), false), HttpStatus.PRECONDITION_FAILED);
    }
  }

  private ReturnWaysDraft now() {
    return ReturnWaysDraft.of(ways.current().offer(), merchants.current().currency());
  }

  private static ModelAndView answered(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private ModelAndView show(
      Visit visit, ReturnWaysDraft draft, Optional<NoteView> note, boolean isSent) {
    var current = ways.current();
    return visit.show(
        "desk/return-ways",
        new ReturnWaysView(
            note,
            visit.home() + HERE,
            current.version(),
            draft.hubFields(visit, isSent),
            IntStream.range(0, draft.rows().size())
                .mapToObj(number -> draft.rows().get(number).row(visit, number, isSent))
                .toList(),
            set(visit, current)));
  }

  private String set(Visit visit, ReturnWays current) {
    if (current.version() == 0) {
      return "";
    }
    var by = current.setBy();
    var who =
        by.startsWith("staff ")
            ? new Owners(staff.list())
                .name(by.substring("staff ".length()), visit.say("hours.by.left"))
            : visit.say("hours.by.program");
    var when = visit.page().dates().moment(current.setAt());
    return visit.say("credits.policy.set", "when", when, "who", who);
  }

  private static OptionalInt version(Map<String, String> fields) {
    var text = fields.getOrDefault("version", "");
    return OptionalInt.of(text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1);
  }
}
