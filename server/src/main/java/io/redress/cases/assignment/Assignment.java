package io.redress.cases.assignment;

import io.redress.cases.assignment.Candidate.Attendance;
import io.redress.cases.assignment.Plan.Given;
import io.redress.cases.assignment.Plan.Unplaced;
import io.redress.cases.domain.CommandKind;
import io.redress.cases.domain.StaffRights;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides who gets which case; the same people and cases always give the same plan.
 *
 * <p>Promises at risk come first, then what is due first, then what is oldest. Nobody is given what
 * they may not take, or anything while they are not there. Hard cases are the specialists' where
 * the house has any. Among those who are left the deputy of an absent owner comes first; then
 * whoever stays for another half an hour or until the promise is due; then whoever has the least.
 * So equals never differ by more than one case.
 *
 * <p>Whoever has a case and is there keeps it, and so does whoever a person gave it to, unless they
 * are absent.
 */
public final class Assignment {
  /** Whoever leaves sooner gets nothing that is due later, as long as others stay. */
  public static final Duration LEAVING = Duration.ofMinutes(30);

  // Of two to the power of 64, divided by the golden ratio: neighbours come to lie far apart.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final Comparator<WaitingCase> MOST_PRESSING =
      Comparator.<WaitingCase, Instant>comparing(each -> each.owed().due())
          .thenComparing(each -> each.owed().openedAt())
          .thenComparing(each -> each.id().value());

  private final List<Candidate> people;
  private final Map<StaffId, Candidate> byId = new HashMap<>();
  private final Map<StaffId, Integer> loads = new HashMap<>();
  private final boolean hasSpecialists;
  private final int most;
  private final Instant now;

  private Assignment(List<Candidate> people, int most, Instant now) {
    this.people =
        people.stream()
            .filter(each -> StaffRights.mayAsk(each.role(), CommandKind.DECIDE))
            .toList();
    this.people.forEach(each -> loads.put(each.id(), each.load().weight()));
    // An owner who decides no cases can be away all the same.
    people.forEach(each -> byId.put(each.id(), each));
    this.hasSpecialists = this.people.stream().anyMatch(each -> each.ability().isSpecialist());
    this.most = most;
    this.now = now;
  }

  /**
   * The plan for these cases.
   *
   * @param people each once, with all that they have
   * @param most with so much nobody is given more, but for promises at risk
   */
  public static Plan plan(
      List<Candidate> people, List<WaitingCase> waiting, int most, Instant now) {
    var run = new Assignment(people, most, now);
    var given = new ArrayList<Given>();
    var unplaced = new ArrayList<Unplaced>();
    var ordered = new ArrayList<>(waiting);
    ordered.sort(
        Comparator.<WaitingCase, Boolean>comparing(each -> !each.isAtRisk(now))
            .thenComparing(MOST_PRESSING));
    for (var matter : ordered) {
      if (!run.isKept(matter)) {
        run.place(matter, given, unplaced);
      }
    }
    return new Plan(given, unplaced);
  }

  private boolean isKept(WaitingCase matter) {
    return holder(matter).filter(each -> isThereInTime(each, matter)).isPresent();
  }

  private Optional<Candidate> holder(WaitingCase matter) {
    return matter.holder().map(WaitingCase.Holder::id).map(byId::get);
  }

  /** There now, or back before anything is owed; what is at risk already waits for nobody. */
  private boolean isThereInTime(Candidate holder, WaitingCase matter) {
    var back = holder.attendance().back();
    return holder.isThere(now)
        || (!matter.isAtRisk(now)
            && !holder.attendance().isAbsent()
            && back.filter(matter.owed().due()::isAfter).isPresent());
  }

  private void place(WaitingCase matter, List<Given> given, List<Unplaced> unplaced) {
    var found = new Search(matter);
    var isHeld =
        matter.holder().filter(WaitingCase.Holder::isByHand).isPresent()
            && holder(matter).filter(each -> !each.attendance().isAbsent()).isPresent();
    if (isHeld) {
      unplaced.add(
          new Unplaced(
              matter, Missing.OWNER_AWAY, found.taker().map(Candidate::id), Optional.empty()));
      return;
    }
    var taker = found.taker();
    if (taker.isEmpty()) {
      unplaced.add(found.unplaced());
      return;
    }
    var loadBefore = load(taker.get());
    given.add(new Given(matter, taker.get().id(), found.why(taker.get()), loadBefore));
    loads.put(taker.get().id(), loadBefore + matter.needs().weight());
  }

  private int load(Candidate candidate) {
    return loads.getOrDefault(candidate.id(), 0);
  }

