package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.faces.papers.ParcelPress;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Parcels;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A parcel that a consumer sends back, with its papers to print or to keep. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/parcels/{parcel}")
class ParcelPaperPages {
  private final Portal portal;
  private final Access access;
  private final Parcels parcels;
  private final ParcelPress press;

  ParcelPaperPages(Portal portal, Access access, Parcels parcels, ParcelPress press) {
    this.portal = portal;
    this.access = access;
    this.parcels = parcels;
    this.press = press;
  }

  @GetMapping
  ModelAndView page(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable("parcel") String parcelId) {
    var view = access.matter(id);
    var visit = portal.enter(request);
    var facts = press.read(require(view, parcelId));
    var writer =
        new ParcelWriter(
            visit.page(),
            press.writer(visit.page(), facts),
            facts,
            visit.at("/cases/" + view.head().id()));
    return visit.show("parcel", writer.write(view.head().number()));
  }

  @GetMapping("/papers/{paper}")
  ResponseEntity<byte[]> paper(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable("parcel") String parcelId,
      @PathVariable String paper,
      @RequestParam(defaultValue = "") String size) {
    var parcel = require(access.matter(id), parcelId);
    return press.answer(portal.enter(request).page(), parcel, paper, size);
  }

  /** A parcel with pieces of the case that comes from its consumer. */
  private Parcel require(CaseView view, String parcelId) {
    try {
      return parcels
          .byId(ParcelId.parse(parcelId))
          .filter(parcel -> parcel.leg() == Leg.CONSUMER_TO_HUB)
          .filter(parcel -> isOf(parcel, view))
          .orElseThrow(Access::nothingHere);
    } catch (Problem notAnId) {
      throw Access.nothingHere();
    }
  }

  /** Of the case itself, or of one that has ended in it. */
  private static boolean isOf(Parcel parcel, CaseView view) {
    return parcel.cases().contains(view.head().id())
        || view.conduct().kin().merged().stream()
            .anyMatch(each -> parcel.cases().contains(each.id()));
  }
}
