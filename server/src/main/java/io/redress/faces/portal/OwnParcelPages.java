package io.redress.faces.portal;

import io.redress.cases.carriers.ParcelScans;
import io.redress.cases.parcels.CaseParcels;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.JourneyWriter;
import io.redress.faces.shared.Page;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.Tracking;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the parcels of a case are, in plain words. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/parcels")
class OwnParcelPages {
  private final Portal portal;
  private final Access access;
  private final CaseParcels parcels;
  private final ParcelScans scans;

  OwnParcelPages(Portal portal, Access access, CaseParcels parcels, ParcelScans scans) {
    this.portal = portal;
    this.access = access;
    this.parcels = parcels;
    this.scans = scans;
  }

  @GetMapping
  ModelAndView parcels(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request);
    var all =
        parcels.ofCase(view).stream()
            .filter(OwnParcelPages::isConcern)
            .map(each -> one(visit.page(), each))
            .toList();
    return visit.show("parcels", new ParcelsView(all, visit.at("/cases/" + view.head().id())));
  }

  /** What travels between the house, brands and workshops is not the consumer's to follow. */
  private static boolean isConcern(Parcel parcel) {
    return parcel.state() != ParcelState.CANCELLED
        && switch (parcel.leg()) {
          case CONSUMER_TO_HUB, HUB_TO_CONSUMER -> true;
          case HUB_TO_BRAND, HUB_TO_WORKSHOP, BRAND_TO_HUB, WORKSHOP_TO_HUB -> false;
        };
  }

  private ParcelsView.One one(Page page, Parcel parcel) {
    var journey = scans.journey(parcel);
    var words = new JourneyWriter(page);
    return new ParcelsView.One(
        parcel.number(),
        journey.standing().isPresent() && parcel.state() != ParcelState.OPENED
            ? words.standing(journey)
            : page.say("tracking.state." + Codes.of(parcel.state())),
        parcel
            .times()
            .expectedAt()
            .filter(due -> parcel.state().isUnderWay())
            .map(due -> page.say("tracking.expected.by", "day", page.dates().day(due)))
            .orElse(""),
        parcel.tracking().map(Tracking::number).orElse(""),
        words.told(journey));
  }
}
