package io.redress.faces.brandroom;

import io.redress.cases.recovery.CaseRecoveries;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.web.Download;
import io.redress.faces.brandroom.BrandClaims.Opened;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.money.recovery.Recovery;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * One claim against a brand, opened by its signed link: the sum, the ground, what is set side by
 * side, and the pictures that are shown with it. Nothing here names the consumer, and files are
 * told by number: people put their own names into those of files.
 */
@Controller
class BrandClaimPages {
  private final BrandClaims claims;
  private final EvidenceFiles evidence;

  BrandClaimPages(BrandClaims claims, EvidenceFiles evidence) {
    this.claims = claims;
    this.evidence = evidence;
  }

  @GetMapping("/b/{slug}/claims/{id}")
  ModelAndView page(HttpServletRequest request, @PathVariable String id) {
    var opened = claims.open(request, id);
    return new ModelAndView(
        "brandroom/claim", Map.of("page", opened.page(), "view", write(opened)));
  }

  /** A picture that is shown with the claim, and no other. */
  @GetMapping("/b/{slug}/claims/{id}/photos/{photo}")
  ResponseEntity<Resource> photo(
      HttpServletRequest request, @PathVariable String id, @PathVariable String photo) {
    return picture(request, id, photo, evidence::preview);
  }

  /** The same, small. */
  @GetMapping("/b/{slug}/claims/{id}/photos/{photo}/small")
  ResponseEntity<Resource> small(
      HttpServletRequest request, @PathVariable String id, @PathVariable String photo) {
    return picture(request, id, photo, evidence::thumbnail);
  }

  private ResponseEntity<Resource> picture(
      HttpServletRequest request,
      String id,
      String photo,
      BiFunction<CaseId, EvidenceId, Optional<EvidenceContent>> size) {
    var opened = claims.open(request, id);
    return opened.files().stream()
        .filter(each -> each.id().toString().equals(photo))
        .findFirst()
        .flatMap(each -> size.apply(opened.view().head().id(), each.id()))
        .map(Download::picture)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ClaimView write(Opened opened) {
    var page = opened.page();
    var claim = opened.claim();
    var sum = page.sum(claim.figures().claimed());
    return new ClaimView(
        claim.debtor().name(),
        page.say("recovery.number") + " " + claim.number(),
        page.say(
            "recovery.brand.lede",
            "goods",
            CaseRecoveries.goods(claim, opened.view()),
            "amount",
            sum),
        facts(page, claim),
        sides(page, claim),
        claim.matter().ground().needsBothSides() ? page.say("recovery.brand.compared") : "",
        pictures(opened),
        page.dates().dayOf(opened.grant().expiresAt()));
  }

  private static List<FactView> facts(Page page, Recovery claim) {
    var facts = new ArrayList<FactView>();
    facts.add(
        new FactView(
            page.say("recovery.ground"),
            page.say("recovery.ground." + Codes.of(claim.matter().ground()))));
    facts.add(
        new FactView(
            page.say("recovery.state"),
            page.say(claim.state().isEnded() ? "recovery.brand.ended" : "recovery.brand.open")));
    claim
        .course()
        .nextAt()
        .filter(due -> !due.isBefore(page.now()))
        .ifPresent(
            due -> facts.add(new FactView(page.say("recovery.next"), page.dates().day(due))));
    return facts;
  }

  private static List<FactView> sides(Page page, Recovery claim) {
    var words = claim.words();
    var sides = new ArrayList<FactView>();
    addSaid(sides, page.say("recovery.words"), words.claim());
    addSaid(sides, page.say("recovery.sent"), words.sent());
    addSaid(sides, page.say("recovery.found"), words.found());
    return sides;
  }

  private static void addSaid(List<FactView> sides, String label, String words) {
    if (!words.isEmpty()) {
      sides.add(new FactView(label, words));
    }
  }

  private static EvidenceView pictures(Opened opened) {
    var page = opened.page();
    var shots = new ArrayList<EvidenceView.Shot>();
    for (var file : opened.files()) {
      var source = opened.address() + "/photos/" + file.id();
      shots.add(
          EvidenceView.Shot.of(
              PictureView.beside(source + "/small"),
              page.say("brandroom.see.photo", "number", shots.size() + 1),
              source));
    }
    var asks = shots.isEmpty() ? "recovery.brand.no_files" : "recovery.files";
    return EvidenceView.shown(page.say(asks), shots);
  }
}
