package io.redress.faces.portal;

import io.redress.cases.Cases;
import io.redress.faces.shared.Begun;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The withdrawal function: two steps without sign-in, and a receipt. */
@Controller
@RequestMapping("/s/{slug}/withdraw")
class WithdrawPages {
  private static final String DRAFT = "withdrawal";

  private final Portal portal;
  private final Access access;
  private final Withdrawals withdrawals;
  private final Sources sources;

  WithdrawPages(Portal portal, Access access, Withdrawals withdrawals, Sources sources) {
    this.portal = portal;
    this.access = access;
    this.withdrawals = withdrawals;
    this.sources = sources;
  }

  /** Where purchases are looked for. */
  @Component("withdrawSources")
  record Sources(Orders orders, Cases cases, SlowDown slowDown) {}

  @GetMapping
  ModelAndView blank(HttpServletRequest request) {
    var visit = portal.enter(request);
    return visit.show("withdraw", WithdrawView.blank(visit.page()));
  }

  @PostMapping
  ModelAndView write(HttpServletRequest request, @RequestParam(defaultValue = "") String change) {
    var visit = portal.enter(request, "/withdraw");
    var draft = WithdrawDraft.read(request);
    if (!change.isEmpty()) {
      return visit.show("withdraw", draft.form(visit.page()));
    }
    if (!draft.isWhole()) {
      return visit.showAgain("withdraw", draft.form(visit.page()));
    }
    Begun.keep(request, DRAFT, draft);
    return visit.goTo("/withdraw/confirm");
  }

  @GetMapping("/confirm")
  ModelAndView confirm(HttpServletRequest request) {
    var visit = portal.enter(request);
    return Begun.find(request, DRAFT, WithdrawDraft.class)
        .map(draft -> visit.show("withdraw-confirm", WithdrawWriter.confirm(visit.page(), draft)))
        .orElseGet(() -> visit.goTo("/withdraw"));
  }

  @PostMapping("/confirm")
  ModelAndView send(HttpServletRequest request) {
    var visit = portal.enter(request, "/withdraw");
    var draft = WithdrawDraft.read(request);
    if (!draft.isWhole()) {
      return visit.showAgain("withdraw", draft.form(visit.page()));
    }
    var receipt =
        Begun.once(
            request, "withdrawn." + draft.id(), Receipt.class, () -> take(request, visit, draft));
    receipt.caseId().ifPresent(access::admitTo);
    Begun.take(request, DRAFT, WithdrawDraft.class);
    Begun.keep(request, "receipt." + receipt.number(), receipt);
    return visit.goTo("/withdraw/receipts/" + receipt.number());
  }

  private Receipt take(HttpServletRequest request, Visit visit, WithdrawDraft draft) {
    var found = find(request, draft);
    if (found.isEmpty() && !mayWrite(request, draft)) {
      throw Problem.of(ProblemCode.TOO_MANY, "Statements that fit no order came too fast.");
    }
    return found
        .map(order -> withdrawals.take(draft, order, visit.page()))
        .orElseGet(() -> withdrawals.keep(draft, visit.page()));
  }

  /** Whoever guesses too often finds nothing; the statement is taken all the same. */
  private Optional<Order> find(HttpServletRequest request, WithdrawDraft draft) {
    var fromHere = admits(Door.ORDER_LOOKUP, "from " + request.getRemoteAddr());
    var forOrder = admits(Door.ORDER_LOOKUP, "for " + draft.order().toLowerCase(Locale.ROOT));
    return fromHere && forOrder
        ? sources.orders().find(draft.order(), draft.email())
        : Optional.empty();
  }

  /**
   * The receipt of a statement that fits no order goes to an address that nobody has proven, with
   * words of its own: without a bound anybody could have any letter sent to anybody.
   */
  private boolean mayWrite(HttpServletRequest request, WithdrawDraft draft) {
    var fromHere = admits(Door.ORDER_LOOKUP, "statement from " + request.getRemoteAddr());
    var toThere =
        admits(Door.LINK_REQUEST, "statement to " + draft.email().toLowerCase(Locale.ROOT));
    return fromHere && toThere;
  }

  private boolean admits(Door door, String who) {
    return sources.slowDown().admits(door, who);
  }

  @GetMapping("/receipts/{number}")
  ModelAndView receipt(HttpServletRequest request, @PathVariable String number) {
    var visit = portal.enter(request);
    var receipt =
        Begun.find(request, "receipt." + number, Receipt.class).orElseThrow(Access::nothingHere);
    var view = receipt.caseId().flatMap(sources.cases()::view);
    return visit.show(
        "withdraw-receipt", new WithdrawWriter(visit.page(), receipt, view).receipt());
  }
}
