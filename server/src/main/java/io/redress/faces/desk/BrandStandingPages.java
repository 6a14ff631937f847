package io.redress.faces.desk;

import io.redress.cases.brands.health.BrandHealth;
import io.redress.cases.brands.health.BrandHealths;
import io.redress.faces.shared.LinkView;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How the house stands with a brand, by which figures, and how it was in the last year. */
@Controller
class BrandStandingPages {
  private final DeskVisits desk;
  private final BrandHealths healths;

  BrandStandingPages(DeskVisits desk, BrandHealths healths) {
    this.desk = desk;
    this.healths = healths;
  }

  @GetMapping("/desk/{slug}/brands/{id}/standing")
  ModelAndView standing(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.BRANDS);
    return visit.show("desk/brand-standing", new BrandStandingWriter(visit).write(read(id)));
  }

  /** Leads to the standing of a brand. */
  static LinkView link(Visit visit, BrandId id) {
    var brand = visit.home() + BrandPages.PATH + "/" + id;
    return new LinkView(visit.say("health.see"), brand + "/standing");
  }

  private BrandHealth read(String id) {
    try {
      return healths.of(BrandId.parse(id));
    } catch (Problem none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, none.getMessage(), none);
    }
  }
}
