package io.redress.faces.desk;

import io.redress.cases.credit.HouseCredits;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.credit.CreditPolicy;
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

/** On what terms the house gives credit; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/house/credit")
class CreditPolicyPages {
  static final String HERE = "/house/credit";

  private final DeskVisits desk;
  private final HouseCredits credits;
  private final StaffMembers staff;

  CreditPolicyPages(DeskVisits desk, HouseCredits credits, StaffMembers staff) {
    this.desk = desk;
    this.credits = credits;
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
                    Tone.KEPT, visit.say("entity.saved"), visit.say("credits.policy.saved")));
    return show(visit, CreditPolicyDraft.of(credits.policy().terms()), note);
  }

  @PostMapping
  ModelAndView set(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    var draft = CreditPolicyDraft.of(fields);
    var read = draft.read();
    if (read.isEmpty() || credits.belowLaw(read.get()).isPresent()) {
      var note = NoteView.of(Tone.BROKEN, visit.say("entity.wrong"), "");
      return answered(show(visit, draft, Optional.of(note)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var _ = credits.set(read.get(), version(fields), "staff " + visit.member().id());
      return visit.goTo(HERE + "?saved=yes");
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.PRECONDITION_FAILED) {
        throw problem;
      }
      var note =
          NoteView.of(Tone.BROKEN, visit.say("hours.meanwhile"), visit.say("hours.meanwhile.how"));
      var now = CreditPolicyDraft.of(credits.policy().terms());
      return answered(show(visit, now, Optional.of(note)), HttpStatus.PRECONDITION_FAILED);
    }
  }

  private static ModelAndView answered(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private ModelAndView show(Visit visit, CreditPolicyDraft draft, Optional<NoteView> note) {
    var policy = credits.policy();
    var floor = credits.law();
    var laws = new CreditLawWriter(visit);
    return visit.show(
        "desk/credit-policy",
        new CreditPolicyView(
            note,
            visit.home() + HERE,
            policy.version(),
            draft.question(visit),
            draft.field(visit, credits),
            floor.clauses().stream().map(clause -> laws.of(floor.place(), clause)).toList(),
            set(visit, policy)));
  }

  private String set(Visit visit, CreditPolicy policy) {
    if (policy.version() == 0) {
      return "";
    }
    var by = policy.setBy();
    var who =
        by.startsWith("staff ")
            ? new Owners(staff.list())
                .name(by.substring("staff ".length()), visit.say("hours.by.left"))
            : visit.say("hours.by.program");
    var when = visit.page().dates().moment(policy.setAt());
    return visit.say("credits.policy.set", "when", when, "who", who);
  }

  private static OptionalInt version(Map<String, String> fields) {
    var text = fields.getOrDefault("version", "");
    return OptionalInt.of(text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1);
  }
}
