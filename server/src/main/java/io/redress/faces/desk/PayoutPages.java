package io.redress.faces.desk;

import io.redress.cases.bank.PayoutDetails;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.bank.PayoutDraft;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes down to which account a consumer wants to be paid. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/account")
class PayoutPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final PayoutDetails payouts;

  PayoutPages(DeskVisits desk, CaseRooms rooms, PayoutDetails payouts) {
    this.desk = desk;
    this.rooms = rooms;
    this.payouts = payouts;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String saved) {
    var visit = enter(request, id);
    var note =
        saved.isEmpty()
            ? Optional.<NoteView>empty()
            : Optional.of(NoteView.of(Tone.KEPT, visit.say("bank.payout.saved"), ""));
    return show(visit, id, List.of(field(visit, "holder", ""), field(visit, "iban", "")), note);
  }

  /** Pays what is not sent yet to this account. */
  @PostMapping
  ModelAndView give(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String iban) {
    var visit = enter(request, id);
    var draft = new PayoutDraft(PlainWords.oneLine(holder), PlainWords.oneLine(iban));
    var account = draft.read();
    if (account.isEmpty()) {
      var note = NoteView.of(Tone.BROKEN, visit.say("bank.payout.wrong"), "");
      return answered(visit, id, draft, note, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      payouts.give(rooms.read(id).head().id(), account.get(), visit.actor());
      return visit.goTo("/cases/" + id + "/account?saved=yes");
    } catch (RefusedException refused) {
      var why = new RefusalWords(visit).of(refused.refusal());
      return answered(visit, id, draft, NoteView.of(Tone.BROKEN, why, ""), HttpStatus.CONFLICT);
    }
  }

  /** A changed account may be paid to; the same again changes nothing. */
  @PostMapping("/{account}/check")
  ModelAndView check(
      HttpServletRequest request, @PathVariable String id, @PathVariable String account) {
    var visit = enter(request, id);
    payouts.check(rooms.read(id).head().id(), uuid(account), visit.actor());
    return visit.goTo("/cases/" + id + "/account?saved=yes");
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw Problem.notFound("The account");
    }
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/account");
    if (!Permissions.mayTakeAccounts(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private ModelAndView answered(
      Visit visit, String id, PayoutDraft draft, NoteView note, HttpStatus status) {
    var fields =
        List.of(
            wrong(visit, field(visit, "holder", draft.holder()), draft.wrongHolder()),
            wrong(visit, field(visit, "iban", draft.iban()), draft.wrongIban()));
    var answer = show(visit, id, fields, Optional.of(note));
    answer.setStatus(status);
    return answer;
  }

  private static FieldView field(Visit visit, String name, String text) {
    return FieldView.of(name, visit.say("bank.account." + name), Kind.TEXT)
        .hinting(visit.say("bank.payout." + name + ".hint"))
        .holding(text);
  }

  private static FieldView wrong(Visit visit, FieldView field, String code) {
    return code.isEmpty()
        ? field
        : field.failing(visit.say("bank.account." + field.name() + "." + code));
  }

  private ModelAndView show(
      Visit visit, String id, List<FieldView> fields, Optional<NoteView> note) {
    var head = rooms.read(id).head();
    var address = visit.home() + "/cases/" + head.id();
    var known =
        payouts
            .of(head.id())
            .map(
                given ->
                    visit.say(
                        given.isByHouse()
                            ? "bank.payout.known.house"
                            : "bank.payout.known.consumer",
                        "account",
                        given.account().iban().masked(),
                        "when",
                        visit.page().dates().moment(given.givenAt())))
            .orElse("");
    return visit.show(
        "desk/payout",
        new PayoutView(
            new LinkView(head.number(), address),
            note,
            known,
            payouts.unchecked(head.id()).map(each -> address + "/account/" + each.id() + "/check"),
            address + "/account",
            fields));
  }
}
