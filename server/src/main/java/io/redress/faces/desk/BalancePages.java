package io.redress.faces.desk;

import io.redress.faces.desk.BalanceView.OfCurrency;
import io.redress.faces.desk.BalanceView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.money.ledger.Entry;
import io.redress.money.ledger.Ledger;
import io.redress.money.ledger.TrialBalance;
import io.redress.platform.csv.CsvText;
import io.redress.shared.Money;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trial balance of the house as it stood when a day of its calendar ended. */
@Controller
class BalancePages {
  private final DeskVisits desk;
  private final Ledger ledger;

  BalancePages(DeskVisits desk, Ledger ledger) {
    this.desk = desk;
    this.ledger = ledger;
  }

  @GetMapping("/desk/{slug}/money/balance")
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String day) {
    var visit = desk.enter(request, Room.MONEY);
    var chosen = day(visit, day);
    var balance = balance(visit, chosen);
    var field =
        FieldView.of("day", visit.say("books.balance.day"), FieldView.Kind.DATE)
            .holding(chosen.toString());
    return visit.show(
        "desk/books-balance",
        new BalanceView(
            field,
            visit.say(balance.isBalanced() ? "desk.money.balanced" : "desk.money.unbalanced"),
            currencies(balance).stream().map(each -> of(visit, balance, each)).toList(),
            visit.home() + "/money/balance.csv?day=" + chosen));
  }

  @GetMapping("/desk/{slug}/money/balance.csv")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @RequestParam(defaultValue = "") String day) {
    var visit = desk.enter(request, Room.MONEY);
    var chosen = day(visit, day);
    var csv =
        new CsvText(
            List.of(
                visit.say("desk.money.account"),
                visit.say("books.currency"),
                visit.say("books.debit"),
                visit.say("books.credit")));
    for (var entry : balance(visit, chosen).balances()) {
      csv.add(
          List.of(
              account(visit, entry),
              entry.amount().currency().getCurrencyCode(),
              side(entry, Money::isPositive),
              side(entry, Money::isNegative)));
    }
    return CsvFiles.answer("trial-balance-" + chosen + ".csv", csv);
  }

  /** The day that is asked for; today where it is none, has not begun or is before all books. */
  private static LocalDate day(Visit visit, String asked) {
    var today = LocalDate.ofInstant(visit.page().now(), visit.page().house().zone());
    try {
      var day = asked.isEmpty() ? today : LocalDate.parse(asked);
      return day.isAfter(today) || day.isBefore(LocalDate.EPOCH) ? today : day;
    } catch (DateTimeException notADay) {
      return today;
    }
  }

  private TrialBalance balance(Visit visit, LocalDate day) {
    return ledger.trialBalance(
        day.plusDays(1).atStartOfDay(visit.page().house().zone()).toInstant());
  }

  private static List<Currency> currencies(TrialBalance balance) {
    return balance.balances().stream()
        .map(entry -> entry.amount().currency())
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  private static OfCurrency of(Visit visit, TrialBalance balance, Currency currency) {
    var entries =
        balance.balances().stream()
            .filter(entry -> entry.amount().currency().equals(currency))
            .toList();
    var rows =
        entries.stream()
            .map(
                entry ->
                    new Row(
                        account(visit, entry),
                        shown(visit, entry, Money::isPositive),
                        shown(visit, entry, Money::isNegative)))
            .toList();
    var total =
        new Row(
            visit.say("books.total"),
            sum(visit, entries, Money::isPositive),
            sum(visit, entries, Money::isNegative));
    return new OfCurrency(currency.getCurrencyCode(), rows, total);
  }

  /** All of one side, which is as much as the other where the books balance. */
  private static String sum(Visit visit, List<Entry> entries, Predicate<Money> side) {
    var currency = entries.getFirst().amount().currency();
    return visit
        .page()
        .sum(
            entries.stream()
                .map(Entry::amount)
                .filter(side)
                .map(BalancePages::without)
                .reduce(Money.zero(currency), Money::plus));
  }

  private static String account(Visit visit, Entry entry) {
    return visit.say("desk.money.account." + Codes.of(entry.account()));
  }

  private static String shown(Visit visit, Entry entry, Predicate<Money> side) {
    return side.test(entry.amount()) ? visit.page().sum(without(entry.amount())) : "";
  }

  private static String side(Entry entry, Predicate<Money> side) {
    return side.test(entry.amount()) ? without(entry.amount()).toDecimal().toPlainString() : "";
  }

  /** The amount without its sign: the side says it. */
  private static Money without(Money amount) {
    return amount.isNegative() ? amount.negated() : amount;
  }
}
