package io.redress.faces.desk;

import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.cases.search.Findings;
import io.redress.cases.search.Search;
import io.redress.cases.search.SearchQuery;
import io.redress.cases.search.Sight;
import io.redress.consumers.Consumers;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.shared.OrderId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody is on the line: they are found by whatever they say, and so is what they call about. */
@Controller
class PhonePages {
  static final String HREF = "/phone";

  private static final int MOST_PEOPLE = 5;

  private final DeskVisits desk;
  private final Search search;
  private final Cases cases;
  private final Orders orders;
  private final Consumers consumers;

  PhonePages(DeskVisits desk, Search search, Cases cases, Orders orders, Consumers consumers) {
    this.desk = desk;
    this.search = search;
    this.cases = cases;
    this.orders = orders;
    this.consumers = consumers;
  }

  /** Who may be calling; what only one order fits is taken down at once. */
  @GetMapping("/desk/{slug}" + HREF)
  ModelAndView find(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
    var visit = desk.enter(request, Room.QUEUE);
    if (!Permissions.mayOpenCases(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var query = new SearchQuery(q, Sight.of(visit.role()));
    if (query.words().isEmpty()) {
      return visit.show("desk/phone", PhoneView.BLANK);
    }
    var named = orders.byNumber(query.words());
    if (named.isPresent()) {
      return takeDown(visit, named.get().id());
    }
    var found = search.find(query);
    var people = found.people().rows().stream().limit(MOST_PEOPLE).map(this::caller).toList();
    var fitting = fitting(found, people);
    return fitting.size() == 1 && people.size() < 2
        ? takeDown(visit, fitting.iterator().next())
        : visit.show("desk/phone", new PhoneWriter(visit).write(query.words(), people, found));
  }

  private PhoneWriter.Caller caller(Findings.Person person) {
    return new PhoneWriter.Caller(
        consumers.byId(person.id()), orders.of(person.id()), cases.find(CaseQuery.of(person.id())));
  }

  /** The orders that fit what was said, by their buyers, their numbers or their goods. */
  private static Set<OrderId> fitting(Findings found, List<PhoneWriter.Caller> people) {
    var fitting = new LinkedHashSet<OrderId>();
    people.stream().flatMap(each -> each.orders().stream()).map(Order::id).forEach(fitting::add);
    found.orders().rows().forEach(row -> fitting.add(row.id()));
    found.goods().rows().forEach(row -> fitting.add(row.orderId()));
    return fitting;
  }

  private static ModelAndView takeDown(Visit visit, OrderId order) {
    return visit.goTo("/orders/" + order + "/case");
  }
}
