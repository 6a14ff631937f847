package io.redress.faces.desk;

import io.redress.cases.brands.health.BrandHealth;
import io.redress.cases.brands.health.BrandHealth.Point;
import io.redress.faces.desk.BrandStandingView.Month;
import io.redress.faces.desk.BrandStandingView.Months;
import io.redress.faces.desk.BrandStandingView.Refusal;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.StandingView;
import io.redress.liaison.health.Health;
import io.redress.liaison.health.HealthInput;
import io.redress.shared.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes how the house stands with a brand, and by which figures. */
record BrandStandingWriter(Visit visit) {
  /** The share of a column's place that it fills, in percent. */
  private static final int FILLED = 70;

  private static final int ALL = 100;

  BrandStandingView write(BrandHealth found) {
    var brand = found.brand().name();
    return new BrandStandingView(
        new LinkView(brand, visit.home() + BrandPages.PATH + "/" + found.brand().id()),
        visit.say("health.headline." + Codes.of(found.now().standing()), "brand", brand),
        standing(found),
        found
            .facts()
            .answers()
            .usual()
            .map(span -> visit.say("health.usual", "span", visit.page().timeLeft().span(span)))
            .orElse(""),
        months(found.trend()),
        found.refusals().stream().map(this::refusal).toList(),
        Arrays.stream(HealthInput.Kind.values()).map(this::weight).toList());
  }

  private StandingView standing(BrandHealth found) {
    return new StandingView(
        visit.say("health.meter", "brand", found.brand().name()),
        found.now().score(),
        visit.say("health.direction." + Codes.of(found.direction()), "before", found.before()),
        tone(found.now().standing()),
        Stream.concat(
                found.now().inputs().stream().filter(input -> input.points() < 0),
                found.now().inputs().stream().filter(input -> input.points() >= 0))
            .map(input -> new FactView(sentence(input), points(input.points())))
            .toList());
  }

  private static Tone tone(Health.Standing standing) {
    return switch (standing) {
      case GOOD -> Tone.KEPT;
      case WATCHED -> Tone.RISK;
      case STRAINED -> Tone.BROKEN;
    };
  }

  private String sentence(HealthInput input) {
    var key = "health.input." + Codes.of(input.kind());
    return switch (input.kind()) {
      case APPROVALS, ANSWERS_IN_TIME ->
          input.whole() == 0 ? visit.say(key + ".none") : share(key, input);
      case RETURN_RATE, QUOTA ->
          input.whole() == 0
              ? visit.say(key + ".none")
              : visit.say(key, "part", input.part(), "whole", input.whole());
      case REFUSALS, DISPUTED_RETURNS, LATE_RETURNS, WEAK_CLAIMS ->
          visit.say(key, "count", input.part());
    };
  }

  private String share(String key, HealthInput input) {
    return visit.say(
        key,
        "share",
        percent((double) input.part() / input.whole()),
        "count",
        input.whole(),
        "between",
        input.interval().map(this::between).orElse(""));
  }

  private String between(Interval interval) {
    return visit.say(
        "desk.board.between", "low", percent(interval.low()), "high", percent(interval.high()));
  }

  private String percent(double share) {
    return visit.say("desk.board.percent", "share", share);
  }

  private String points(int points) {
    if (points == 0) {
      return visit.say("health.points.none");
    }
    return points > 0
        ? visit.say("health.points.helps", "points", points)
        : visit.say("health.points.weighs", "points", -points);
  }

  private FactView weight(HealthInput.Kind kind) {
    return new FactView(
        visit.say("health.name." + Codes.of(kind)),
        visit.say("health.weight", "least", kind.least(), "most", kind.most()));
  }

  private Months months(List<Point> trend) {
    var place = Months.WIDTH / trend.size();
    var columns = new ArrayList<Month>();
    for (var i = 0; i < trend.size(); i++) {
      var point = trend.get(i);
      columns.add(
          new Month(
              i * place + place * (ALL - FILLED) / (2 * ALL),
              place * FILLED / ALL,
              visit.page().dates().withYear(visit.page().dates().dayOf(point.at())),
              point.score()));
    }
    return new Months(visit.say("health.trend"), columns);
  }

  private Refusal refusal(BrandHealth.Refused refused) {
    return new Refusal(
        new LinkView(refused.number(), visit.home() + "/cases/" + refused.caseId()),
        visit.page().dates().shortDay(refused.at()),
        refused.words().isEmpty() ? visit.say("health.refusals.erased") : refused.words());
  }
}
