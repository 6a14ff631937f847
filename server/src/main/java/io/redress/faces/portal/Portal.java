package io.redress.faces.portal;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.people.Merchants;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Receives the requests of consumers: at which house they are, and how its pages are shown. */
@Component
class Portal {
  private final Pages pages;
  private final Merchants merchants;

  Portal(Pages pages, Merchants merchants) {
    this.pages = pages;
    this.merchants = merchants;
  }

  /** A visit to the page at this address. */
  Visit enter(HttpServletRequest request) {
    return new Visit(pages.open(request, house(), Audience.CONSUMER));
  }

  /** A visit that answers a form; {@code path} below the portal is where a GET shows the same. */
  Visit enter(HttpServletRequest request, String path) {
    var house = house();
    var place = Place.of(house.at(path));
    return new Visit(pages.open(request, house, Audience.CONSUMER, place));
  }

  private House house() {
    var merchant = merchants.current();
    return new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
  }
}
