package io.redress.faces;

import io.redress.faces.desk.QueueView;
import io.redress.faces.desk.TogetherView;
import io.redress.faces.desk.TogetherView.Row;
import io.redress.faces.desk.TogetherView.Step;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is done to several cases at once; each name begins with that of its template. */
final class SampleTogether {
  private SampleTogether() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    for (var step : Step.values()) {
      views.put("together." + step.name().toLowerCase(Locale.ROOT), view(page, step));
    }
    return views;
  }

  static QueueView.Tools tools(Page page) {
    return new QueueView.Tools(
        Optional.of(new LinkView(page.say("desk.phone.title"), "/desk/phone")),
        "/desk/queue/together",
        new QueueView.Narrowing(
            List.of(
                choice(
                    page.say("desk.list.by.status"),
                    "status",
                    new Option("decided", page.say("desk.status.decided"), ""))),
            List.of(new FactView("view", "mine"), new FactView("status", "decided")),
            "/desk/queue/views",
            "/desk/queue.csv",
            List.of(
                new QueueView.Kept(
                    new LinkView("Repairs & <rings>", "/desk/queue?status=decided"),
                    page.say("desk.list.reach.shared"),
                    Optional.of("/desk/queue/views/1/remove"))),
            Optional.of(NoteView.of(NoteView.Tone.BROKEN, page.say("desk.list.unkept"), "")),
            true),
        List.of(SampleComplaints.beside(page)));
  }

  private static TogetherView view(Page page, Step step) {
    return new TogetherView(
        "/desk/queue/together",
        step,
        Optional.of(NoteView.of(NoteView.Tone.BROKEN, page.say("desk.form.date"), "")),
        choice(
            page.say("desk.together.what"),
            "kind",
            new Option(
                "look_again",
                page.say("desk.together.kind.look_again"),
                page.say("desk.together.kind.look_again.hint"))),
        choice(page.say("desk.do.hand_over.owner"), "owner", new Option("1", "Sofia Brandt", "")),
        List.of(
            FieldView.of("date", page.say("desk.together.date"), FieldView.Kind.DATE),
            FieldView.of("words", page.say("desk.together.words"), FieldView.Kind.PARAGRAPH)),
        List.of(row(page, "desk.together.can", true), row(page, "desk.together.nothing", false)));
  }

  private static Row row(Page page, String outcome, boolean isFine) {
    return new Row(
        "1.2",
        new LinkView("R-20418-1", "/desk/cases/1"),
        "Clara Neumann · Parker, small",
        page.say(outcome),
        isFine);
  }

  private static ChoiceView choice(String question, String name, Option option) {
    return new ChoiceView(
        question, name, ChoiceView.Kind.ONE, List.of(option), Set.of(option.value()));
  }
}
