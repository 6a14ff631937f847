package io.redress.faces.desk;

import io.redress.faces.desk.ImportsView.Progress;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Place;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportRun;
import io.redress.shared.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the page on which files are brought in. */
final class ImportsWriter {
  private final Visit visit;
  private final Owners owners;
  private final ImportWords words;
  private final String path;

  ImportsWriter(Visit visit, Owners owners) {
    this.visit = visit;
    this.owners = owners;
    this.words = new ImportWords(visit);
    this.path = visit.home() + "/imports";
  }

  /** The page; {@code hasMore} says whether there are runs before the last of these. */
  ImportsView write(List<ImportRun> runs, boolean hasMore, Optional<NoteView> note) {
    var older =
        hasMore
            ? Optional.of(
                new LinkView(
                    visit.say("desk.page.next"),
                    Place.of(path).with("after", runs.getLast().id().toString())))
            : Optional.<LinkView>empty();
    return new ImportsView(
        path + "/files",
        kinds(),
        note,
        runs.stream().filter(ImportsWriter::isUnderWay).map(this::progress).toList(),
        runs.stream().map(this::row).toList(),
        older,
        Permissions.maySetHooks(visit.role())
            ? Optional.of(new LinkView(visit.say("desk.import.hooks"), path + "/hooks"))
            : Optional.empty());
  }

  static boolean isUnderWay(ImportRun run) {
    return switch (run.state()) {
      case QUEUED, RUNNING -> true;
      case DONE, FAILED, UNDONE -> false;
    };
  }

  Progress progress(ImportRun run) {
    var counts = run.counts();
    var text =
        counts.rows() == 0
            ? words.state(run.state())
            : visit.say("desk.import.progress", "done", counts.done(), "of", counts.rows());
    var address = path + "/" + run.id();
    return new Progress(
        new LinkView(run.fileName(), address),
        address + "/fragments/progress",
        text,
        counts.done(),
        counts.rows());
  }

  /** Who started it. */
  String who(Actor actor) {
    return switch (actor.kind()) {
      case STAFF -> owners.name(String.valueOf(actor.id()), visit.say("desk.actor.staff"));
      case CONSUMER, BRAND_CONTACT, API_KEY, PROVIDER, SYSTEM ->
          visit.say("desk.actor." + Codes.of(actor.kind()));
    };
  }

  private ChoiceView kinds() {
    var options =
        Arrays.stream(ImportKind.values())
            .map(
                kind ->
                    new ChoiceView.Option(
                        Codes.of(kind),
                        words.kind(kind),
                        visit.say("desk.import.kind." + Codes.of(kind) + ".note")))
            .toList();
    return new ChoiceView(
        visit.say("desk.import.kind"),
        "kind",
        ChoiceView.Kind.ONE,
        options,
        Set.of(Codes.of(ImportKind.ORDERS_CSV)));
  }

  private ImportsView.Row row(ImportRun run) {
    var counts = run.counts();
    return new ImportsView.Row(
        new LinkView(run.fileName(), path + "/" + run.id()),
        words.kind(run.kind()),
        visit.page().dates().moment(run.startedAt()),
        who(run.startedBy()),
        words.state(run.state()),
        counts.done() - counts.refused(),
        counts.refused());
  }
}
