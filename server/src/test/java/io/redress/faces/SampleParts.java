package io.redress.faces;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.RemedyView;
import java.util.List;

/** What several sample pages show: remedies and grounds. */
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
}
