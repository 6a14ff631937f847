package io.redress.faces;

import io.redress.faces.desk.BalanceView;
import io.redress.faces.desk.BooksView;
import io.redress.faces.desk.DocumentsView;
import io.redress.faces.desk.OpenRefundsView;
import io.redress.faces.desk.ProvidersView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The page of the money as somebody may meet it. */
final class SampleBooks {
  private SampleBooks() {}

  /** Trial balance, open refunds and documents, as they may be and when there is nothing. */
  static Map<String, Object> books(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("books-balance", balance(page, List.of(euros(page))));
    views.put("books-balance.none", balance(page, List.of()));
    views.put("books-open", open(page));
    views.put(
        "books-open.none",
        new OpenRefundsView(
            page.say("books.open.headline", "count", 0),
            List.of(),
            List.of(),
            "",
            "/open.csv",
            Optional.empty(),
            List.of()));
    views.put("books-documents", documents(page));
    views.put(
        "books-documents.none",
        new DocumentsView(
            page.say("books.documents.headline", "count", 0), "", List.of(), "", "/d.csv"));
    return views;
  }

  private static BalanceView balance(Page page, List<BalanceView.OfCurrency> currencies) {
    return new BalanceView(
        FieldView.of("day", page.say("books.balance.day"), FieldView.Kind.DATE)
            .holding("2026-11-24"),
        page.say("desk.money.balanced"),
        currencies,
        "/desk/maison/money/balance.csv");
  }

  private static BalanceView.OfCurrency euros(Page page) {
    var sum = page.sum(Money.of(7_677, "EUR"));
    return new BalanceView.OfCurrency(
        "EUR",
        List.of(
            new BalanceView.Row(page.say("desk.money.account.payment_captured"), sum, ""),
            new BalanceView.Row(page.say("desk.money.account.sales"), "", sum)),
        new BalanceView.Row(page.say("books.total"), sum, sum));
  }

  private static OpenRefundsView open(Page page) {
    var heaps =
        List.of(
            heap(page, "up_to_7", 3, 200),
            heap(page, "up_to_14", 1, 60),
            heap(page, "up_to_30", 0, 0),
            heap(page, "older", 1, 80));
    return new OpenRefundsView(
        page.say("books.open.headline", "count", 5),
        List.of(
            new OpenRefundsView.OfCurrency(
                "EUR",
                page.say("books.open.chart", "currency", "EUR"),
                heaps,
                Money.of(340_00, "EUR"))),
        List.of(
            new OpenRefundsView.Row(
                new LinkView("R-19877", "/desk/maison/cases/1"),
                "James Okafor",
                page.say("desk.refund.pending"),
                page.say("books.days.old", "days", 34),
                Money.of(80_00, "EUR"))),
        page.say("books.most", "most", 500),
        "/desk/maison/money/open.csv",
        Optional.of(NoteView.of(NoteView.Tone.BROKEN, page.say("refusal.payment_not_stopped"), "")),
        List.of(stopped(page)));
  }

  private static OpenRefundsView.Stopped stopped(Page page) {
    var sum = page.sum(Money.of(120_00, "EUR"));
    return new OpenRefundsView.Stopped(
        page.say("books.stopped.of", "reference", "pi_3QxA81"),
        List.of(
            new FactView(page.say("books.stopped.since"), page.dates().moment(SamplePages.NOW)),
            new FactView(page.say("books.stopped.captured"), page.sum(Money.of(298_00, "EUR"))),
            new FactView(page.say("books.stopped.committed"), page.sum(Money.of(298_00, "EUR"))),
            new FactView(
                page.say("books.stopped.elsewhere"),
                page.say(
                    "books.stopped.found",
                    "amount",
                    sum,
                    "date",
                    page.dates().day(SamplePages.NOW),
                    "reference",
                    "re_77")),
            new FactView(page.say("books.stopped.left"), sum)),
        "/desk/maison/money/open/1/look",
        "12000",
        "EUR",
        new ChoiceView(
            page.say("books.stopped.matter"),
            "case",
            ChoiceView.Kind.ONE,
            List.of(
                new ChoiceView.Option(
                    "1", page.say("books.stopped.matter.one", "number", "R-20077"), "Silk scarf"),
                new ChoiceView.Option("none", page.say("books.stopped.matter.none"), "")),
            Set.of()));
  }

  private static OpenRefundsView.Heap heap(Page page, String age, long count, int height) {
    var x = 20 + 250 * List.of("up_to_7", "up_to_14", "up_to_30", "older").indexOf(age);
    var sum = Money.of(height * 100L, "EUR");
    return new OpenRefundsView.Heap(page.say("books.age." + age), count, sum, x, 210, height);
  }

  private static DocumentsView documents(Page page) {
    var matter = new LinkView("R-20077", "/desk/maison/cases/1");
    return new DocumentsView(
        page.say("books.documents.headline", "count", 3),
        "C",
        List.of(
            new DocumentsView.Row(
                new LinkView(page.say("document.title.correction", "number", "CX-000001"), "/2"),
                page.dates().moment(SamplePages.NOW),
                matter,
                "HL-20418",
                "CN-000041",
                "RF-000057",
                Money.of(-353_95, "EUR")),
            new DocumentsView.Row(
                new LinkView(page.say("document.title.credit_note", "number", "CN-000041"), "/1"),
                page.dates().moment(SamplePages.at("2026-11-20T08:00:00Z")),
                matter,
                "HL-20418",
                "",
                "RF-000057",
                Money.of(353_95, "EUR")),
            new DocumentsView.Row(
                new LinkView(page.say("document.title.receipt", "number", "RC-000007"), "/3"),
                page.dates().moment(SamplePages.at("2026-11-19T08:00:00Z")),
                matter,
                "HL-20418",
                "",
                "",
                Money.of(350_00, "EUR"))),
        page.say("books.most", "most", 200),
        "/desk/maison/money/documents.csv");
  }

  static BooksView of(Page page) {
    return new BooksView(
        page.say("desk.money.headline", "count", 1),
        page.say("desk.money.balanced"),
        List.of(
            new BooksView.Refund(
                new LinkView("R-19877", "/desk/maison/cases/1"),
                "James Okafor",
                page.say("desk.money.state.on_the_way"))),
        SampleDesk.turns(page),
        List.of(new BooksView.Balance(page.say("desk.money.account.sales"), Money.of(7677, "EUR"))),
        Optional.empty(),
        Optional.of(new LinkView(page.say("desk.provider.title"), "/desk/money/providers")));
  }

  static ProvidersView connected(Page page) {
    return new ProvidersView(
        List.of(
            new FactView(page.say("desk.provider.money"), page.say("desk.provider.live")),
            new FactView(page.say("desk.provider.key"), "…4f9c"),
            new FactView(page.say("desk.provider.secret"), "…b21a"),
            new FactView(page.say("desk.provider.heard"), page.say("desk.provider.heard.never"))),
        "https://desk.example/hooks/maison/stripe",
        "/desk/money/providers/stripe",
        Optional.empty(),
        SampleBank.debtor(page));
  }

  static ProvidersView none(Page page) {
    return new ProvidersView(
        List.of(),
        "https://desk.example/hooks/maison/stripe",
        "/desk/money/providers/stripe",
        Optional.of(
            NoteView.of(
                NoteView.Tone.BROKEN,
                page.say("desk.provider.notKept"),
                page.say("desk.provider.refused"))),
        SampleBank.noDebtor(page));
  }
}
