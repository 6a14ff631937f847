package io.redress.faces.desk;

import io.redress.faces.desk.RecoveriesView.Balance;
import io.redress.faces.desk.RecoveriesView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.money.recovery.DebtorBalance;
import io.redress.money.recovery.Recoveries;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryQuery;
import io.redress.money.recovery.RecoveryQuery.Lens;
import io.redress.platform.csv.CsvText;
import io.redress.shared.PlainWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What brands, suppliers and carriers owe the house: balances, and claims that are due first. */
@Controller
class RecoveriesPages {
  static final String PATH = "/money/recoveries";

  private final DeskVisits desk;
  private final Recoveries recoveries;

  RecoveriesPages(DeskVisits desk, Recoveries recoveries) {
    this.desk = desk;
    this.recoveries = recoveries;
  }

  @GetMapping("/desk/{slug}/money/recoveries")
  ModelAndView show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String debtor,
      @RequestParam(defaultValue = "live") String lens) {
    var visit = desk.enter(request, Room.MONEY);
    var query = query(debtor, lens);
    var found = recoveries.find(query);
    var balances = recoveries.balances(visit.page().now());
    var live = balances.stream().mapToLong(DebtorBalance::claims).sum();
    var note =
        found.size() < RecoveryQuery.MOST
            ? ""
            : visit.say("recovery.most", "most", RecoveryQuery.MOST);
    return visit.show(
        "desk/recoveries",
        new RecoveriesView(
            visit.say("recovery.headline", "count", live),
            Arrays.stream(Lens.values()).map(each -> lens(visit, query, each)).toList(),
            query.debtor().orElse(""),
            balances.stream().map(each -> balance(visit, each)).toList(),
            found.stream().map(each -> row(visit, each)).toList(),
            note,
            address(visit, ".csv", query.debtor(), query.lens())));
  }

  @GetMapping("/desk/{slug}/money/recoveries.csv")
  ResponseEntity<byte[]> file(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String debtor,
      @RequestParam(defaultValue = "live") String lens) {
    var visit = desk.enter(request, Room.MONEY);
    var csv = new CsvText(RecoveryCsv.head(visit));
    recoveries.find(query(debtor, lens)).forEach(each -> csv.add(RecoveryCsv.line(visit, each)));
    var day = LocalDate.ofInstant(visit.page().now(), ZoneOffset.UTC);
    return CsvFiles.answer("recoveries-" + day + ".csv", csv);
  }

  private static RecoveryQuery query(String debtor, String lens) {
    var name = PlainWords.oneLine(debtor).strip();
    return new RecoveryQuery(
        Optional.of(name).filter(it -> !it.isEmpty()),
        Codes.parse(Lens.class, lens).orElse(Lens.LIVE));
  }

  private static LinkView lens(Visit visit, RecoveryQuery query, Lens lens) {
    var href = lens == query.lens() ? "" : address(visit, "", query.debtor(), lens);
    return new LinkView(visit.say("recovery.lens." + Codes.of(lens)), href);
  }

  private static String address(Visit visit, String ending, Optional<String> debtor, Lens lens) {
    return UriComponentsBuilder.fromPath(visit.home() + PATH + ending)
        .queryParamIfPresent("debtor", debtor)
        .queryParam("lens", Codes.of(lens))
        .encode()
        .build()
        .toUriString();
  }

  private static Balance balance(Visit visit, DebtorBalance balance) {
    var ages = balance.ages();
    return new Balance(
        new LinkView(balance.name(), address(visit, "", Optional.of(balance.name()), Lens.ALL)),
        visit.say("recovery.debtor." + Codes.of(balance.kind())),
        balance.asked(),
        balance.owed(),
        balance.late(),
        List.of(ages.upTo30(), ages.upTo60(), ages.older()),
        balance.paid(),
        balance.writtenOff());
  }

  private static Row row(Visit visit, Recovery recovery) {
    return new Row(
        new LinkView(recovery.number(), visit.home() + PATH + "/" + recovery.id()),
        recovery.debtor().name(),
        visit.say("recovery.ground." + Codes.of(recovery.matter().ground())),
        visit.say("recovery.state." + Codes.of(recovery.state())),
        RecoveryWriter.next(visit, recovery),
        recovery.figures().claimed(),
        recovery.figures().owed());
  }
}
