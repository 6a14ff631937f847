package io.redress.faces.portal;

import io.redress.cases.credit.HouseCredits;
import io.redress.money.credit.StoreCredits.Told;
import io.redress.shared.ConsumerId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.redress.shared.StoreCreditId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One credit of a person: what is left, what happened to it, and a gift card of it. */
@Controller
@RequestMapping("/s/{slug}/mine/{id}/credits/{credit}")
class OwnCreditPages {
  private static final String PAGE = "own-credit";

  private final Portal portal;
  private final Access access;
  private final HouseCredits credits;

  OwnCreditPages(Portal portal, Access access, HouseCredits credits) {
    this.portal = portal;
    this.access = access;
    this.credits = credits;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request, @PathVariable String id, @PathVariable String credit) {
    var person = access.person(id);
    var visit = portal.enter(request);
    var told = own(person.id(), credit);
    return visit.show(
        PAGE, new OwnCredits(visit.page()).view(person.id(), told, Optional.empty(), ""));
  }

  /** Shows the code this once: loading the page again does not make another. */
  @PostMapping("/card")
  ModelAndView card(
      HttpServletRequest request, @PathVariable String id, @PathVariable String credit) {
    var person = access.person(id);
    var visit = portal.enter(request, "/mine/" + id + "/credits/" + credit);
    var writer = new OwnCredits(visit.page());
    var before = own(person.id(), credit);
    try {
      var code = credits.makeCard(before.credit().id());
      return visit.show(
          PAGE, writer.view(person.id(), own(person.id(), credit), Optional.of(code), ""));
    } catch (RefusedException refused) {
      var why = visit.say("portal.credit.card.not");
      var page = visit.show(PAGE, writer.view(person.id(), before, Optional.empty(), why));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
  }

  private Told own(ConsumerId person, String id) {
    try {
      var told = credits.told(StoreCreditId.parse(id));
      if (told.credit().consumerId().equals(person)) {
        return told;
      }
    } catch (Problem unknown) {
      throw Access.nothingHere();
    }
    throw Access.nothingHere();
  }
}
