package io.redress.faces.desk;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.KnownReader;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.access.CurrentStaff;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Receives the requests of staff: who they are, and whether they may enter the room. */
@Component
class DeskVisits {
  private final Pages pages;
  private final Merchants merchants;
  private final CurrentStaff staff;

  DeskVisits(Pages pages, Merchants merchants, CurrentStaff staff) {
    this.pages = pages;
    this.merchants = merchants;
    this.staff = staff;
  }

  /** A visit to a room; 403 for a role that has no business there. */
  Visit enter(HttpServletRequest request, Room room) {
    var member = recognised();
    return visit(pages.open(request, house(), Audience.STAFF), member, home(), room);
  }

  /** A visit that answers a form; {@code path} below the desk is where a GET shows the same. */
  Visit enter(HttpServletRequest request, Room room, String path) {
    var place = Place.of(home() + path);
    var member = recognised();
    return visit(pages.open(request, house(), Audience.STAFF, place), member, home(), room);
  }

  /** A visit to somebody's own account, also while they are still setting up a second factor. */
  OwnVisit enterOwn(HttpServletRequest request, String path) {
    var who =
        staff.atTheDoor().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    var page = pages.open(request, house(), Audience.STAFF, Place.of(home() + path));
    return new OwnVisit(new Visit(page, who.member(), home(), Room.ACCOUNT), who.session());
  }

  /** The page of somebody who has not signed in yet. */
  Page outside(HttpServletRequest request) {
    return pages.open(request, house(), Audience.STAFF);
  }

  /** The page in answer to a request that failed; {@code path} is where a GET goes on. */
  Page outside(HttpServletRequest request, String path) {
    return pages.open(request, house(), Audience.STAFF, Place.of(home() + path));
  }

  /** Sends the browser on to a page of the desk. */
  ModelAndView goTo(String path) {
    var redirect = new RedirectView(home() + path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }

  /** The address of the desk. */
  String home() {
    return "/desk/" + merchants.current().slug();
  }

  private StaffMember recognised() {
    var member = staff.require();
    KnownReader.speaks(member.language());
    return member;
  }

  private static Visit visit(Page page, StaffMember member, String home, Room room) {
    if (!Permissions.mayEnter(member.role(), room)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return new Visit(page, member, home, room);
  }

  private House house() {
    var merchant = merchants.current();
    return new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
  }
}
