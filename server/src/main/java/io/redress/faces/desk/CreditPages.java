package io.redress.faces.desk;

import io.redress.cases.credit.HouseCredits;
import io.redress.cases.credit.ListedCredit;
import io.redress.faces.desk.CreditView.Entry;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.credit.CreditEntry;
import io.redress.money.credit.CreditRules;
import io.redress.money.credit.StoreCredits.Told;
import io.redress.people.StaffMembers;
import io.redress.people.access.Right;
import io.redress.shared.RefusedException;
import io.redress.shared.StoreCreditId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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

/** One credit: what happened to it, and paying it as money after all. */
@Controller
@RequestMapping("/desk/{slug}" + CreditsPages.PATH + "/{credit}")
class CreditPages {
  private final DeskVisits desk;
  private final HouseCredits credits;
  private final FreshProof proof;
  private final StaffMembers staff;

  CreditPages(DeskVisits desk, HouseCredits credits, FreshProof proof, StaffMembers staff) {
    this.desk = desk;
    this.credits = credits;
    this.proof = proof;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable String credit,
      @RequestParam(defaultValue = "") String done) {
    var visit = desk.enter(request, Room.MONEY, CreditsPages.PATH);
    return show(visit, StoreCreditId.parse(credit), done(visit, done));
  }

  /** Takes the credit back, unused, and has its case send the money. */
  @PostMapping("/pay-out")
  ModelAndView payOut(HttpServletRequest request, @PathVariable String credit) {
    var visit = desk.enter(request, Room.MONEY, CreditsPages.PATH);
    if (!Right.PAY_OUT_CREDIT.isOf(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var id = StoreCreditId.parse(credit);
    var here = CreditsPages.PATH + "/" + id;
    if (!proof.isThere()) {
      return proof.ask(visit, here);
    }
    try {
      var _ = credits.payOut(id, "staff " + visit.member().id());
      return visit.goTo(here + "?done=yes");
    } catch (RefusedException refused) {
      return refused(visit, id, visit.say("credits.payOut.not"), refused);
    }
  }

  /** Notes that what was left was paid in cash. */
  @PostMapping("/cash")
  ModelAndView inCash(HttpServletRequest request, @PathVariable String credit) {
    var visit = desk.enter(request, Room.MONEY, CreditsPages.PATH);
    if (!Right.USE_CREDIT.isOf(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var id = StoreCreditId.parse(credit);
    try {
      var _ = credits.payInCash(id, "staff " + visit.member().id());
      return visit.goTo(CreditsPages.PATH + "/" + id + "?done=cash");
    } catch (RefusedException refused) {
      return refused(visit, id, visit.say("credits.inCash.not"), refused);
    }
  }

  private ModelAndView refused(
      Visit visit, StoreCreditId id, String title, RefusedException refused) {
    var why = visit.say("credits.refused." + refused.refusal().code());
    var answer = show(visit, id, Optional.of(NoteView.of(Tone.BROKEN, title, why)));
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  private static Optional<NoteView> done(Visit visit, String done) {
    return switch (done) {
      case "" -> Optional.empty();
      case "cash" ->
          Optional.of(
              NoteView.of(
                  Tone.KEPT, visit.say("credits.inCash.done"), visit.say("credits.inCash.how")));
      default ->
          Optional.of(
              NoteView.of(
                  Tone.KEPT, visit.say("credits.paidOut"), visit.say("credits.paidOut.how")));
    };
  }

  private ModelAndView show(Visit visit, StoreCreditId id, Optional<NoteView> note) {
    var told = credits.told(id);
    var listed = credits.listed(id);
    return visit.show(
        "desk/books-credit",
        new CreditView(
            visit.say(
                "credits.one", "sum", told.credit().balance(), "issued", told.credit().issued()),
            new LinkView(listed.caseNumber(), visit.home() + "/cases/" + listed.caseId()),
            facts(visit, listed),
            told.entries().stream().map(each -> entry(visit, each)).toList(),
            new CreditLawWriter(visit).of(told.laws()),
            inCash(visit, told),
            payOut(visit, listed),
            note));
  }

  private static List<FactView> facts(Visit visit, ListedCredit listed) {
    var credit = listed.credit();
    var facts = new ArrayList<FactView>();
    facts.add(new FactView(visit.say("books.person"), listed.consumerName()));
    facts.add(
        new FactView(
            visit.say("books.state"),
            visit.say("credits.standing." + Codes.of(credit.standing(visit.page().now())))));
    facts.add(
        new FactView(visit.say("credits.ends"), CreditsPages.last(visit, credit.expiresAt())));
    credit
        .cardEnd()
        .ifPresent(end -> facts.add(new FactView(visit.say("credits.card"), "…" + end)));
    return facts;
  }

  private Entry entry(Visit visit, CreditEntry entry) {
    return new Entry(
        visit.say("credits.kind." + Codes.of(entry.kind())),
        visit.page().dates().moment(entry.at()),
        entry.reference(),
        who(visit, entry.by()),
        entry.amount());
  }

  private String who(Visit visit, String by) {
    if (by.startsWith("staff ")) {
      var owners = new Owners(staff.list());
      return owners.name(by.substring("staff ".length()), visit.say("hours.by.left"));
    }
    return visit.say(by.equals("system") ? "credits.by.house" : "hours.by.program");
  }

  private static Optional<ActionView> payOut(Visit visit, ListedCredit listed) {
    var credit = listed.credit();
    if (!Right.PAY_OUT_CREDIT.isOf(visit.role())
        || CreditRules.againstTakingBack(credit, visit.page().now()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(action(visit, credit.id(), visit.say("credits.payOut"), "/pay-out"));
  }

  private static Optional<ActionView> inCash(Visit visit, Told told) {
    var mayBe = Right.USE_CREDIT.isOf(visit.role()) && told.laws().cash().isPresent();
    return mayBe
        ? Optional.of(action(visit, told.credit().id(), visit.say("credits.inCash"), "/cash"))
        : Optional.empty();
  }

  private static ActionView action(Visit visit, StoreCreditId id, String label, String path) {
    return new ActionView(
        label,
        visit.home() + CreditsPages.PATH + "/" + id + path,
        ActionView.Weight.PLAIN,
        "",
        List.of(),
        List.of(),
        List.of(),
        "");
  }
}
