package io.redress.faces.desk;

import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.cases.lists.OrderBook;
import io.redress.consumers.Consumers;
import io.redress.faces.desk.OrderWriter.Course;
import io.redress.faces.desk.OrderWriter.Purse;
import io.redress.money.Payments;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Orders: the list, and one order. */
@Controller
class DeskOrderPages {
  private final DeskVisits desk;
  private final Orders orders;
  private final OrderBook book;
  private final Cases cases;
  private final People people;

  DeskOrderPages(DeskVisits desk, Orders orders, OrderBook book, Cases cases, People people) {
    this.desk = desk;
    this.orders = orders;
    this.book = book;
    this.cases = cases;
    this.people = people;
  }

  /** Who bought, and how it was paid. */
  @Component
  record People(Consumers consumers, Payments payments) {}

  /** Orders that are looked for, the latest first. */
  @GetMapping("/desk/{slug}/orders")
  ModelAndView list(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.ORDERS);
    var search = new OrderSearch(fields);
    var listing = book.find(search.query(visit.page().house().zone()));
    return visit.show("desk/orders", new OrdersWriter(visit, search).write(listing));
  }

  /** One order. */
  @GetMapping("/desk/{slug}/orders/{id}")
  ModelAndView order(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.ORDERS);
    var order = read(orders, id);
    var purse = new Purse(people.payments().ofOrder(order.id()), book.refunded(order.id()));
    var view =
        new OrderWriter(visit, order)
            .write(
                people.consumers().byId(order.consumerId()),
                purse,
                new UnitWriter(visit, book.askedBack(order.id())),
                new Course(orders.versions(order.id()), cases.find(CaseQuery.of(order.id()))));
    return visit.show("desk/order", view);
  }

  /** The order with this id in an address; 404 where there is none of this merchant. */
  static Order read(Orders orders, String id) {
    return parse(id)
        .flatMap(orders::byId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Optional<OrderId> parse(String id) {
    try {
      return Optional.of(OrderId.parse(id));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }
}
