package io.redress.faces.portal;

import io.redress.faces.shared.Begun;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.orders.Orders;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first page: an order is found by its number and the e-mail it was placed with.
 *
 * <p>Every wrong pair is answered alike, and a link is asked for alike whether the pair is right.
 */
@Controller
@RequestMapping("/s/{slug}")
class FindPages {
  static final String EXAMPLE_NUMBER = "20418";
  static final String SENT_TO = "link-sent-to";

  private final Portal portal;
  private final Access access;
  private final Orders orders;
  private final OrderLinks links;
  private final SlowDown slowDown;

  FindPages(Portal portal, Access access, Orders orders, OrderLinks links, SlowDown slowDown) {
    this.portal = portal;
    this.access = access;
    this.orders = orders;
    this.links = links;
    this.slowDown = slowDown;
  }

  /** What was written into the form. */
  record Pair(String order, String contact) {
    Pair {
      order = Typed.line(order);
      contact = Typed.line(contact);
    }

    boolean isWhole() {
      return !order.isEmpty() && !contact.isEmpty();
    }
  }

  @GetMapping({"", "/", "/find", "/find/link", "/find/mine"})
  ModelAndView blank(HttpServletRequest request) {
    var visit = portal.enter(request);
    return visit.show("find", FindView.blank(visit.page(), EXAMPLE_NUMBER));
  }

  @PostMapping("/find")
  ModelAndView find(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String contact) {
    var visit = portal.enter(request, "/find");
    var pair = new Pair(order, contact);
    if (!pair.isWhole()) {
      return visit.showAgain("find", incomplete(visit.page(), pair));
    }
    if (!admits(request, pair)) {
      return tooMany(visit, pair);
    }
    var found = orders.find(pair.order(), pair.contact());
    if (found.isEmpty()) {
      var form = FindView.blank(visit.page(), EXAMPLE_NUMBER);
      return visit.showAgain("find", form.notFound(visit.page(), pair.order(), pair.contact()));
    }
    access.admitTo(found.get().id());
    return visit.goTo("/orders/" + found.get().id());
  }

  @PostMapping("/find/link")
  ModelAndView sendLink(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String contact) {
    var visit = portal.enter(request, "/find");
    var pair = new Pair(order, contact);
    if (!pair.isWhole()) {
      return visit.showAgain("find", incomplete(visit.page(), pair));
    }
    if (!admits(request, pair)
        || !slowDown.admits(Door.LINK_REQUEST, pair.contact().toLowerCase(Locale.ROOT))) {
      return tooMany(visit, pair);
    }
    links.ask(orders.find(pair.order(), pair.contact()));
    Begun.keep(request, SENT_TO, pair.contact());
    return visit.goTo("/find/sent");
  }

  @GetMapping("/find/sent")
  ModelAndView sent(HttpServletRequest request) {
    var visit = portal.enter(request);
    var contact = Begun.find(request, SENT_TO, String.class);
    if (contact.isEmpty()) {
      return visit.goTo("/");
    }
    var span = visit.say("portal.linkSent.days", "count", OrderLinks.LIFETIME.toDays());
    return visit.show("link-sent", new LinkSentView(contact.get(), span, visit.at("/")));
  }

  /** Both are counted, so that neither one address nor one order can be tried without end. */
  private boolean admits(HttpServletRequest request, Pair pair) {
    var fromHere = slowDown.admits(Door.ORDER_LOOKUP, "from " + request.getRemoteAddr());
    var forOrder =
        slowDown.admits(Door.ORDER_LOOKUP, "for " + pair.order().toLowerCase(Locale.ROOT));
    return fromHere && forOrder;
  }

  private static ModelAndView tooMany(Visit visit, Pair pair) {
    var note =
        NoteView.of(
            NoteView.Tone.RISK,
            visit.say("portal.find.tooMany"),
            visit.say("portal.find.tooManyHow"));
    var answer = visit.show("find", filled(visit.page(), pair, Optional.of(note)));
    answer.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return answer;
  }

  private static FindView incomplete(Page page, Pair pair) {
    var form = filled(page, pair, Optional.empty());
    return new FindView(
        form.action(),
        form.linkAction(),
        needed(form.order(), page.say("portal.find.order.empty")),
        needed(form.contact(), page.say("portal.find.contact.empty")),
        form.mine(),
        form.note());
  }

  private static FieldView needed(FieldView field, String error) {
    return field.value().isEmpty() ? field.failing(error) : field;
  }

  private static FindView filled(Page page, Pair pair, Optional<NoteView> note) {
    var blank = FindView.blank(page, EXAMPLE_NUMBER);
    return new FindView(
        blank.action(),
        blank.linkAction(),
        blank.order().holding(pair.order()),
        blank.contact().holding(pair.contact()),
        blank.mine(),
        note);
  }
}
