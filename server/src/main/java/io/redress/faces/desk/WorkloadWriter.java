package io.redress.faces.desk;

import io.redress.cases.assignment.Ability;
import io.redress.cases.assignment.Candidate;
import io.redress.cases.assignment.Colleague;
import io.redress.cases.assignment.GivenCase;
import io.redress.cases.assignment.Plan.Given;
import io.redress.cases.assignment.Plan.Unplaced;
import io.redress.cases.assignment.Pressure;
import io.redress.cases.assignment.WaitingCase;
import io.redress.cases.assignment.Why;
import io.redress.cases.assignment.Workload;
import io.redress.catalogue.Categories;
import io.redress.catalogue.Category;
import io.redress.faces.desk.WorkloadView.Give;
import io.redress.faces.desk.WorkloadView.Levers;
import io.redress.faces.desk.WorkloadView.Load;
import io.redress.faces.desk.WorkloadView.Matter;
import io.redress.faces.desk.WorkloadView.Person;
import io.redress.faces.desk.WorkloadView.Told;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.shared.BrandId;
import io.redress.shared.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes who is there with how much, and what waits for whom. */
final class WorkloadWriter {
  private static final String BETWEEN = " · ";

  private final Visit visit;
  private final Workload load;
  private final Names names;

  WorkloadWriter(Visit visit, Workload load, Names names) {
    this.visit = visit;
    this.load = load;
    this.names = names;
  }

  /** How people, brands and kinds of goods are called. */
  record Names(Owners owners, Map<BrandId, String> brands, Categories categories) {}

  WorkloadView write(Optional<NoteView> note, List<GivenCase> lately) {
    var there =
        load.people().stream()
            .map(Colleague::candidate)
            .filter(each -> each.isThere(load.at()))
            .count();
    var plan = load.plan();
    var waiting = plan.given().size() + plan.unplaced().size();
    return new WorkloadView(
        visit.say("assignment.headline", "there", there, "waiting", waiting),
        visit.say("assignment.state." + state()),
        note,
        load.people().stream().map(this::person).toList(),
        plan.given().stream().map(this::given).toList(),
        waiting(),
        load.isAll() ? "" : visit.say("assignment.more", "shown", waiting),
        lately.stream().map(this::told).toList(),
        levers());
  }

  /** What nobody gets, each with what is missing. */
  List<Matter> waiting() {
    return load.plan().unplaced().stream().map(this::unplaced).toList();
  }

  private String state() {
    if (load.people().isEmpty()) {
      return "unplanned";
    }
    return load.isOn() ? "on" : "held";
  }

  private Levers levers() {
    var isHeld = load.policy().isHeld();
    var hold = visit.say(isHeld ? "assignment.go_on" : "assignment.hold");
    return new Levers(
        visit.home() + WorkloadPages.HREF,
        Permissions.mayAssign(visit.role()) && !load.plan().given().isEmpty()
            ? visit.say("assignment.run")
            : "",
        Permissions.maySetAssignment(visit.role()) && !load.people().isEmpty() ? hold : "",
        isHeld ? "no" : "yes");
  }

  private Person person(Colleague colleague) {
    var has = colleague.candidate().load();
    var pressure = load.pressure(colleague);
    var role = visit.say("desk.role." + Codes.of(colleague.member().role()));
    var isSpecialist = colleague.candidate().ability().isSpecialist();
    return new Person(
        colleague.member().name(),
        isSpecialist ? role + BETWEEN + visit.say("assignment.specialist") : role,
        there(colleague.candidate()),
        can(colleague.candidate().ability()),
        new Load(
            visit.say("desk.count", "count", has.open()),
            pressure == Pressure.EVEN ? "" : visit.say("assignment.load." + Codes.of(pressure)),
            pressure == Pressure.MUCH,
            visit.say("desk.count", "count", has.dueSoon())));
  }

  private String there(Candidate candidate) {
    var dates = visit.page().dates();
    var attendance = candidate.attendance();
    if (candidate.isThere(load.at())) {
      return visit.say(
          "assignment.until", "when", dates.moment(attendance.until().orElse(load.at())));
    }
    var back = attendance.back().map(dates::moment);
    if (attendance.isAbsent()) {
      return back.map(when -> visit.say("assignment.absent.back", "when", when))
          .orElseGet(() -> visit.say("assignment.absent"));
    }
    return back.map(when -> visit.say("assignment.back", "when", when))
        .orElseGet(() -> visit.say("assignment.not_planned"));
  }

