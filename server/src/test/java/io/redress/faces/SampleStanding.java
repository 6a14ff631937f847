package io.redress.faces;

import io.redress.faces.desk.BrandStandingView;
import io.redress.faces.desk.BrandStandingView.Month;
import io.redress.faces.desk.BrandStandingView.Months;
import io.redress.faces.desk.BrandStandingView.Refusal;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.StandingView;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How the house stands with a brand; each name begins with that of its template. */
final class SampleStanding {
  private static final List<Integer> SCORES =
      List.of(78, 79, 77, 80, 79, 78, 78, 77, 76, 75, 74, 73, 72);
  private static final int PLACE = Months.WIDTH / SCORES.size();

  private SampleStanding() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    var refused =
        new Refusal(
            new LinkView("HL-C-1020", "/desk/cases/1"),
            page.dates().shortDay(LocalDate.of(2026, 11, 20)),
            "<b>Your client asked after the thirty days.</b>");
    views.put("brand-standing", standing(page, List.of(refused)));
    views.put("brand-standing.calm", standing(page, List.of()));
    return views;
  }

  private static BrandStandingView standing(Page page, List<Refusal> refusals) {
    var brand = "Michael Kors";
    return new BrandStandingView(
        new LinkView(brand, "/desk/brands/1"),
        page.say("health.headline.good", "brand", brand),
        new StandingView(
            page.say("health.meter", "brand", brand),
            SCORES.getLast(),
            page.say("health.direction.falling", "before", SCORES.getFirst()),
            Tone.KEPT,
            inputs(page)),
        page.say("health.usual", "span", page.timeLeft().span(Duration.ofHours(34))),
        new Months(page.say("health.trend"), months(page)),
        refusals,
        List.of(
            new FactView(
                page.say("health.name.approvals"),
                page.say("health.weight", "least", -20, "most", 20))));
  }

  private static List<FactView> inputs(Page page) {
    return List.of(
        new FactView(
            page.say("health.input.quota", "part", 36, "whole", 40),
            page.say("health.points.weighs", "points", 3)),
        new FactView(
            page.say("health.input.weak_claims", "count", 4),
            page.say("health.points.weighs", "points", 12)),
        new FactView(page.say("health.input.return_rate.none"), page.say("health.points.none")),
        new FactView(
            page.say(
                "health.input.approvals",
                "share",
                "88%",
                "count",
                41,
                "between",
                page.say("desk.board.between", "low", "74%", "high", "95%")),
            page.say("health.points.helps", "points", 14)));
  }

  private static List<Month> months(Page page) {
    var first = LocalDate.of(2025, 11, 30);
    return IntStream.range(0, SCORES.size())
        .mapToObj(
            i ->
                new Month(
                    i * PLACE,
                    PLACE - 20,
                    page.dates().withYear(first.plusMonths(i)),
                    SCORES.get(i)))
        .toList();
  }
}
