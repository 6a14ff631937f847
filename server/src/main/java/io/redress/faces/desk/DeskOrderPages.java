package io.redress.faces.desk;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.consumers.Consumers;
import io.redress.money.Payments;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Orders: the list, one order, and the search for orders and cases by number. */
@Controller
class DeskOrderPages {
  private static final int ON_PAGE = 50;

  private final DeskVisits desk;
  private final Orders orders;
  private final Consumers consumers;
  private final Payments payments;
  private final Cases cases;

  DeskOrderPages(
      DeskVisits desk, Orders orders, Consumers consumers, Payments payments, Cases cases) {
    this.desk = desk;
    this.orders = orders;
    this.consumers = consumers;
    this.payments = payments;
    this.cases = cases;
  }

  /** Finds a case or an order by its number. */
  @GetMapping("/desk/{slug}/find")
  ModelAndView find(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
    var visit = desk.enter(request, Room.QUEUE);
    var number = q.strip();
    var found = number.isEmpty() ? Optional.<CaseSummary>empty() : cases.byNumber(number);
    if (found.isPresent()) {
      return visit.goTo("/cases/" + found.get().id());
    }
    var orderFound = number.isEmpty() ? Optional.<Order>empty() : orders.byNumber(number);
    if (orderFound.isPresent()) {
      return visit.goTo("/orders/" + orderFound.get().id());
    }
    var room = desk.enter(request, Room.ORDERS);
    return room.show("desk/orders", writer(room).list(number, List.of(), Optional.empty()));
  }

  /** All orders, newest first, or those with a number. */
  @GetMapping("/desk/{slug}/orders")
  ModelAndView list(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after) {
    if (!q.isBlank()) {
      return find(request, q);
    }
    var visit = desk.enter(request, Room.ORDERS);
    var from = after.isEmpty() ? Optional.<OrderId>empty() : Optional.of(id(after));
    var page = orders.list(from, ON_PAGE);
    return visit.show("desk/orders", writer(visit).list("", page.orders(), page.next()));
  }

  /** One order. */
  @GetMapping("/desk/{slug}/orders/{id}")
  ModelAndView order(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.ORDERS);
    var order =
        orders.byId(id(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var ofOrder = cases.find(CaseQuery.of(order.id()));
    return visit.show(
        "desk/order", writer(visit).order(order, payments.ofOrder(order.id()), ofOrder));
  }

  private OrderWriter writer(Visit visit) {
    return new OrderWriter(visit, consumers::byId, order -> cases.find(CaseQuery.of(order.id())));
  }

  private static OrderId id(String text) {
    try {
      return OrderId.parse(text);
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "order", notAnId);
    }
  }
}
