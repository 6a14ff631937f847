package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.cases.lists.QueueQuery;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.cases.lists.WorkQueue;
import io.redress.faces.desk.ActionView.Weight;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.money.Payments;
import io.redress.money.ledger.Ledger;
import io.redress.money.ledger.TrialBalance;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.money.provider.SandboxProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The money of the house: what is owed, whether the books balance, how the sandbox behaves. */
@Controller
class MoneyPages {
  private static final int ON_PAGE = 50;

  private final DeskVisits desk;
  private final WorkQueue queue;
  private final Books books;

  MoneyPages(DeskVisits desk, WorkQueue queue, Books books) {
    this.desk = desk;
    this.queue = queue;
    this.books = books;
  }

  /** What is captured, what is booked, and the provider that moves no money. */
  @Component
  record Books(Payments payments, Ledger ledger, Sandbox sandbox) {}

  @GetMapping("/desk/{slug}/money")
  ModelAndView money(HttpServletRequest request, @RequestParam(defaultValue = "") String after) {
    var visit = desk.enter(request, Room.MONEY);
    var from = CaseRooms.parse(after);
    var query = new QueueQuery(Lens.MONEY, "", visit.page().now(), from, ON_PAGE);
    var owed = queue.find(query);
    var balance = books.ledger().trialBalance();
    var view =
        new BooksView(
            visit.say("desk.money.headline", "count", owed.count(Lens.MONEY)),
            visit.say(balance.isBalanced() ? "desk.money.balanced" : "desk.money.unbalanced"),
            owed.rows().stream().map(row -> refund(visit, row)).toList(),
            QueueView.Turns.of(visit, visit.place(Room.MONEY), from, owed.next()),
            balances(visit, balance),
            maySwitch(visit) ? Optional.of(form(visit)) : Optional.empty(),
            providers(visit));
    return visit.show("desk/money", view);
  }

  /** Makes the built-in provider behave in another way; no real money is ever behind it. */
  @PostMapping("/desk/{slug}/money/sandbox")
  ModelAndView behave(HttpServletRequest request, @RequestParam String mode) {
    var visit = desk.enter(request, Room.MONEY);
    if (!maySwitch(visit)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var wanted =
        Codes.parse(SandboxMode.class, mode)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    books.sandbox().behave(wanted, visit.page().now());
    return visit.goTo(Room.MONEY.href());
  }

  private static Optional<LinkView> providers(Visit visit) {
    return Permissions.mayConnectProviders(visit.role())
        ? Optional.of(
            new LinkView(visit.say("desk.provider.title"), visit.home() + ProviderPages.PATH))
        : Optional.empty();
  }

  /** The switch is for houses whose payments are play: where real money moves there is none. */
  private boolean maySwitch(Visit visit) {
    return Permissions.maySwitchSandbox(visit.role())
        && books.payments().isAnyOf(SandboxProvider.NAME);
  }

  private ActionView form(Visit visit) {
    var options =
        Arrays.stream(SandboxMode.values())
            .map(
                mode ->
                    new ChoiceView.Option(
                        Codes.of(mode), visit.say("desk.money.sandbox." + Codes.of(mode)), ""))
            .toList();
    var question =
        new ChoiceView(
            visit.say("desk.money.sandbox.mode"),
            "mode",
            ChoiceView.Kind.ONE,
            options,
            Set.of(Codes.of(books.sandbox().mode())));
    return new ActionView(
        visit.say("desk.money.sandbox.do"),
        visit.home() + "/money/sandbox",
        Weight.PLAIN,
        "",
        List.of(),
        List.of(question),
        List.of(),
        "");
  }

  private static BooksView.Refund refund(Visit visit, CaseSummary row) {
    return new BooksView.Refund(
        new LinkView(row.number() + " · " + row.goods(), visit.home() + "/cases/" + row.id()),
        row.consumerName(),
        visit.say("desk.money.state." + Codes.of(row.money())));
  }

  private static List<BooksView.Balance> balances(Visit visit, TrialBalance balance) {
    return balance.balances().stream()
        .map(
            entry ->
                new BooksView.Balance(
                    visit.say("desk.money.account." + Codes.of(entry.account())), entry.amount()))
        .toList();
  }
}
