package io.redress.faces.desk;

import io.redress.cases.watch.HouseFiguresStore;
import io.redress.cases.watch.SetUp;
import io.redress.platform.clock.DatabaseClock;
import io.redress.promises.Promises;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the house is, for administrators: what health tells programs, in words. */
@Controller
class HousePages {
  private final DeskVisits desk;
  private final Promises promises;
  private final HouseFiguresStore figures;
  private final DatabaseClock clock;
  private final SetUp setUp;

  HousePages(
      DeskVisits desk,
      Promises promises,
      HouseFiguresStore figures,
      DatabaseClock clock,
      SetUp setUp) {
    this.desk = desk;
    this.promises = promises;
    this.figures = figures;
    this.clock = clock;
    this.setUp = setUp;
  }

  @GetMapping("/desk/{slug}/house")
  ModelAndView house(HttpServletRequest request) {
    var visit = desk.enter(request, Room.HOUSE);
    var now = visit.page().now();
    var state =
        new HouseWriter.State(
            promises.lastScan(),
            promises.oldestOverdue(now),
            figures.at(now),
            clock.ahead(),
            setUp.parts());
    return visit.show("desk/house", new HouseWriter(visit.page(), state).write());
  }
}