  private String can(Ability ability) {
    var parts = new ArrayList<String>();
    ability.languages().stream().map(visit::language).sorted().forEach(parts::add);
    ability.brands().stream()
        .flatMap(id -> Stream.ofNullable(names.brands().get(id)))
        .sorted()
        .forEach(parts::add);
    ability.categories().stream()
        .map(this::group)
        .distinct()
        .map(group -> "fact.family." + group)
        .filter(visit.page().words().phrases()::knows)
        .map(key -> visit.say(key))
        .sorted()
        .forEach(parts::add);
    ability.limit().map(most -> visit.say("assignment.limit", "most", most)).ifPresent(parts::add);
    return String.join(BETWEEN, parts);
  }

  private String group(String name) {
    return names.categories().find(name).map(Category::parent).orElse(name);
  }

  private Matter given(Given given) {
    var matter = given.matter();
    return new Matter(
        link(matter),
        visit.page().dates().by(matter.owed().due()),
        matter.isAtRisk(load.at()),
        reasons(given.why(), matter.needs().language(), given.loadBefore()),
        Optional.of(give(matter, given.to())));
  }

  private Told told(GivenCase given) {
    var when = visit.page().dates().moment(given.at());
    return new Told(
        new LinkView(given.number(), visit.home() + "/cases/" + given.id()),
        visit.say("assignment.lately.to", "name", name(given.to()), "when", when),
        reasons(given.why(), given.language(), given.loadBefore()));
  }

  private String reasons(Set<Why> why, String language, int loadBefore) {
    return why.stream()
        .sorted()
        .map(each -> reason(each, language, loadBefore))
        .collect(Collectors.joining(BETWEEN));
  }

  private String reason(Why why, String language, int loadBefore) {
    var key = "assignment.why." + Codes.of(why);
    return switch (why) {
      case LANGUAGE -> visit.say(key, "language", visit.language(language));
      case LEAST_LOAD -> visit.say(key, "count", loadBefore);
      case AT_RISK, SPECIALIST, BRAND, CATEGORY, AMOUNT, DEPUTY, ONLY_ONE -> visit.say(key);
    };
  }

  private Matter unplaced(Unplaced unplaced) {
    var matter = unplaced.matter();
    var back =
        unplaced
            .nearest()
            .flatMap(
                id ->
                    unplaced
                        .thereAt()
                        .map(
                            at ->
                                visit.say(
                                    "assignment.next",
                                    "name",
                                    name(id),
                                    "when",
                                    visit.page().dates().moment(at))));
    var reason = missing(unplaced);
    return new Matter(
        link(matter),
        visit.page().dates().by(matter.owed().due()),
        matter.isAtRisk(load.at()),
        back.map(words -> reason + " " + words).orElse(reason),
        unplaced.nearest().map(id -> give(matter, id)));
  }

  private String missing(Unplaced unplaced) {
    var needs = unplaced.matter().needs();
    var key = "assignment.missing." + Codes.of(unplaced.missing());
    return switch (unplaced.missing()) {
      case PEOPLE, BRAND, CATEGORY, NOBODY_THERE -> visit.say(key);
      case LANGUAGE -> visit.say(key, "language", visit.language(needs.language()));
      case AMOUNT -> visit.say(key, "sum", needs.amount());
      case SPECIALIST ->
          visit.say(
              key,
              "why",
              needs.hard().stream()
                  .sorted()
                  .map(each -> visit.say("assignment.hard." + Codes.of(each)))
                  .toList());
      case FULL -> visit.say(key, "count", load.policy().mostOpen());
      case OWNER_AWAY ->
          visit.say(
              key,
              "name",
              unplaced.matter().holder().map(each -> name(each.id())).orElse(nobody()));
    };
  }

  private LinkView link(WaitingCase matter) {
    return new LinkView(matter.number(), visit.home() + "/cases/" + matter.id());
  }

  private Give give(WaitingCase matter, StaffId to) {
    return new Give(
        visit.say("assignment.give", "name", name(to)),
        matter.id().toString(),
        matter.version(),
        to.toString());
  }

  private String name(StaffId id) {
    return names.owners().name(id.toString(), nobody());
  }

  private String nobody() {
    return visit.say("desk.owner.nobody");
  }
}
