package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.bag;
import static io.redress.faces.SamplePages.euro;

import io.redress.faces.desk.OrderView;
import io.redress.faces.desk.OrderView.Sums;
import io.redress.faces.desk.OrdersView;
import io.redress.faces.desk.QueueView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromiseView.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk's pages of orders; each name begins with that of its template. */
final class SampleOrders {
  private static final LinkView CASE = new LinkView("R-20418-1", "/desk/cases/1");

  private SampleOrders() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("orders", orders(page, 3, "parker"));
    views.put("orders.none", orders(page, 0, "nobody"));
    views.put(
        "orders.first",
        new OrdersView(
            look(page, ""),
            0,
            0,
            new OrdersView.Tabs(List.of(), ""),
            List.of(),
            new OrdersView.Turns(Optional.empty(), Optional.empty()),
            Optional.empty()));
    views.put("order", order(page));
    views.putAll(SamplePhone.of(page));
    views.putAll(SampleTogether.of(page));
    return views;
  }

  private static OrdersView.Look look(Page page, String words) {
    var from = FieldView.of("from", page.say("desk.orders.from"), FieldView.Kind.DATE);
    var until = FieldView.of("until", page.say("desk.orders.until"), FieldView.Kind.DATE);
    return new OrdersView.Look(
        words, from, until.failing(page.say("desk.form.date")), "delivered", "/desk/orders");
  }

  private static OrdersView orders(Page page, int count, String words) {
    var row =
        new OrdersView.Row(
            "/desk/orders/1",
            "HL-20418",
            PictureView.ofCategory("handbag"),
            page.say("desk.orders.what", "title", "Parker, small", "more", 2),
            "Clara Neumann",
            "Germany, German",
            page.say("desk.order.bought", "day", "Wed 4 Nov"),
            page.say("desk.orders.where.delivered", "day", "Wed 11 Nov"),
            List.of(new OrdersView.Matter(CASE, page.say("desk.status.decided"))),
            euro(44345),
            page.say("desk.orders.given", "sum", euro(7677)));
    return new OrdersView(
        look(page, words),
        12_006,
        count,
        new OrdersView.Tabs(
            List.of(
                new QueueView.Tab(page.say("desk.orders.view.all"), "/desk/orders", 12_006),
                new QueueView.Tab(
                    page.say("desk.orders.view.delivered"), "/desk/orders?view=delivered", count)),
            "/desk/orders?view=delivered"),
        Collections.nCopies(count, row),
        new OrdersView.Turns(
            Optional.of(new LinkView(page.say("desk.orders.newer"), "/desk/orders?newer=1")),
            Optional.of(new LinkView(page.say("desk.orders.older"), "/desk/orders?older=1"))),
        Optional.of(new LinkView(page.say("desk.orders.bringIn"), "/desk/imports")));
  }

  private static OrderView order(Page page) {
    var how =
        new MoneyView(
            page.say("desk.order.how"),
            List.of(
                new MoneyView.Line(page.say("desk.order.sum.price"), "", euro(29800)),
                new MoneyView.Line(page.say("desk.order.sum.discount"), "", euro(-1300))),
            new MoneyView.Line(page.say("desk.order.sum.paid"), "", euro(28500)));
    var half = new Sums(euro(14250), euro(14250), euro(0));
    var free = new Sums(euro(14250), euro(0), euro(14250));
    return new OrderView(
        new OrderView.Head(
            "HL-20418",
            "Clara Neumann",
            at("2026-11-04T10:00:00Z"),
            euro(28500),
            euro(14250),
            "Germany"),
        List.of(
            new OrderView.Piece(
                bag(),
                how,
                half.plus(free),
                List.of(
                    new OrderView.Unit(
                        page.say("desk.order.unit", "number", 1, "of", 2),
                        how,
                        half,
                        "",
                        Optional.of(CASE)),
                    new OrderView.Unit(
                        page.say("desk.order.units", "from", 2, "until", 2, "of", 2),
                        how,
                        free,
                        page.say("desk.order.units.each", "sum", euro(14250)),
                        Optional.empty())))),
        half.plus(free),
        NoteView.of(
            NoteView.Tone.KEPT,
            page.say("desk.order.even"),
            page.say("desk.order.both", "pieces", euro(28500), "captured", euro(28500))),
        List.of(
            new OrderView.Paid(
                "Visa ··4417",
                "Wed 4 Nov, 11:02",
                euro(28500),
                euro(14250),
                euro(0),
                euro(14250),
                page.say("desk.order.payment.frozen"))),
        List.of(new FactView("Parker", "Wed 11 Nov")),
        List.of(
            new OrderView.Purchase(
                "Parker",
                List.of(
                    new FactView(
                        page.say("desk.upstream.boughtFrom"),
                        page.say("desk.upstream.boughtFrom.boutique"))))),
        List.of(
            new OrderView.Matter(
                CASE,
                page.say("desk.status.decided"),
                Optional.of(
                    PromiseView.about(
                        page.say("desk.owed.decision"),
                        State.OPEN,
                        at("2026-11-25T17:00:00Z"),
                        Grain.HOUR)))),
        List.of(
            new OrderView.Version(
                2,
                "today, 10:20",
                List.of(
                    page.say(
                        "desk.order.changed",
                        "field",
                        page.say("desk.order.changed.line", "number", 1, "what", "Quantity"),
                        "before",
                        "2",
                        "after",
                        "1"))),
            new OrderView.Version(1, "Wed 4 Nov", List.of())),
        Optional.of(new LinkView(page.say("desk.order.newCase"), "/desk/orders/1/case")));
  }
}
