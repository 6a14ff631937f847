package io.redress.cases.assignment;

import io.redress.cases.assignment.CaseNeeds.Goods;
import io.redress.cases.assignment.CaseNeeds.Hardness;
import io.redress.cases.assignment.WaitingCase.Holder;
import io.redress.cases.assignment.WaitingCase.Owed;
import io.redress.cases.store.AssignmentPolicyStore;
import io.redress.cases.store.AssignmentStore;
import io.redress.cases.store.AssignmentStore.Row;
import io.redress.cases.store.AssignmentStore.Wanted;
import io.redress.catalogue.Categories;
import io.redress.people.StaffMember;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is there with how much, and what waits for whom, and has the rule decide. */
@Component
class AssignmentReading {
  /** So many cases are read at once. */
  static final int PAGE = 200;

  private final PeopleThere people;
  private final AssignmentStore store;
  private final AssignmentPolicyStore policies;
  private final Categories categories;

  AssignmentReading(
      PeopleThere people,
      AssignmentStore store,
      AssignmentPolicyStore policies,
      Categories categories) {
    this.people = people;
    this.store = store;
    this.policies = policies;
    this.categories = categories;
  }

  /** What is now, with at most so many cases that wait; none where nobody's shifts are known. */
  @Transactional(readOnly = true)
  public Workload at(Instant now, int most) {
    return at(policy(), now, most);
  }

  /** The same where the house gives cases out by itself; where it holds, nothing more is read. */
  @Transactional(readOnly = true)
  public Optional<Workload> unlessHeld(Instant now, int most) {
    var policy = policy();
    return policy.isHeld() ? Optional.empty() : Optional.of(at(policy, now, most));
  }

  private AssignmentPolicy policy() {
    return policies.find().orElse(AssignmentPolicy.UNSET);
  }

  private Workload at(AssignmentPolicy policy, Instant now, int most) {
    var found = people.at(now);
    if (found.planned().isEmpty()) {
      return new Workload(now, policy, List.of(), new Plan(List.of(), List.of()), true);
    }
    var colleagues = withLoads(found.planned(), now);
    var candidates = colleagues.stream().map(Colleague::candidate).toList();
    var rows = rows(found.all(), candidates, now, most);
    var isAll = rows.size() <= most;
    var staff = found.all().stream().map(StaffMember::id).collect(Collectors.toSet());
    var waiting = rows.stream().limit(most).map(row -> waiting(row, policy, staff)).toList();
    var plan = Assignment.plan(candidates, waiting, policy.mostOpen(), now);
    return new Workload(now, policy, colleagues, plan, isAll);
  }

  /** What was given last. */
  @Transactional(readOnly = true)
  public List<GivenCase> lately(int most) {
    return store.lately(most);
  }

  private List<Colleague> withLoads(List<Colleague> planned, Instant now) {
    var loads = store.loads(planned.stream().map(each -> each.member().id()).toList(), now);
    return planned.stream()
        .map(
            each -> {
              var known = each.candidate();
              var load = loads.getOrDefault(known.id(), Candidate.Load.NONE);
              return new Colleague(
                  each.member(),
                  new Candidate(
                      known.id(), known.role(), known.ability(), known.attendance(), load));
            })
        .toList();
  }

  /** One more than is wanted where there is more. Whoever has no shifts keeps what they have. */
  private List<Row> rows(List<StaffMember> all, List<Candidate> candidates, Instant now, int most) {
    var settled = all.stream().map(StaffMember::id).collect(Collectors.toCollection(HashSet::new));
    var away = new HashMap<StaffId, Optional<Instant>>();
    for (var each : candidates) {
      if (!each.isThere(now)) {
        settled.remove(each.id());
        var isBackSoon = !each.attendance().isAbsent();
        away.put(each.id(), each.attendance().back().filter(back -> isBackSoon));
      }
    }
    var rows = new ArrayList<Row>();
    var last = Optional.<Row>empty();
    while (rows.size() <= most) {
      var page = store.waiting(new Wanted(now, settled, away, last, PAGE));
      rows.addAll(page);
      if (page.size() < PAGE) {
        break;
      }
      last = Optional.of(page.getLast());
    }
    return rows;
  }

  private WaitingCase waiting(Row row, AssignmentPolicy policy, Set<StaffId> staff) {
    return new WaitingCase(
        row.id(),
        row.number(),
        row.version(),
        new CaseNeeds(
            row.brands(), goods(row), row.language(), row.amount(), hardness(row, policy)),
        new Owed(row.times().due(), row.times().isAtRisk(), row.times().openedAt()),
        holder(row, staff));
  }

  /** A team, and whoever does not work here any more, hold nothing. */
  private static Optional<Holder> holder(Row row, Set<StaffId> staff) {
    return staff.stream()
        .filter(each -> each.toString().equals(row.owner()))
        .findFirst()
        .map(id -> new Holder(id, !row.isByHouse()));
  }

  /** Whatever is none of the closed tree needs nobody who knows it. */
  private Set<Goods> goods(Row row) {
    return row.categories().stream()
        .flatMap(name -> categories.find(name.toLowerCase(Locale.ROOT)).stream())
        .map(category -> new Goods(category.name(), category.parent()))
        .collect(Collectors.toSet());
  }

  private static Set<Hardness> hardness(Row row, AssignmentPolicy policy) {
    var hard = EnumSet.noneOf(Hardness.class);
    var marks =
        Map.of(
            Hardness.DISPUTE, row.marks().isDisputed(),
            Hardness.COMPLAINT, row.marks().isComplained(),
            Hardness.REOPENED, row.marks().isReopened(),
            Hardness.HIGH_AMOUNT, row.amount().minorUnits() >= policy.highMinor());
    marks.forEach(
        (mark, holds) -> {
          if (holds) {
            hard.add(mark);
          }
        });
    return hard;
  }
}
