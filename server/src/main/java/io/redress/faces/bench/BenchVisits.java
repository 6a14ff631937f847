package io.redress.faces.bench;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.KnownReader;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.people.Merchants;
import io.redress.people.access.CurrentStaff;
import io.redress.people.access.Right;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Receives the requests of those who handle goods. */
@Component
class BenchVisits {
  private final Pages pages;
  private final Merchants merchants;
  private final CurrentStaff staff;

  BenchVisits(Pages pages, Merchants merchants, CurrentStaff staff) {
    this.pages = pages;
    this.merchants = merchants;
    this.staff = staff;
  }

  /** What an address names; an address that names nothing is one that is not there. */
  static <T> T named(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  /** A visit; {@code path} below the bench is where a GET shows the same. 403 for other roles. */
  BenchVisit enter(HttpServletRequest request, String path) {
    var member = staff.require();
    if (!Right.USE_BENCH.isOf(member.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    KnownReader.speaks(member.language());
    var house = merchants.current();
    var home = "/bench/" + house.slug();
    var page =
        pages.open(
            request,
            new House(house.name(), house.zone(), "/s/" + house.slug()),
            Audience.STAFF,
            Place.of(home + path));
    return new BenchVisit(page, member, home);
  }
}
