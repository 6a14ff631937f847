package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FiguresView;
import io.redress.faces.shared.FiguresView.Figure;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Place;
import io.redress.imports.ImportRow;
import io.redress.imports.ImportRun;
import io.redress.imports.UndoResult.Obstacle;
import java.util.List;
import java.util.Optional;

/** Writes what came of one file. */
final class ImportRunWriter {
  private final Visit visit;
  private final ImportsWriter list;
  private final ImportRun run;
  private final String address;

  ImportRunWriter(Visit visit, Owners owners, ImportRun run) {
    this.visit = visit;
    this.list = new ImportsWriter(visit, owners);
    this.run = run;
    this.address = visit.home() + "/imports/" + run.id();
  }

  /** The page with these refused rows; {@code next} is the position after which there are more. */
  ImportRunView write(List<ImportRow> refused, Optional<Integer> next, Optional<NoteView> note) {
    return new ImportRunView(
        run.fileName(),
        headline(),
        about(),
        figures(),
        ImportsWriter.isUnderWay(run) ? Optional.of(list.progress(run)) : Optional.empty(),
        note,
        refused.stream().flatMap(row -> row.troubles().stream()).map(TroubleView::of).toList(),
        links(next));
  }

  UndoView undo(Optional<Integer> orders, List<Obstacle> obstacles) {
    return new UndoView(
        run.fileName(),
        address + "/undo",
        address,
        orders.orElse(0),
        obstacles.stream().map(this::obstacle).toList());
  }

  private String headline() {
    var counts = run.counts();
    return switch (run.state()) {
      case QUEUED -> visit.say("desk.import.queued", "name", run.fileName());
      case RUNNING -> visit.say("desk.import.running", "name", run.fileName());
      case DONE ->
          visit.say(
              "desk.import.done",
              "came",
              counts.created() + counts.changed(),
              "refused",
              counts.refused());
      case FAILED -> visit.say("desk.import.failed", "name", run.fileName());
      case UNDONE -> visit.say("desk.import.undone", "name", run.fileName());
    };
  }

  private String about() {
    return visit.say(
        "desk.import.about",
        "kind",
        new ImportWords(visit).kind(run.kind()),
        "when",
        visit.page().dates().moment(run.startedAt()),
        "person",
        list.who(run.startedBy()));
  }

  private FiguresView figures() {
    var counts = run.counts();
    return new FiguresView(
        List.of(
            figure("rows", counts.rows()),
            figure("created", counts.created()),
            figure("changed", counts.changed()),
            figure("unchanged", counts.unchanged()),
            figure("refused", counts.refused())));
  }

  private Figure figure(String name, int count) {
    return new Figure(
        visit.say("desk.import.figure." + name), visit.say("desk.count", "count", count), "");
  }

  private ImportRunView.Links links(Optional<Integer> next) {
    var refused = run.counts().refused();
    return new ImportRunView.Links(
        refused == 0
            ? Optional.empty()
            : Optional.of(
                new LinkView(
                    visit.say("desk.import.errors", "count", refused), address + "/errors.csv")),
        next.map(
            position ->
                new LinkView(
                    visit.say("desk.page.next"),
                    Place.of(address).with("after", position.toString()))),
        run.state() == ImportRun.State.DONE && run.counts().created() > 0
            ? Optional.of(new LinkView(visit.say("desk.import.undo"), address + "/undo"))
            : Optional.empty());
  }

  private UndoView.Obstacle obstacle(Obstacle obstacle) {
    var key = "desk.import.obstacle." + Codes.of(obstacle.reason());
    return new UndoView.Obstacle(
        obstacle.orderNumber(), visit.say(key), String.join(", ", obstacle.cases()));
  }
}
