package io.redress.faces.desk;

import io.redress.cases.CaseStatus;
import io.redress.cases.lists.SavedView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Place;
import io.redress.people.Role;
import io.redress.promises.PromiseKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes by what the queue can be narrowed down, and the parts of it that have a name. */
record QueueNarrowing(Visit visit, Owners owners) {
  /** How cases name that nobody took them yet. */
  private static final String NOBODY = "desk";

  QueueView.Narrowing write(QueueLook look, List<SavedView> kept) {
    var filter = look.filter();
    return new QueueView.Narrowing(
        List.of(
            choice(QueueLook.STATUS, statuses(), filter.status().map(Codes::of)),
            choice(QueueLook.OWNER, holders(), filter.owner()),
            choice(QueueLook.KIND, kinds(), filter.kind().map(Codes::of))),
        look.query().entrySet().stream()
            .map(field -> new FactView(field.getKey(), field.getValue()))
            .toList(),
        visit.home() + "/queue/views",
        new Place(visit.home() + "/queue.csv", look.query()).address(),
        kept.stream().map(this::kept).toList(),
        look.isUnkept()
            ? Optional.of(NoteView.of(NoteView.Tone.BROKEN, visit.say("desk.list.unkept"), ""))
            : Optional.empty(),
        look.isUnkept() || !filter.isNone());
  }

  private QueueView.Kept kept(SavedView view) {
    var isLead = visit.role() == Role.SUPERVISOR || visit.role() == Role.ADMINISTRATOR;
    var mayRemove = isLead || view.keeper().equals(visit.member().id());
    return new QueueView.Kept(
        new LinkView(view.name(), QueueLook.of(view).place(visit).address()),
        visit.say("desk.list.reach." + Codes.of(view.reach())),
        mayRemove
            ? Optional.of(visit.home() + "/queue/views/" + view.id() + "/remove")
            : Optional.empty());
  }

  private List<Option> statuses() {
    return Arrays.stream(CaseStatus.values())
        .filter(status -> status != CaseStatus.DRAFT && status != CaseStatus.CLOSED)
        .map(each -> new Option(Codes.of(each), visit.say("desk.status." + Codes.of(each)), ""))
        .toList();
  }

  private List<Option> holders() {
    var options = new ArrayList<Option>();
    options.add(new Option(NOBODY, visit.say("desk.owner.nobody"), ""));
    owners.staff().forEach(each -> options.add(new Option(each.id().toString(), each.name(), "")));
    return options;
  }

  private List<Option> kinds() {
    return Arrays.stream(PromiseKind.values())
        .map(each -> new Option(Codes.of(each), visit.say("desk.owed." + Codes.of(each)), ""))
        .toList();
  }

  private ChoiceView choice(String name, List<Option> options, Optional<String> chosen) {
    var all = new ArrayList<Option>();
    all.add(new Option("", visit.say("desk.list.all"), ""));
    all.addAll(options);
    return new ChoiceView(
        visit.say("desk.list.by." + name), name, Kind.ONE, all, Set.of(chosen.orElse("")));
  }
}
