package io.redress.faces.desk;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.cases.MoneyState;
import io.redress.faces.desk.ActionView.Weight;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.money.ledger.Ledger;
import io.redress.money.ledger.TrialBalance;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The money of the house: what is owed, whether the books balance, how the sandbox behaves. */
@Controller
class MoneyPages {
  private final DeskVisits desk;
  private final Cases cases;
  private final Ledger ledger;
  private final Sandbox sandbox;
  private final Clock clock;

  MoneyPages(DeskVisits desk, Cases cases, Ledger ledger, Sandbox sandbox, Clock clock) {
    this.desk = desk;
    this.cases = cases;
    this.ledger = ledger;
    this.sandbox = sandbox;
    this.clock = clock;
  }

  @GetMapping("/desk/{slug}/money")
  ModelAndView money(HttpServletRequest request) {
    var visit = desk.enter(request, Room.MONEY);
    var refunds =
        cases.find(CaseQuery.queue(CaseQuery.MOST_ON_PAGE)).stream()
            .filter(row -> row.money() == MoneyState.OWED || row.money() == MoneyState.ON_THE_WAY)
            .map(row -> refund(visit, row))
            .toList();
    var balance = ledger.trialBalance();
    var view =
        new BooksView(
            visit.say("desk.money.headline", "count", refunds.size()),
            visit.say(balance.isBalanced() ? "desk.money.balanced" : "desk.money.unbalanced"),
            refunds,
            balances(visit, balance),
            Permissions.maySwitchSandbox(visit.role())
                ? Optional.of(form(visit))
                : Optional.empty());
    return visit.show("desk/money", view);
  }

  /** Makes the built-in provider behave in another way; no real money is ever behind it. */
  @PostMapping("/desk/{slug}/money/sandbox")
  ModelAndView behave(HttpServletRequest request, @RequestParam String mode) {
    var visit = desk.enter(request, Room.MONEY);
    if (!Permissions.maySwitchSandbox(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var wanted =
        Arrays.stream(SandboxMode.values())
            .filter(each -> Codes.of(each).equals(mode))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    sandbox.behave(wanted, clock.instant());
    return visit.goTo(Room.MONEY.href());
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
            Set.of(Codes.of(sandbox.mode())));
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