  /** The looking for somebody for one case: who is left after each need. */
  private final class Search {
    private final WaitingCase matter;
    private final CaseNeeds needs;
    private List<Candidate> left = people;
    private final List<Candidate> able;
    private Optional<Missing> missing = Optional.empty();

    Search(WaitingCase matter) {
      this.matter = matter;
      this.needs = matter.needs();
      keep(Missing.PEOPLE, _ -> true);
      keep(Missing.LANGUAGE, each -> each.ability().coversLanguage(needs));
      keep(Missing.BRAND, each -> each.ability().coversBrands(needs));
      keep(Missing.CATEGORY, each -> each.ability().coversGoods(needs));
      keep(Missing.AMOUNT, each -> each.ability().coversAmount(needs));
      keep(Missing.SPECIALIST, each -> !isForSpecialists() || each.ability().isSpecialist());
      able = left;
      keep(Missing.NOBODY_THERE, each -> each.isThere(now));
      keep(Missing.FULL, each -> matter.isAtRisk(now) || load(each) < most);
    }

    private void keep(Missing need, Predicate<Candidate> meetsIt) {
      if (missing.isPresent()) {
        return;
      }
      left = left.stream().filter(meetsIt).toList();
      if (left.isEmpty()) {
        missing = Optional.of(need);
      }
    }

    private boolean isHolder(Candidate candidate) {
      return matter.holder().filter(each -> each.id().equals(candidate.id())).isPresent();
    }

    private boolean isForSpecialists() {
      return hasSpecialists && needs.isHard();
    }

    Optional<Candidate> taker() {
      return left.stream()
          .min(
              Comparator.<Candidate, Boolean>comparing(each -> !isDeputy(each))
                  .thenComparing(each -> !stays(each))
                  .thenComparingInt(Assignment.this::load)
                  .thenComparingInt(each -> each.ability().sortsLeftOpen())
                  .thenComparingLong(this::turn)
                  .thenComparing(each -> each.id().value()));
    }

    /** Where all else is equal it is another's turn with each case, and the same in each run. */
    private long turn(Candidate candidate) {
      var one = matter.id().value();
      var other = candidate.id().value();
      var both = one.getMostSignificantBits() ^ other.getMostSignificantBits();
      var all = both ^ one.getLeastSignificantBits() ^ other.getLeastSignificantBits();
      return all * SPREAD;
    }

    private boolean isDeputy(Candidate candidate) {
      return holder(matter)
          .map(Candidate::attendance)
          .flatMap(Attendance::deputy)
          .filter(candidate.id()::equals)
          .isPresent();
    }

    private boolean stays(Candidate candidate) {
      var until = candidate.attendance().until().orElse(now);
      return !until.isBefore(now.plus(LEAVING)) || !until.isBefore(matter.owed().due());
    }

    Set<Why> why(Candidate taker) {
      var why = EnumSet.noneOf(Why.class);
      var ability = taker.ability();
      addIf(why, Why.AT_RISK, matter.isAtRisk(now));
      addIf(why, Why.SPECIALIST, isForSpecialists());
      addIf(why, Why.BRAND, !ability.brands().isEmpty() && !needs.brands().isEmpty());
      addIf(why, Why.CATEGORY, !ability.categories().isEmpty() && !needs.goods().isEmpty());
      addIf(why, Why.AMOUNT, ability.limit().isPresent());
      why.add(Why.LANGUAGE);
      addIf(why, Why.DEPUTY, isDeputy(taker));
      why.add(left.size() == 1 ? Why.ONLY_ONE : Why.LEAST_LOAD);
      return why;
    }

    private static void addIf(Set<Why> why, Why reason, boolean holds) {
      if (holds) {
        why.add(reason);
      }
    }

    /** Whoever else may take it is told: the next who is there, or of those there who has least. */
    Unplaced unplaced() {
      var reason = missing.orElseThrow();
      if (reason.compareTo(Missing.NOBODY_THERE) < 0) {
        return new Unplaced(matter, reason, Optional.empty(), Optional.empty());
      }
      if (reason == Missing.FULL) {
        var least =
            able.stream()
                .filter(each -> each.isThere(now))
                .min(
                    Comparator.<Candidate>comparingInt(Assignment.this::load)
                        .thenComparing(each -> each.id().value()));
        return new Unplaced(matter, reason, least.map(Candidate::id), Optional.empty());
      }
      var next =
          able.stream()
              .filter(each -> !isHolder(each) && each.attendance().back().isPresent())
              .min(
                  Comparator.<Candidate, Instant>comparing(Search::back)
                      .thenComparing(each -> each.id().value()));
      return new Unplaced(matter, reason, next.map(Candidate::id), next.map(Search::back));
    }

    private static Instant back(Candidate candidate) {
      return candidate.attendance().back().orElse(Instant.MAX);
    }
  }
}
