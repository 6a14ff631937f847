package io.redress.faces;

import io.redress.faces.desk.WorkloadView;
import io.redress.faces.desk.WorkloadView.Give;
import io.redress.faces.desk.WorkloadView.Levers;
import io.redress.faces.desk.WorkloadView.Load;
import io.redress.faces.desk.WorkloadView.Matter;
import io.redress.faces.desk.WorkloadView.Person;
import io.redress.faces.desk.WorkloadView.Told;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has how much, and what waits for whom. */
final class SampleWorkload {
  private static final String HERE = "/desk/maison/workload";

  private SampleWorkload() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("workload", full(page));
    views.put("workload.none", none(page));
    return views;
  }

  private static WorkloadView full(Page page) {
    return new WorkloadView(
        page.say("assignment.headline", "there", 2, "waiting", 3),
        page.say("assignment.state.held"),
        Optional.of(
            NoteView.of(
                Tone.KEPT,
                page.say("assignment.done.held"),
                page.say("assignment.done.held.text"))),
        List.of(sofia(page), kenji(page)),
        List.of(
            new Matter(
                new LinkView("R-20418", "/desk/maison/cases/1"),
                page.dates().by(SamplePages.NOW),
                true,
                page.say("assignment.why.at_risk")
                    + " · "
                    + page.say("assignment.why.least_load", "count", 8),
                Optional.of(give(page, "Kenji Mori")))),
        List.of(
            new Matter(
                new LinkView("R-20077", "/desk/maison/cases/2"),
                page.dates().by(SamplePages.NOW),
                false,
                page.say(
                    "assignment.missing.specialist",
                    "why",
                    List.of(
                        page.say("assignment.hard.dispute"),
                        page.say("assignment.hard.high_amount"))),
                Optional.empty()),
            new Matter(
                new LinkView("R-20078", "/desk/maison/cases/3"),
                page.dates().by(SamplePages.NOW),
                false,
                page.say("assignment.missing.owner_away", "name", "Wen Li"),
                Optional.of(give(page, "<i>Sofia</i> Brandt")))),
        page.say("assignment.more", "shown", 200),
        List.of(
            new Told(
                new LinkView("R-20076", "/desk/maison/cases/4"),
                page.say(
                    "assignment.lately.to",
                    "name",
                    "Kenji Mori",
                    "when",
                    page.dates().moment(SamplePages.NOW)),
                page.say("assignment.why.language", "language", "日本語"))),
        new Levers(HERE, page.say("assignment.run"), page.say("assignment.go_on"), "no"));
  }

  private static Person sofia(Page page) {
    return new Person(
        "<i>Sofia</i> Brandt",
        page.say("desk.role.agent") + " · " + page.say("assignment.specialist"),
        page.say("assignment.until", "when", page.dates().moment(SamplePages.NOW)),
        "Deutsch · English · " + page.say("fact.family.bags"),
        new Load(
            page.say("desk.count", "count", 17),
            page.say("assignment.load.much"),
            true,
            page.say("desk.count", "count", 3)));
  }

  private static Person kenji(Page page) {
    return new Person(
        "Kenji Mori",
        page.say("desk.role.agent"),
        page.say("assignment.absent.back", "when", page.dates().moment(SamplePages.NOW)),
        "日本語",
        new Load(
            page.say("desk.count", "count", 8), "", false, page.say("desk.count", "count", 0)));
  }

  private static Give give(Page page, String name) {
    return new Give(page.say("assignment.give", "name", name), "1", 4, "2");
  }

  private static WorkloadView none(Page page) {
    return new WorkloadView(
        page.say("assignment.headline", "there", 0, "waiting", 0),
        page.say("assignment.state.unplanned"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        new Levers(HERE, "", "", "yes"));
  }
}
