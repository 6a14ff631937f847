package io.redress.faces;

import io.redress.faces.desk.BooksView;
import io.redress.faces.desk.ProvidersView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/** The page of the money as somebody may meet it. */
final class SampleBooks {
  private SampleBooks() {}

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
        Optional.empty());
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
                page.say("desk.provider.refused"))));
  }
}
