package io.redress.faces.desk;

import io.redress.cases.recovery.CaseRecoveries;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.Recoveries;
import io.redress.money.recovery.Recovery;
import io.redress.people.Merchants;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.RecoveryId;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One claim: what was said and paid, what is awaited, and what is recorded next. */
@Controller
@RequestMapping("/desk/{slug}/money/recoveries/{recovery}")
class RecoveryPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Recoveries recoveries;
  private final CaseRecoveries moves;
  private final Merchants merchants;

  RecoveryPages(
      DeskVisits desk,
      CaseRooms rooms,
      Recoveries recoveries,
      CaseRecoveries moves,
      Merchants merchants) {
    this.desk = desk;
    this.rooms = rooms;
    this.recoveries = recoveries;
    this.moves = moves;
    this.merchants = merchants;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable("recovery") String id) {
    var visit = enter(request, id);
    return show(visit, require(id), Optional.empty(), Map.of());
  }

  @PostMapping
  ModelAndView move(
      HttpServletRequest request,
      @PathVariable("recovery") String id,
      @RequestParam Map<String, String> fields) {
    var visit = enterToAct(request, id);
    var recovery = require(id);
    return attempt(
        visit,
        recovery,
        fields,
        () -> {
          var form = new RecoveryForm(fields);
          var currency = recovery.figures().claimed().currency();
          var step = form.step(currency, merchants.current().zone());
          var _ = moves.move(recovery.id(), step, OptionalInt.of(form.version()), visit.actor());
        });
  }

  /** Shows a file of the case with the claim, or shows it no more. */
  @PostMapping("/files")
  ModelAndView files(
      HttpServletRequest request,
      @PathVariable("recovery") String id,
      @RequestParam Map<String, String> fields) {
    var visit = enterToAct(request, id);
    var recovery = require(id);
    return attempt(
        visit,
        recovery,
        fields,
        () -> {
          var form = new RecoveryForm(fields);
          if (!form.text("hide").isEmpty()) {
            moves.hide(
                recovery.id(),
                new Exhibit(EvidenceId.parse(form.text("hide")), Exhibit.Side.OTHER));
            return;
          }
          if (form.text("file").isEmpty()) {
            throw new UnreadableForm("desk.form.choose");
          }
          var exhibit = new Exhibit(EvidenceId.parse(form.text("file")), form.side());
          moves.show(recovery.id(), exhibit, visit.actor());
        });
  }

  private ModelAndView attempt(
      Visit visit, Recovery recovery, Map<String, String> fields, Runnable work) {
    var reasons = new RefusalWords(visit);
    try {
      work.run();
      return visit.goTo(RecoveriesPages.PATH + "/" + recovery.id());
    } catch (RefusedException refused) {
      return again(visit, recovery, reasons.of(refused.refusal()), fields);
    } catch (UnreadableForm unreadable) {
      return again(visit, recovery, unreadable.told(visit), fields);
    } catch (Problem problem) {
      return again(visit, recovery, reasons.of(problem), fields);
    }
  }

  private ModelAndView again(
      Visit visit, Recovery recovery, String why, Map<String, String> fields) {
    var note = Optional.of(NoteView.of(Tone.BROKEN, why, ""));
    var answer = show(visit, require(recovery.id().toString()), note, fields);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(
      Visit visit, Recovery recovery, Optional<NoteView> note, Map<String, String> written) {
    var view = rooms.read(recovery.matter().caseId().toString());
    var writer = new RecoveryWriter(visit, view, recovery, rooms.owners(), written);
    return visit.show(
        "desk/recovery",
        writer.write(recoveries.history(recovery.id()), recoveries.exhibits(recovery.id()), note));
  }

  private Visit enter(HttpServletRequest request, String id) {
    return desk.enter(request, Room.MONEY, RecoveriesPages.PATH + "/" + id);
  }

  private Visit enterToAct(HttpServletRequest request, String id) {
    var visit = enter(request, id);
    if (!Permissions.mayClaim(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private Recovery require(String id) {
    try {
      return recoveries
          .byId(RecoveryId.parse(id))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
    }
  }
}
