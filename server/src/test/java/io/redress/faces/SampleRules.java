package io.redress.faces;

import io.redress.faces.desk.KeptDecisionsView;
import io.redress.faces.desk.KeptDecisionsView.Kept;
import io.redress.faces.desk.KeptDecisionsView.Point;
import io.redress.faces.desk.RuleChangesView;
import io.redress.faces.desk.RuleChangesView.Change;
import io.redress.faces.desk.RuleSetsView;
import io.redress.faces.desk.RuleSetsView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.rulebook.releases.RuleRelease.Layer;
import io.redress.rulebook.releases.RuleSets.Standing;
import io.redress.rulebook.text.RuleDifference;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of rules by time and of kept decisions as somebody may meet them. */
final class SampleRules {
  private static final String HOME = "/desk/maison/house/rules";
  private static final Instant WHEN = Instant.parse("2026-11-23T09:30:00Z");

  private SampleRules() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("rule-sets", sets(page));
    views.put(
        "rule-sets.none",
        new RuleSetsView(Optional.empty(), List.of(), HOME, fields(page), List.of()));
    views.put("rule-changes", changes(page));
    views.put("rule-changes.none", new RuleChangesView("2026-12", List.of()));
    views.put("kept-decisions", decisions(page));
    views.put(
        "kept-decisions.none",
        new KeptDecisionsView(new LinkView("7Y8J-WAV4", "/desk/maison/cases/1"), List.of()));
    return views;
  }

  private static RuleSetsView sets(Page page) {
    var mistakes = List.of("terms.yaml:9: returnDays must be a whole number, not soon");
    var note =
        NoteView.of(
            Tone.BROKEN,
            page.say("rules.mistakes", "count", mistakes.size()),
            page.say("rules.stays"));
    var rows =
        Arrays.stream(Standing.values())
            .map(
                standing ->
                    new Row(
                        new LinkView("2026-12", HOME + "/1"),
                        page.say("rules.layer." + Codes.of(layer(standing))),
                        page.say("rules.standing." + Codes.of(standing)),
                        page.dates().moment(WHEN),
                        page.say(
                            "rules.published",
                            "when",
                            page.dates().moment(WHEN),
                            "who",
                            page.say("rules.by.operator")),
                        standing == Standing.COMING
                            ? Optional.of(HOME + "/1/withdraw")
                            : Optional.empty()))
            .toList();
    return new RuleSetsView(Optional.of(note), mistakes, HOME, fields(page), rows);
  }

  private static Layer layer(Standing standing) {
    return standing == Standing.COMING ? Layer.HOUSE : Layer.INSTALLATION;
  }

  private static List<FieldView> fields(Page page) {
    return List.of(
        FieldView.of("name", page.say("rules.name"), FieldView.Kind.TEXT)
            .hinting(page.say("rules.name.hint")),
        FieldView.of("from", page.say("rules.from"), FieldView.Kind.DATE)
            .hinting(page.say("rules.from.hint")));
  }

  private static RuleChangesView changes(Page page) {
    var changes =
        Arrays.stream(RuleDifference.Kind.values())
            .map(
                kind ->
                    new Change(
                        "own-kors",
                        page.say("rules.change." + Codes.of(kind)),
                        kind == RuleDifference.Kind.ADDED ? "" : "- id: own-kors\n  returnDays: 30",
                        kind == RuleDifference.Kind.REMOVED
                            ? ""
                            : "- id: own-kors\n  returnDays: 60"))
            .toList();
    return new RuleChangesView("2026-12", changes);
  }

  private static KeptDecisionsView decisions(Page page) {
    var day = page.dates().withYear(page.dates().dayOf(WHEN));
    var points =
        List.of(
            new Point(
                page.say("decision.term.lastDay"),
                day,
                page.say("decision.value.nothing"),
                page.say("decision.because", "rules", "eu-withdrawal")),
            new Point(
                page.say(
                    "decision.of",
                    "remedy",
                    page.say("remedy.name.refund"),
                    "what",
                    page.say("decision.term.returnShippingBy")),
                page.say("decision.value.consumer"),
                page.say("decision.value.seller"),
                ""),
            new Point(
                page.say("decision.rule", "rule", "eu-withdrawal"),
                page.say("decision.rule.applies"),
                page.say("decision.rule.not"),
                ""));
    var kept =
        new Kept(
            page.say("decision.made", "when", page.dates().moment(WHEN)),
            page.say("decision.by", "rules", "1f0c2a77"),
            NoteView.of(
                Tone.KEPT, page.say("decision.again.same"), page.say("decision.again.same.how")),
            NoteView.of(
                Tone.RISK,
                page.say("decision.today.otherwise", "count", points.size() + 2),
                page.say("decision.today.otherwise.how")),
            points,
            page.say("decision.more", "count", 2));
    return new KeptDecisionsView(new LinkView("7Y8J-WAV4", "/desk/maison/cases/1"), List.of(kept));
  }
}
