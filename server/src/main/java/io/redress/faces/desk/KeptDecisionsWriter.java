package io.redress.faces.desk;

import io.redress.cases.review.DecisionDifference;
import io.redress.cases.review.DecisionReview;
import io.redress.cases.review.DecisionReview.Again;
import io.redress.faces.desk.KeptDecisionsView.Kept;
import io.redress.faces.desk.KeptDecisionsView.Point;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes in which points a kept decision and the rules of today differ. */
final class KeptDecisionsWriter {
  /** Statements by the words for them; what is not here is told as a number of details. */
  private static final Map<String, String> TERMS =
      Map.ofEntries(
          Map.entry("entitled", "entitled"),
          Map.entry("basis", "basis"),
          Map.entry("certainty", "certainty"),
          Map.entry("lastDay", "lastDay"),
          Map.entry("claimBy", "lastDay"),
          Map.entry("statutoryLastDay", "statutoryLastDay"),
          Map.entry("requestLastDay", "requestLastDay"),
          Map.entry("refundDueBy", "dueBy"),
          Map.entry("performBy", "dueBy"),
          Map.entry("goodsBackBy", "goodsBackBy"),
          Map.entry("shipBy", "shipBy"),
          Map.entry("liabilityEnds", "liabilityEnds"),
          Map.entry("burdenPeriodEnds", "burdenPeriodEnds"),
          Map.entry("burdenOn", "burdenOn"),
          Map.entry("refundAmount", "amount"),
          Map.entry("amount", "amount"),
          Map.entry("restockingFee", "restockingFee"),
          Map.entry("refundForm", "form"),
          Map.entry("form", "form"),
          Map.entry("costBearer", "costBearer"),
          Map.entry("returnShippingBy", "returnShippingBy"));

  private static final Set<String> SUMS = Set.of("amount", "restockingFee");
  private static final Set<String> VALUES =
      Set.of(
          "true",
          "false",
          "null",
          "certain",
          "presumed",
          "statute",
          "brand_policy",
          "store_policy",
          "store_policy_needed",
          "none",
          "consumer",
          "seller",
          "original_payment",
          "store_credit",
          "exchange_only",
          "gift_card");

  private final Visit visit;

  KeptDecisionsWriter(Visit visit) {
    this.visit = visit;
  }

  Kept write(DecisionReview review) {
    var made = review.made();
    var points =
        review.differences().stream().flatMap(each -> point(review, each).stream()).toList();
    var others = review.differences().size() - points.size();
    return new Kept(
        visit.say("decision.made", "when", visit.page().dates().moment(made.at())),
        made.rules()
            .map(rules -> visit.say("decision.by", "rules", rules.name()))
            .orElseGet(() -> visit.say("decision.by.unknown")),
        again(review.again()),
        today(review),
        points,
        others == 0 ? "" : visit.say("decision.more", "count", others));
  }

  private NoteView again(Again again) {
    return switch (again) {
      case Again.Same s ->
          NoteView.of(
              Tone.KEPT, visit.say("decision.again.same"), visit.say("decision.again.same.how"));
      case Again.Otherwise o ->
          NoteView.of(
              Tone.BROKEN,
              visit.say("decision.again.otherwise"),
              visit.say("decision.again.otherwise.how", "count", o.differences().size()));
      case Again.Unknown u ->
          NoteView.of(
              Tone.INFO,
              visit.say("decision.again.unknown"),
              visit.say("decision.again.unknown.how"));
    };
  }

  private NoteView today(DecisionReview review) {
    return review.isAsToday()
        ? NoteView.of(Tone.KEPT, visit.say("decision.today.same"), "")
        : NoteView.of(
            Tone.RISK,
            visit.say("decision.today.otherwise", "count", review.differences().size()),
            visit.say("decision.today.otherwise.how"));
  }

  private Optional<Point> point(DecisionReview review, DecisionDifference difference) {
    return switch (difference.kind()) {
      case OUTCOME, TERM -> term(review, difference, difference.subject());
      case ENTITLEMENT -> {
        var parts = difference.subject().split("\\.", 2);
        yield term(review, difference, parts[1])
            .map(
                point ->
                    new Point(
                        visit.say(
                            "decision.of",
                            "remedy",
                            visit.say("remedy.name." + parts[0]),
                            "what",
                            point.what()),
                        point.before(),
                        point.after(),
                        point.because()));
      }
      case REMEDY ->
          Optional.of(
              point(
                  visit.say("remedy.name." + difference.subject()),
                  owed(difference.before()),
                  owed(difference.after()),
                  difference));
      case GROUND ->
          Optional.of(
              new Point(
                  visit.say("decision.rule", "rule", difference.subject()),
                  considered(difference.before()),
                  considered(difference.after()),
                  ""));
    };
  }

  private Optional<Point> term(
      DecisionReview review, DecisionDifference difference, String subject) {
    return Optional.ofNullable(TERMS.get(subject))
        .map(
            name ->
                point(
                    visit.say("decision.term." + name),
                    value(review, name, difference.before()),
                    value(review, name, difference.after()),
                    difference));
  }

  private Point point(String what, String before, String after, DecisionDifference difference) {
    var because =
        difference.rules().isEmpty()
            ? ""
            : visit.say("decision.because", "rules", String.join(", ", difference.rules()));
    return new Point(what, before, after, because);
  }

  private String owed(String remedy) {
    return visit.say(remedy.isEmpty() ? "decision.owed.no" : "decision.owed.yes");
  }

  private String considered(String standing) {
    if (standing.isEmpty()) {
      return visit.say("decision.rule.none");
    }
    return visit.say(
        standing.startsWith("applies") ? "decision.rule.applies" : "decision.rule.not");
  }

  private String value(DecisionReview review, String name, String text) {
    if (text.isEmpty()) {
      return visit.say("decision.value.nothing");
    }
    if (VALUES.contains(text)) {
      return visit.say("decision.value." + text);
    }
    if (SUMS.contains(name) && review.currency().isPresent()) {
      var currency = Currency.getInstance(review.currency().get());
      return visit.page().sum(Money.rounded(new BigDecimal(text), currency));
    }
    return day(text).map(visit.page().dates()::withYear).orElse(text);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
