package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.faces.desk.Together.Pick;
import io.redress.faces.desk.TogetherView.Step;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.shared.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the page on which one thing is done to several cases. */
final class TogetherWriter {
  private final Visit visit;
  private final Owners owners;
  private final Together asked;
  private final Map<CaseId, CaseSummary> cases;

  TogetherWriter(Visit visit, Owners owners, Together asked, List<CaseSummary> cases) {
    this.visit = visit;
    this.owners = owners;
    this.asked = asked;
    this.cases = cases.stream().collect(Collectors.toMap(CaseSummary::id, Function.identity()));
  }

  /** The page after a step; each case with why it is not done, nothing where it is. */
  TogetherView write(Step step, Map<Pick, Optional<String>> outcomes) {
    var rows =
        outcomes.entrySet().stream()
            .flatMap(row -> row(row.getKey(), step, row.getValue()).stream())
            .toList();
    return view(step, Optional.empty(), rows);
  }

  /** The page again, when something is missing. */
  TogetherView again(Map<Pick, Optional<String>> rows, String key) {
    var note = NoteView.of(NoteView.Tone.BROKEN, visit.say(key), "");
    return view(Step.CHOOSE, Optional.of(note), write(Step.CHOOSE, rows).rows());
  }

  private TogetherView view(Step step, Optional<NoteView> note, List<TogetherView.Row> rows) {
    return new TogetherView(
        visit.home() + TogetherPages.HREF,
        step,
        note,
        kinds(),
        colleagues(),
        List.of(
            field(Together.DATE, FieldView.Kind.DATE, asked.date()),
            field(Together.TIME, FieldView.Kind.TIME, asked.time()),
            field(Together.WORDS, FieldView.Kind.PARAGRAPH, asked.words())),
        rows);
  }

  private Optional<TogetherView.Row> row(Pick pick, Step step, Optional<String> hindrance) {
    var outcome =
        switch (step) {
          case CHOOSE -> "";
          case PREVIEW -> hindrance.orElseGet(() -> visit.say("desk.together.can"));
          case DONE -> hindrance.orElseGet(() -> visit.say("desk.together.done"));
        };
    return Optional.ofNullable(cases.get(pick.id()))
        .map(
            found ->
                new TogetherView.Row(
                    pick.text(),
                    new LinkView(found.number(), visit.home() + "/cases/" + found.id()),
                    found.consumerName() + " · " + found.goods(),
                    outcome,
                    hindrance.isEmpty()));
  }

  private ChoiceView kinds() {
    var options =
        Together.kinds(visit).stream()
            .map(
                kind ->
                    new Option(
                        Codes.of(kind),
                        visit.say("desk.together.kind." + Codes.of(kind)),
                        visit.say("desk.together.kind." + Codes.of(kind) + ".hint")))
            .toList();
    var chosen = asked.kind().map(Codes::of).map(Set::of).orElse(Set.of());
    return new ChoiceView(
        visit.say("desk.together.what"), Together.KIND, Kind.ONE, options, chosen);
  }

  private ChoiceView colleagues() {
    var options =
        owners.staff().stream()
            .map(each -> new Option(each.id().toString(), each.name(), ""))
            .toList();
    return new ChoiceView(
        visit.say("desk.do.hand_over.owner"),
        Together.OWNER,
        Kind.ONE,
        options,
        Set.of(asked.owner()));
  }

  private FieldView field(String name, FieldView.Kind kind, String value) {
    return FieldView.of(name, visit.say("desk.together." + name), kind).holding(value);
  }
}
