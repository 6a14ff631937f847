package io.redress.faces;

import io.redress.faces.desk.JoinView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sample pages on which cases are put together and taken apart. */
final class SampleJoin {
  private static final LinkView BACK = new LinkView("R-20077", "/desk/maison/cases/1");

  private SampleJoin() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put(
        "join",
        view(
            Optional.of(NoteView.of(Tone.BROKEN, page.say("join.choose"), "")),
            Optional.of(choice(page.say("join.which"), "other", ChoiceView.Kind.ONE)),
            Optional.of(choice(page.say("join.lines"), "line", ChoiceView.Kind.SEVERAL)),
            List.of(new LinkView(page.say("join.kin.merged", "number", "R-19877"), "/desk")),
            page));
    views.put(
        "join.none", view(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), page));
    return views;
  }

  private static JoinView view(
      Optional<NoteView> note,
      Optional<ChoiceView> others,
      Optional<ChoiceView> lines,
      List<LinkView> kin,
      Page page) {
    var apart = new JoinView.Apart(BACK, page.say("refusal.merge_other_order"));
    return new JoinView(
        BACK,
        note,
        "/desk/maison/cases/1/join/merge",
        others,
        List.of(apart),
        "/desk/maison/cases/1/join/split",
        lines,
        kin);
  }

  private static ChoiceView choice(String question, String name, ChoiceView.Kind kind) {
    var options =
        List.of(
            new ChoiceView.Option("1", "R-19877 · Parker <shoulder> bag", ""),
            new ChoiceView.Option("2", "R-19878 · Sony Xperia", ""));
    return new ChoiceView(question, name, kind, options, Set.of());
  }
}
