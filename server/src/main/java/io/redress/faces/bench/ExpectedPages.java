package io.redress.faces.bench;

import io.redress.cases.Cases;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.cases.receiving.BenchLists;
import io.redress.faces.bench.ExpectedWriter.Tried;
import io.redress.shared.PlainWords;
import io.redress.shared.RefusedException;
import io.redress.shared.UnknownParcelId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the bench waits for, what waits at the bench, and boxes that nobody knows. */
@Controller
class ExpectedPages {
  private final BenchVisits bench;
  private final BenchLists lists;
  private final UnknownParcels unknown;
  private final Cases cases;

  ExpectedPages(BenchVisits bench, BenchLists lists, UnknownParcels unknown, Cases cases) {
    this.bench = bench;
    this.lists = lists;
    this.unknown = unknown;
    this.cases = cases;
  }

  @GetMapping({"/bench/{slug}", "/bench/{slug}/"})
  ModelAndView show(HttpServletRequest request) {
    return show(bench.enter(request, ""), Tried.NOTHING);
  }

  /** From the navigation of the desk. */
  @GetMapping("/desk/{slug}/bench")
  ResponseEntity<Void> fromDesk(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", bench.enter(request, "").home())
        .build();
  }

  /** Notes for which case a box came that nobody knew; then it is received like any other. */
  @PostMapping("/bench/{slug}/unknown/{id}")
  ModelAndView found(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String number) {
    var visit = bench.enter(request, "");
    var parcel = BenchVisits.named(id, UnknownParcelId::parse);
    var wanted = PlainWords.oneLine(number);
    var matter =
        cases
            .byNumber(wanted.toUpperCase(Locale.ROOT))
            .map(each -> each.id())
            .or(
                () ->
                    lists.find(wanted).stream()
                        .flatMap(arrival -> arrival.lines().stream())
                        .map(line -> line.matter().head().id())
                        .findFirst());
    if (matter.isEmpty()) {
      return refused(visit, parcel, visit.say("bench.unknown.no-match"));
    }
    try {
      var box = unknown.match(parcel, matter.get(), visit.actor());
      return visit.goTo("/receive?code=" + box.number());
    } catch (RefusedException refused) {
      return refused(visit, parcel, new BenchWords(visit.page()).refused(refused.refusal()));
    }
  }

  private ModelAndView refused(BenchVisit visit, UnknownParcelId id, String why) {
    var answer = show(visit, new Tried(Optional.of(id), why));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(BenchVisit visit, Tried tried) {
    return visit.show(
        "bench/expected",
        visit.desk() + "/queue",
        new ExpectedWriter(visit, lists, unknown.open()).write(tried));
  }
}
