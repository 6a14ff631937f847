package io.redress.faces.desk;

import io.redress.faces.desk.GoingOutView.Miss;
import io.redress.faces.desk.GoingOutView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchQuery;
import io.redress.goods.outbound.DispatchQuery.Lens;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.PackChecks;
import io.redress.goods.outbound.PackLook.NearMiss;
import io.redress.goods.outbound.Stock;
import io.redress.goods.outbound.StockSeen;
import io.redress.platform.csv.CsvText;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What goes out for all cases: to pack, waiting for stock, sent; and what almost left wrong. */
@Controller
class GoingOutPages {
  static final String PATH = "/outgoing";

  private static final Duration MISSES = Duration.ofDays(30);

  private final DeskVisits desk;
  private final Dispatches dispatches;
  private final PackChecks checks;
  private final Stock stock;

  GoingOutPages(DeskVisits desk, Dispatches dispatches, PackChecks checks, Stock stock) {
    this.desk = desk;
    this.dispatches = dispatches;
    this.checks = checks;
    this.stock = stock;
  }

  @GetMapping("/desk/{slug}/outgoing")
  ModelAndView show(
      HttpServletRequest request, @RequestParam(defaultValue = "to_pack") String lens) {
    var visit = desk.enter(request, Room.OUTGOING);
    var chosen = chosen(lens);
    var found = dispatches.find(DispatchQuery.of(chosen));
    var toPack = chosen == Lens.TO_PACK ? found : dispatches.find(DispatchQuery.of(Lens.TO_PACK));
    var places = places(found);
    var note =
        found.size() < DispatchQuery.MOST
            ? ""
            : visit.say("outbound.most", "most", DispatchQuery.MOST);
    var misses = checks.nearMisses(visit.page().now().minus(MISSES));
    return visit.show(
        "desk/outgoing",
        new GoingOutView(
            visit.say("outbound.headline", "count", toPack.size()),
            Arrays.stream(Lens.values()).map(each -> lens(visit, chosen, each)).toList(),
            found.stream().map(each -> row(visit, each, places)).toList(),
            visit.say("outbound.none." + Codes.of(chosen)),
            note,
            misses.stream().map(each -> miss(visit, each)).toList(),
            address(visit, ".csv", chosen)));
  }

  @GetMapping("/desk/{slug}/outgoing.csv")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @RequestParam(defaultValue = "to_pack") String lens) {
    var visit = desk.enter(request, Room.OUTGOING);
    var csv = new CsvText(DispatchWords.head(visit));
    dispatches
        .find(DispatchQuery.of(chosen(lens)))
        .forEach(each -> csv.add(DispatchWords.line(visit, each)));
    var day = LocalDate.ofInstant(visit.page().now(), ZoneOffset.UTC);
    return CsvFiles.answer("going-out-" + day + ".csv", csv);
  }

  private static Lens chosen(String lens) {
    return Codes.parse(Lens.class, lens).orElse(Lens.TO_PACK);
  }

  private static LinkView lens(Visit visit, Lens chosen, Lens lens) {
    var href = lens == chosen ? "" : address(visit, "", lens);
    return new LinkView(visit.say("outbound.lens." + Codes.of(lens)), href);
  }

  private static String address(Visit visit, String ending, Lens lens) {
    return visit.home() + PATH + ending + "?lens=" + Codes.of(lens);
  }

  private Map<String, String> places(List<Dispatch> found) {
    var skus = found.stream().map(each -> each.piece().sku()).distinct().toList();
    return stock.of(skus).stream().collect(Collectors.toMap(StockSeen::sku, StockSeen::place));
  }

  private static Row row(Visit visit, Dispatch dispatch, Map<String, String> places) {
    return new Row(
        new LinkView(dispatch.number(), visit.home() + PATH + "/" + dispatch.id()),
        dispatch.piece().title(),
        dispatch.piece().sku(),
        DispatchWords.state(visit, dispatch),
        DispatchWords.due(visit, dispatch),
        places.getOrDefault(dispatch.piece().sku(), ""));
  }

  private static Miss miss(Visit visit, NearMiss miss) {
    var what =
        visit.say(
            "outbound.misses.line",
            "what",
            visit.say("outbound.kind." + Codes.of(miss.failed())),
            "found",
            miss.found(),
            "expected",
            miss.expected());
    var when = visit.page().dates().moment(miss.at());
    var href = miss.dispatchId().map(id -> visit.home() + PATH + "/" + id).orElse("");
    return new Miss(new LinkView(when, href), what, miss.place());
  }
}
