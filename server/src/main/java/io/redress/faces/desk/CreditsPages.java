package io.redress.faces.desk;

import io.redress.cases.credit.CreditEnd;
import io.redress.cases.credit.CreditHeap;
import io.redress.cases.credit.HouseCredits;
import io.redress.cases.credit.ListedCredit;
import io.redress.faces.desk.CreditsView.Heap;
import io.redress.faces.desk.CreditsView.OfCurrency;
import io.redress.faces.desk.CreditsView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Place;
import io.redress.money.credit.StoreCredit;
import io.redress.platform.csv.CsvText;
import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the house owes as credit, by when it ends, and the credits of all its consumers. */
@Controller
class CreditsPages {
  static final String PATH = "/money/credits";

  private final DeskVisits desk;
  private final HouseCredits credits;

  CreditsPages(DeskVisits desk, HouseCredits credits) {
    this.desk = desk;
    this.credits = credits;
  }

  @GetMapping("/desk/{slug}" + PATH)
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String find) {
    var visit = desk.enter(request, Room.MONEY);
    var owed = credits.owed();
    var found = credits.find(find);
    var open = owed.stream().mapToLong(CreditHeap::count).sum();
    return visit.show(
        "desk/books-credits",
        new CreditsView(
            visit.say("credits.headline", "count", open),
            owed.stream()
                .map(each -> each.sum().currency())
                .distinct()
                .map(currency -> of(visit, owed, currency))
                .toList(),
            PlainWords.oneLine(find),
            found.stream().map(each -> row(visit, each)).toList(),
            found.size() == HouseCredits.MOST
                ? visit.say("books.most", "most", HouseCredits.MOST)
                : "",
            new Place(visit.home() + PATH + ".csv", Map.of("find", find)).address()));
  }

  @GetMapping("/desk/{slug}" + PATH + ".csv")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @RequestParam(defaultValue = "") String find) {
    var visit = desk.enter(request, Room.MONEY);
    var csv =
        new CsvText(
            List.of(
                visit.say("credits.given"),
                visit.say("books.person"),
                visit.say("books.case"),
                visit.say("books.order"),
                visit.say("books.state"),
                visit.say("credits.card"),
                visit.say("credits.ends"),
                visit.say("books.currency"),
                visit.say("credits.issued"),
                visit.say("credits.left")));
    for (var each : credits.find(find)) {
      var credit = each.credit();
      csv.add(
          List.of(
              day(visit, credit.issuedAt()),
              each.consumerName(),
              each.caseNumber(),
              each.orderNumber(),
              standing(visit, each),
              credit.cardEnd().orElse(""),
              credit.expiresAt().map(end -> day(visit, StoreCredit.onLastDay(end))).orElse(""),
              credit.issued().currency().getCurrencyCode(),
              credit.issued().toDecimal().toPlainString(),
              credit.balance().toDecimal().toPlainString()));
    }
    return CsvFiles.answer("store-credits.csv", csv);
  }

  private static String day(Visit visit, Instant moment) {
    return moment.atZone(visit.page().house().zone()).toLocalDate().toString();
  }

  private static OfCurrency of(Visit visit, List<CreditHeap> owed, Currency currency) {
    var own = owed.stream().filter(each -> each.sum().currency().equals(currency)).toList();
    var heaps =
        Arrays.stream(CreditEnd.values())
            .flatMap(end -> own.stream().filter(each -> each.end() == end))
            .map(each -> new Heap(end(visit, each.end()), each.count(), each.sum()))
            .toList();
    var total = own.stream().map(CreditHeap::sum).reduce(Money.zero(currency), Money::plus);
    var code = currency.getCurrencyCode();
    return new OfCurrency(visit.say("credits.owed", "currency", code), heaps, total);
  }

  private static String end(Visit visit, CreditEnd end) {
    return visit.say("credits.end." + Codes.of(end));
  }

  private static Row row(Visit visit, ListedCredit listed) {
    var credit = listed.credit();
    return new Row(
        new LinkView(
            visit.page().dates().day(credit.issuedAt()), visit.home() + PATH + "/" + credit.id()),
        listed.consumerName(),
        new LinkView(listed.caseNumber(), visit.home() + "/cases/" + listed.caseId()),
        credit
            .cardEnd()
            .map(end -> visit.say("credits.card.end", "state", standing(visit, listed), "end", end))
            .orElseGet(() -> standing(visit, listed)),
        last(visit, credit.expiresAt()),
        credit.issued(),
        credit.balance());
  }

  /** The last day of a credit, or that it has none. */
  static String last(Visit visit, Optional<Instant> end) {
    return end.map(moment -> visit.page().dates().withYear(lastDay(visit, moment)))
        .orElseGet(() -> visit.say("credits.end.never"));
  }

  private static LocalDate lastDay(Visit visit, Instant end) {
    return StoreCredit.onLastDay(end).atZone(visit.page().house().zone()).toLocalDate();
  }

  private static String standing(Visit visit, ListedCredit listed) {
    var standing = listed.credit().standing(visit.page().now());
    return visit.say("credits.standing." + Codes.of(standing));
  }
}
