package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.recovery.CaseRecoveries;
import io.redress.cases.recovery.NewClaim;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.RecoveryWords;
import io.redress.platform.clock.NewIds;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a case cost the house and what is had back for it: claims made, costs noted. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/recoveries")
class CaseRecoveryPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final CaseRecoveries recoveries;
  private final NewIds ids;

  CaseRecoveryPages(DeskVisits desk, CaseRooms rooms, CaseRecoveries recoveries, NewIds ids) {
    this.desk = desk;
    this.rooms = rooms;
    this.recoveries = recoveries;
    this.ids = ids;
  }

  /** The page; a proposal that is chosen by its place fills the form. */
  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String proposal) {
    var visit = enter(request, id);
    var view = rooms.read(id);
    var found = recoveries.of(view);
    var writer = new CaseRecoveryWriter(visit, view, found);
    return visit.show(
        "desk/case-recoveries", writer.write(writer.filled(proposal), Optional.empty()));
  }

  @PostMapping
  ModelAndView make(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    var visit = enterToAct(request, id);
    var view = rooms.read(id);
    var reasons = new RefusalWords(visit);
    try {
      var made = recoveries.make(claim(view, new RecoveryForm(fields)), visit.actor());
      return visit.goTo(RecoveriesPages.PATH + "/" + made.id());
    } catch (RefusedException refused) {
      return again(visit, view, reasons.of(refused.refusal()), fields);
    } catch (UnreadableForm unreadable) {
      return again(visit, view, unreadable.told(visit), fields);
    } catch (Problem problem) {
      return again(visit, view, reasons.of(problem), fields);
    }
  }

  @PostMapping("/costs")
  ModelAndView note(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    var visit = enterToAct(request, id);
    var view = rooms.read(id);
    try {
      var form = new RecoveryForm(fields);
      var _ =
          recoveries.note(
              new CaseCost(
                  ids.next(),
                  view.head().id(),
                  form.cost(),
                  form.sum("cost", view.order().total().currency()),
                  form.text("invoice"),
                  "",
                  visit.actor(),
                  visit.page().now()));
      return visit.goTo("/cases/" + view.head().id() + "/recoveries");
    } catch (UnreadableForm unreadable) {
      return again(visit, view, unreadable.told(visit), fields);
    } catch (Problem problem) {
      return again(visit, view, new RefusalWords(visit).of(problem), fields);
    }
  }

  private static NewClaim claim(CaseView view, RecoveryForm form) {
    var line =
        view.content().lines().stream()
            .map(each -> each.id())
            .filter(each -> each.toString().equals(form.text("line")))
            .findFirst();
    return new NewClaim(
        view.head().id(),
        line,
        form.debtor(),
        brand(view),
        form.text("debtorName"),
        form.ground(),
        form.sum("amount", view.order().total().currency()),
        new RecoveryWords(form.text("words"), form.text("sent"), form.text("found")));
  }

  /** The brand of the pieces; where they are of none, it cannot be a brand that owes. */
  private static Optional<BrandId> brand(CaseView view) {
    return view.content().lines().stream()
        .flatMap(line -> view.order().line(line.orderLineId()).stream())
        .flatMap(bought -> bought.brandId().stream())
        .findFirst();
  }

  private ModelAndView again(Visit visit, CaseView view, String why, Map<String, String> fields) {
    var writer = new CaseRecoveryWriter(visit, view, recoveries.of(view));
    var answer =
        visit.show(
            "desk/case-recoveries",
            writer.write(fields, Optional.of(NoteView.of(Tone.BROKEN, why, ""))));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/recoveries");
    if (!Permissions.mayEnter(visit.role(), Room.MONEY)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private Visit enterToAct(HttpServletRequest request, String id) {
    var visit = enter(request, id);
    if (!Permissions.mayClaim(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }
}
