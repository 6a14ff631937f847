package io.redress.faces.desk;

import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.brands.health.BrandAsking;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.cases.brands.packages.NeededPapers;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
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
 * Before a request goes to a brand: what the house knows beside what the brand will see. What goes
 * although it stays by itself needs a reason; the request is sent from here.
 */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/disclosure")
class DisclosurePages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final BrandAsking asking;
  private final CaseDisclosures disclosures;
  private final NeededPapers needed;

  DisclosurePages(
      DeskVisits desk,
      CaseRooms rooms,
      BrandAsking asking,
      CaseDisclosures disclosures,
      NeededPapers needed) {
    this.desk = desk;
    this.rooms = rooms;
    this.asking = asking;
    this.disclosures = disclosures;
    this.needed = needed;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    return show(visit, rooms.read(id), Optional.empty(), Optional.empty());
  }

  /** Keeps what was chosen, and sends the request or tells the brand with the open one. */
  @PostMapping
  ModelAndView act(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request, id);
    var view = rooms.read(id);
    var form = new DisclosureForm(fields);
    var reasons = new RefusalWords(visit);
    try {
      return act(visit, view, form);
    } catch (RefusedException refused) {
      return again(visit, view, form, reasons.of(refused.refusal()));
    } catch (UnreadableForm unreadable) {
      return again(visit, view, form, unreadable.told(visit));
    } catch (Problem problem) {
      return again(visit, view, form, why(visit, problem));
    }
  }

  private ModelAndView act(Visit visit, CaseView view, DisclosureForm form) {
    var caseId = view.head().id();
    var deed = form.deed();
    disclosures.choose(caseId, form.wishes(disclosures.check(view)), visit.actor());
    var page = "/cases/" + caseId + "/disclosure";
    return switch (deed) {
      case KEEP -> visit.goTo(page);
      case TELL -> {
        disclosures.tell(caseId);
        yield visit.goTo(page);
      }
      case SEND -> send(visit, view, form);
    };
  }

  private ModelAndView send(Visit visit, CaseView view, DisclosureForm form) {
    var read =
        new CommandForm(
            Deed.ASK_BRAND, form.fields(), visit.member(), rooms.owners(), rooms::piece);
    var command = read.command(view, visit.page().house().zone());
    var version = OptionalInt.of(read.version());
    return switch (asking.perform(command, visit.actor(), version)) {
      case CaseOutcome.Performed done ->
          visit.goTo("/cases/" + view.head().id() + "?done=" + Deed.ASK_BRAND.code());
      case CaseOutcome.Refused refused ->
          again(visit, view, form, new RefusalWords(visit).of(refused.refusal()));
    };
  }

  /** A reason that is missing is said as what it is. */
  private static String why(Visit visit, Problem problem) {
    return problem.violations().stream().anyMatch(each -> each.field().equals("reason"))
        ? visit.say("disclosure.reason.missing")
        : new RefusalWords(visit).of(problem);
  }

  private ModelAndView again(Visit visit, CaseView view, DisclosureForm form, String why) {
    var note = NoteView.of(Tone.BROKEN, why, "");
    var answer = show(visit, view, Optional.of(form), Optional.of(note));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(
      Visit visit, CaseView view, Optional<DisclosureForm> form, Optional<NoteView> note) {
    var checked = disclosures.check(view);
    var draft = disclosures.draft(view, checked);
    var writer = new DisclosureWriter(visit, view, checked, draft);
    var missing = needed.missing(view, draft);
    var strains = rooms.strains(visit, view);
    return visit.show(
        "desk/disclosure", writer.write(rooms.owners(), strains, missing, form, note));
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/disclosure");
    if (!Permissions.mayDisclose(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }
}
