package io.redress.faces.desk;

import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.HouseGoodwill;
import io.redress.cases.goodwill.WaitingGoodwill;
import io.redress.faces.desk.GoodwillWaitingView.Item;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.people.StaffMembers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a second person, in all cases of the house. */
@Controller
class GoodwillWaitingPages {
  private final DeskVisits desk;
  private final HouseGoodwill goodwill;
  private final StaffMembers staff;

  GoodwillWaitingPages(DeskVisits desk, HouseGoodwill goodwill, StaffMembers staff) {
    this.desk = desk;
    this.goodwill = goodwill;
    this.staff = staff;
  }

  @GetMapping("/desk/{slug}/goodwill")
  ModelAndView waiting(HttpServletRequest request) {
    var visit = desk.enter(request, Room.QUEUE, "/goodwill");
    if (!Permissions.mayGive(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var owners = new Owners(staff.list());
    var limits = goodwill.settings().limits();
    var items = goodwill.waiting().stream().map(each -> item(visit, each, owners, limits)).toList();
    return visit.show("desk/goodwill-waiting", new GoodwillWaitingView(items));
  }

  private static Item item(
      Visit visit, WaitingGoodwill waiting, Owners owners, GoodwillLimits limits) {
    var gift = waiting.goodwill().gift();
    var asked = waiting.goodwill().asked();
    var kind = visit.say("desk.actor." + Codes.of(asked.by().kind()));
    return new Item(
        waiting.caseNumber(),
        visit.say("goodwill.gift." + gift.remedy().code()),
        List.of(
            new FactView(
                visit.say("goodwill.worth"), visit.say("goodwill.sum", "sum", gift.worth())),
            new FactView(
                visit.say("goodwill.why"), visit.say("goodwill.reason." + Codes.of(gift.reason()))),
            new FactView(
                visit.say("goodwill.asked"),
                visit.say(
                    "goodwill.by",
                    "person",
                    owners.name(String.valueOf(asked.by().id()), kind),
                    "when",
                    visit.page().dates().moment(asked.at())))),
        visit.home() + "/cases/" + waiting.caseId() + "/goodwill",
        visit.say(key(visit, waiting, limits)));
  }

  private static String key(Visit visit, WaitingGoodwill waiting, GoodwillLimits limits) {
    if (waiting.goodwill().asked().by().equals(visit.actor())) {
      return "goodwill.mine.own";
    }
    var worth = waiting.goodwill().gift().worth();
    return limits
            .of(visit.role(), worth.currency())
            .filter(most -> worth.compareTo(most) <= 0)
            .isPresent()
        ? "goodwill.mine.yes"
        : "goodwill.mine.above";
  }
}
