package io.redress.cases.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.assignment.Candidate.Attendance;
import io.redress.cases.assignment.Candidate.Load;
import io.redress.cases.assignment.CaseNeeds.Goods;
import io.redress.cases.assignment.CaseNeeds.Hardness;
import io.redress.cases.assignment.Plan.Given;
import io.redress.cases.assignment.WaitingCase.Holder;
import io.redress.cases.assignment.WaitingCase.Owed;
import io.redress.people.Role;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand cases and a house of seventy in shifts: nobody gets what they may not take or while
 * they are not there, equals get the same, and promises at risk come first.
 */
class AssignmentPropertyTest {
  private static final int CASES = 10_000;
  private static final int KINDS_OF_PEOPLE = 14;
  private static final int EQUALS = 5;
  private static final int ENOUGH = 100_000;
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final List<Hardness> HARD = List.of(Hardness.values());
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "ja", "ar", "zh-Hans", "pl");
  private static final List<Goods> GOODS =
      List.of(
          new Goods("handbag", "bags"),
          new Goods("wallet", "bags"),
          new Goods("ring", "jewellery"),
          new Goods("watch", "watches"));

  private final long seed = Long.getLong("redress.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final Map<StaffId, Integer> kinds = new HashMap<>();
  private List<Candidate> people = List.of();
  private List<WaitingCase> cases = List.of();

  @BeforeEach
  void generate() {
    var found = new ArrayList<Candidate>();
    for (var kind = 0; kind < KINDS_OF_PEOPLE; kind++) {
      found.addAll(group(kind));
    }
    people = found;
    var waiting = new ArrayList<WaitingCase>();
    for (var i = 0; i < CASES; i++) {
      waiting.add(matter(i));
    }
    cases = waiting;
  }

  /** People who may take the same, are there as long and have as much. */
  private List<Candidate> group(int kind) {
    var ability = ability(kind);
    var attendance = attendance(kind);
    var open = random.nextInt(20);
    var load = new Load(open, random.nextInt(open + 1), 0);
    var role = kind % 7 == 6 ? Role.SUPERVISOR : Role.AGENT;
    var equals = new ArrayList<Candidate>();
    for (var i = 0; i < EQUALS; i++) {
      var id = new StaffId(new UUID(random.nextLong(), kind * 100L + i));
      kinds.put(id, kind);
      equals.add(new Candidate(id, role, ability, attendance, load));
    }
    return equals;
  }

  /** The first kind may take everything, so that most cases find somebody. */
  private Ability ability(int kind) {
    var languages = new HashSet<>(LANGUAGES.subList(0, 1 + random.nextInt(LANGUAGES.size())));
    return kind == 0
        ? new Ability(Set.of(), Set.of(), Set.of("en", "de"), Optional.empty(), true)
        : new Ability(
            random.nextBoolean() ? Set.of() : Set.of(brand(random.nextInt(7)), brand(7)),
            random.nextBoolean() ? Set.of() : Set.of("bags", "ring"),
            languages,
            random.nextBoolean() ? Optional.empty() : Optional.of(Money.of(120_000, "EUR")),
            random.nextInt(3) == 0);
  }

  private Attendance attendance(int kind) {
    if (kind == 0 || random.nextInt(3) > 0) {
      return Attendance.until(NOW.plus(Duration.ofMinutes(10L + random.nextInt(500))));
    }
    var back = NOW.plus(Duration.ofHours(1L + random.nextInt(40)));
    return random.nextBoolean()
        ? Attendance.back(back)
        : new Attendance(Optional.empty(), Optional.of(back), true, Optional.empty());
  }

  private BrandId brand() {
    return brand(random.nextInt(8));
  }

  private static BrandId brand(int number) {
    return new BrandId(new UUID(3, number));
  }

  private WaitingCase matter(int number) {
    var hard = new HashSet<Hardness>();
    if (random.nextInt(10) == 0) {
      hard.add(HARD.get(random.nextInt(HARD.size())));
    }
    var currency = random.nextInt(20) == 0 ? "JPY" : "EUR";
    var needs =
        new CaseNeeds(
            random.nextInt(4) == 0 ? Set.of() : Set.of(brand()),
            Set.of(GOODS.get(random.nextInt(GOODS.size()))),
            LANGUAGES.get(random.nextInt(LANGUAGES.size())),
            Money.of(1_000 + random.nextInt(300_000), currency),
            hard);
    var due = NOW.plus(Duration.ofMinutes(random.nextInt(4_000) - 200L));
    var owed =
        new Owed(due, random.nextInt(8) == 0, NOW.minus(Duration.ofMinutes(random.nextInt(9_000))));
    return new WaitingCase(
        new CaseId(new UUID(random.nextLong(), number)), "R-" + number, 1, needs, owed, holder());
  }

  private Optional<Holder> holder() {
    return random.nextInt(12) > 0
        ? Optional.empty()
        : Optional.of(
            new Holder(people.get(random.nextInt(people.size())).id(), random.nextBoolean()));
  }

  private Plan plan() {
    return Assignment.plan(people, cases, ENOUGH, NOW);
  }

  private Candidate person(StaffId id) {
    return people.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** Said once more, and apart from the rule. */
  private static boolean mayTake(Candidate person, CaseNeeds needs, boolean hasSpecialists) {
    var ability = person.ability();
    var amount = needs.amount();
    var isWithin =
        ability
            .limit()
            .map(
                most ->
                    most.currency().equals(amount.currency())
                        && most.minorUnits() >= amount.minorUnits())
            .orElse(true);
    var knowsGoods =
        ability.categories().isEmpty()
            || needs.goods().stream()
                .allMatch(
                    each ->
                        ability.categories().contains(each.category())
                            || ability.categories().contains(each.group()));
    return isWithin
        && knowsGoods
        && ability.languages().contains(needs.language())
        && (ability.brands().isEmpty() || ability.brands().containsAll(needs.brands()))
        && (!hasSpecialists || needs.hard().isEmpty() || ability.isSpecialist());
  }

  @Test
  void whenTenThousandAreGiven_thenNobodyGetsWhatTheyMayNotTakeOrWhileTheyAreNotThere() {
    var given = plan().given();

    assertThat(given).as("seed %d", seed).hasSizeGreaterThan(CASES / 10);
    for (var each : given) {
      var person = person(each.to());
      assertThat(mayTake(person, each.matter().needs(), true))
          .as("seed %d %s", seed, each)
          .isTrue();
      assertThat(person.attendance().until()).as("seed %d %s", seed, each).isPresent();
      assertThat(each.why()).isNotEmpty();
    }
  }

  @Test
  void whenTenThousandAreGiven_thenPromisesAtRiskComeFirstAndThenWhatIsDueFirst() {
    var given = plan().given();

    for (var i = 1; i < given.size(); i++) {
      var before = given.get(i - 1).matter();
      var matter = given.get(i).matter();
      assertThat(before.isAtRisk(NOW) || !matter.isAtRisk(NOW)).as("seed %d", seed).isTrue();
      if (before.isAtRisk(NOW) == matter.isAtRisk(NOW)) {
        assertThat(before.owed().due()).as("seed %d", seed).isBeforeOrEqualTo(matter.owed().due());
      }
    }
  }

  @Test
  void whenTenThousandAreGiven_thenLoadIsSpreadWithinAFifthAmongEquals() {
    var weights = new HashMap<StaffId, Integer>();
    people.forEach(each -> weights.put(each.id(), each.load().weight()));
    for (var each : plan().given()) {
      assertThat(each.loadBefore()).isEqualTo(weights.get(each.to()));
      weights.merge(each.to(), each.matter().needs().weight(), Integer::sum);
    }

    weights.entrySet().stream()
        .collect(Collectors.groupingBy(each -> kinds.getOrDefault(each.getKey(), -1)))
        .forEach(
            (kind, equals) -> {
              var loads = equals.stream().map(Map.Entry::getValue).toList();
              var most = Collections.max(loads);
              var apart = most - Collections.min(loads);
              assertThat(apart)
                  .as("seed %d, kind %d: %s", seed, kind, loads)
                  .isLessThanOrEqualTo(Math.max(2, most / 5));
            });
  }

  @Test
  void whenEqualsBeginUnequally_thenWhoeverHasLessGetsItUntilTheyAreEven() {
    people = people.stream().map(each -> with(each, new Load(random.nextInt(200), 0, 0))).toList();
    var weights = new HashMap<StaffId, Integer>();
    people.forEach(each -> weights.put(each.id(), each.load().weight()));

    for (var each : plan().given()) {
      var kind = kinds.getOrDefault(each.to(), -1);
      var least =
          people.stream()
              .map(Candidate::id)
              .filter(other -> kinds.getOrDefault(other, -1).equals(kind))
              .mapToInt(other -> weights.getOrDefault(other, 0))
              .min();
      assertThat(least).as("seed %d %s", seed, each).hasValue(each.loadBefore());
      weights.merge(each.to(), each.matter().needs().weight(), Integer::sum);
    }
  }

  private static Candidate with(Candidate person, Load load) {
    return new Candidate(person.id(), person.role(), person.ability(), person.attendance(), load);
  }

  @Test
  void whenLittleComes_thenItIsNotAlwaysTheSamePersonsTurn() {
    var equals = people.subList(0, EQUALS).stream().map(each -> with(each, Load.NONE)).toList();
    var takers = new HashSet<StaffId>();

    for (var matter : cases.subList(0, CASES / 10)) {
      Assignment.plan(equals, List.of(matter), ENOUGH, NOW)
          .given()
          .forEach(each -> takers.add(each.to()));
    }

    assertThat(takers).as("seed %d", seed).hasSize(EQUALS);
  }

  @Test
  void whenSomebodyMayTakeIt_thenItDoesNotWait() {
    var plan = plan();
    var there = people.stream().filter(each -> each.attendance().until().isPresent()).toList();

    for (var each : plan.unplaced()) {
      if (each.missing() == Missing.OWNER_AWAY) {
        assertThat(each.matter().holder()).as("seed %d", seed).isPresent();
      } else {
        assertThat(there)
            .as("seed %d %s", seed, each)
            .noneMatch(person -> mayTake(person, each.matter().needs(), true));
      }
    }
    var seen = new HashSet<CaseId>();
    plan.given().forEach(each -> assertThat(seen.add(each.matter().id())).isTrue());
    plan.unplaced().forEach(each -> assertThat(seen.add(each.matter().id())).isTrue());
  }

  @Test
  void whenSomebodyHasACaseAndIsThere_thenItIsNotTakenFromThem() {
    var byId = people.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));

    for (Given each : plan().given()) {
      each.matter()
          .holder()
          .map(Holder::id)
          .map(byId::get)
          .ifPresent(
              holder -> assertThat(holder.isThere(NOW)).as("seed %d %s", seed, each).isFalse());
    }
  }

  @Test
  void whenTheyAreToldInAnotherOrder_thenThePlanIsTheSame() {
    var plan = plan();
    var otherPeople = new ArrayList<>(people);
    var otherCases = new ArrayList<>(cases);
    Collections.shuffle(otherPeople, random);
    Collections.shuffle(otherCases, random);

    var again = Assignment.plan(otherPeople, otherCases, ENOUGH, NOW);

    assertThat(again).as("seed %d", seed).isEqualTo(plan);
  }

  @Test
  void whenThereIsABound_thenOnlyPromisesAtRiskGoBeyondIt() {
    var bound = 40;
    for (var each : Assignment.plan(people, cases, bound, NOW).given()) {
      assertThat(each.matter().isAtRisk(NOW) || each.loadBefore() < bound)
          .as("seed %d %s", seed, each)
          .isTrue();
    }
  }
}
