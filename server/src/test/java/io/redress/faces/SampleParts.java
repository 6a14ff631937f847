package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.euro;

import io.redress.faces.shared.EventView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromiseView.State;
import io.redress.faces.shared.RemedyView;
import io.redress.faces.shared.ThreadView;
import java.util.List;

/** What several sample pages show: remedies, grounds, money and what comes next. */
final class SampleParts {
  private SampleParts() {}

  static List<RemedyView> remedies() {
    return List.of(
        new RemedyView(
            "refund",
            "Return it for a refund",
            "Closest to what you asked for",
            "To the card you paid with. No reason needed.",
            List.of(
                new FactView("You receive", "€278.10"),
                new FactView("The way back", "€6.90, taken off"),
                new FactView("Money with you", "by Fri 4 December"))),
        new RemedyView(
            "credit",
            "Store credit, a little more",
            "",
            "Valid for three years.",
            List.of(new FactView("You receive", "€300.00 credit"))));
  }

  static List<GroundView> grounds() {
    return List.of(
        new GroundView(
            GroundView.Layer.LAW,
            GroundView.Standing.APPLIES,
            "The law",
            "14 days to change your mind,",
            "counted from the day after delivery.",
            "Directive 2011/83/EU, Articles 9 and 13."),
        new GroundView(
            GroundView.Layer.BRAND,
            GroundView.Standing.APPLIES,
            "Michael Kors",
            "30 days to exchange,",
            "unworn with tags.",
            "Terms, version 4."),
        new GroundView(
            GroundView.Layer.STORE,
            GroundView.Standing.DOES_NOT_APPLY,
            "Not this time",
            "",
            "Faulty goods: you told us nothing is wrong with it.",
            ""));
  }

  static MoneyView money(Page page) {
    return new MoneyView(
        page.say("portal.outcome.money"),
        List.of(
            new MoneyView.Line("Parker, medium", "today’s price", euro(34800)),
            new MoneyView.Line("Your small Parker", "", euro(-29800)),
            new MoneyView.Line("Delivery both ways", "", euro(0))),
        new MoneyView.Line("You pay", "", euro(5000)));
  }

  static ThreadView steps() {
    return new ThreadView(
        List.of(
            EventView.now(
                "You send the request",
                PromiseView.of(State.OPEN, at("2026-11-24T17:00:00Z"), Grain.HOUR)),
            EventView.next(
                    "Michael Kors answers",
                    PromiseView.of(State.OPEN, at("2026-11-26T17:00:00Z"), Grain.HOUR))
                .saying(List.of("If they are silent, it goes ahead all the same.")),
            EventView.next(
                "Your money is with you",
                PromiseView.of(State.OPEN, at("2026-12-04T22:00:00Z"), Grain.DAY))));
  }
}
