package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.recovery.CaseRecoveries;
import io.redress.faces.paper.Papers;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.money.recovery.Recoveries;
import io.redress.money.recovery.Recovery;
import io.redress.shared.Problem;
import io.redress.shared.RecoveryId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Prints a claim, in the language of whoever prints it, to be sent to a carrier or a supplier, of
 * whom no address is known here. It names neither the consumer nor files.
 */
@Controller
class ClaimPaperPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Recoveries recoveries;
  private final Papers papers;

  ClaimPaperPages(DeskVisits desk, CaseRooms rooms, Recoveries recoveries, Papers papers) {
    this.desk = desk;
    this.rooms = rooms;
    this.recoveries = recoveries;
    this.papers = papers;
  }

  @GetMapping("/desk/{slug}/money/recoveries/{recovery}/paper.pdf")
  ResponseEntity<byte[]> paper(HttpServletRequest request, @PathVariable("recovery") String id) {
    var visit = desk.enter(request, Room.MONEY, RecoveriesPages.PATH + "/" + id);
    var claim = require(id);
    var view = rooms.read(claim.matter().caseId().toString());
    var written = write(visit, claim, view);
    var name = claim.number().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.attachment().filename(name).build()))
        .body(papers.print("claim", visit.page(), written));
  }

  private ClaimPaperView write(Visit visit, Recovery claim, CaseView view) {
    var sum = visit.page().sum(claim.figures().claimed());
    var files = recoveries.exhibits(claim.id()).size();
    return new ClaimPaperView(
        visit.say("recovery.number") + " " + claim.number(),
        claim.number(),
        visit.say("recovery.brand.lede", "goods", CaseRecoveries.goods(claim, view), "amount", sum),
        facts(visit, claim),
        sides(visit, claim),
        claim.matter().ground().needsBothSides() ? visit.say("recovery.brand.compared") : "",
        files == 0 ? "" : visit.say("recovery.paper.files", "count", files));
  }

  private static List<FactView> facts(Visit visit, Recovery claim) {
    var facts = new ArrayList<FactView>();
    facts.add(new FactView(visit.say("recovery.paper.from"), visit.page().house().name()));
    facts.add(new FactView(visit.say("recovery.paper.to"), claim.debtor().name()));
    facts.add(
        new FactView(
            visit.say("recovery.ground"),
            visit.say("recovery.ground." + Codes.of(claim.matter().ground()))));
    facts.add(
        new FactView(visit.say("recovery.claimed"), visit.page().sum(claim.figures().claimed())));
    claim
        .course()
        .sentAt()
        .ifPresent(
            sent -> facts.add(new FactView(visit.say("recovery.state.sent"), day(visit, sent))));
    return facts;
  }

  private static String day(Visit visit, Instant moment) {
    var dates = visit.page().dates();
    return dates.withYear(dates.dayOf(moment));
  }

  private static List<FactView> sides(Visit visit, Recovery claim) {
    var sides = new ArrayList<FactView>();
    addSaid(sides, visit.say("recovery.words"), claim.words().claim());
    addSaid(sides, visit.say("recovery.sent"), claim.words().sent());
    addSaid(sides, visit.say("recovery.found"), claim.words().found());
    return sides;
  }

  private static void addSaid(List<FactView> sides, String label, String words) {
    if (!words.isEmpty()) {
      sides.add(new FactView(label, words));
    }
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
