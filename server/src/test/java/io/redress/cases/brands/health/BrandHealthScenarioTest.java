package io.redress.cases.brands.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseEvent;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.outbound.GoodsDecision;
import io.redress.cases.outbound.SortedGoods;
import io.redress.catalogue.Brands;
import io.redress.goods.disposition.Disposition;
import io.redress.goods.disposition.Dispositions;
import io.redress.liaison.Asking;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.health.Health;
import io.redress.liaison.health.HealthFacts;
import io.redress.liaison.health.HealthFacts.Answers;
import io.redress.liaison.health.HealthFacts.Returns;
import io.redress.liaison.health.HealthInput.Kind;
import io.redress.liaison.health.UsedQuota;
import io.redress.orders.Order;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The figures of a brand are those that its cases' events tell when somebody else counts them. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class BrandHealthScenarioTest {
  private static final Actor STAFF = Actor.staff(new StaffId(new UUID(1, 1)));
  private static final List<String> KINDS = List.of("approved", "approved_in_part", "declined");
  private static final int QUOTA = 4;
  private static final LocalDate END_OF_QUARTER = LocalDate.of(2026, 6, 30);

  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired BrandHealths healths;
  @Autowired BrandAsking asking;
  @Autowired SortedGoods sorted;
  @Autowired Dispositions dispositions;

  private final List<CaseId> cases = new ArrayList<>();
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private BrandId brand = new BrandId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    world.clock().travelTo(TestClock.START);
    shop = world.shop();
    brand = world.in(shop, brands::list).getFirst().id();
  }

  private CaseId asked(Duration deliveredAgo) {
    var id = world.open(shop, world.order(shop, deliveredAgo), CaseReason.WRONG_SIZE);
    var how = Asking.ALONE.because("A good client.");
    var command = new CaseCommand.AskBrand(id, Remedy.REFUND, "May it come back?", how);
    world.in(shop, () -> asking.perform(command, STAFF, OptionalInt.empty())).orThrow();
    cases.add(id);
    return id;
  }

  private void answers(CaseId id, BrandAnswer answer) {
    world.staff(shop, new CaseCommand.RecordBrandAnswer(id, answer, "Ana")).orThrow();
  }

  /** Four returns a quarter. */
  private void agree() {
    var source = new TermSource("Agreement of 12 March 2026", LocalDate.of(2026, 3, 12), true);
    var quota = new Term.Quota(Topic.RETURNS, QUOTA, DealingPeriod.QUARTER);
    var id = new AgreedTermId(UUID.randomUUID());
    var term = new AgreedTerm(id, quota, source, Optional.empty());
    var edit = new AccountEdit(brand, OptionalInt.empty(), Actor.SYSTEM, world.clock().instant());
    world.in(shop, () -> accounts.change(edit, new AccountChange.KeepTerm(term)));
  }

  private BrandHealth health() {
    return world.in(shop, () -> healths.of(brand));
  }

  /** A brand that says yes, no, in part, asks first, and keeps silent. */
  private void deal() {
    agree();
    var approved = asked(Duration.ofDays(5));
    world.clock().advance(Duration.ofHours(3));
    answers(approved, new BrandAnswer.Approved("Yes."));
    var declined = asked(Duration.ofDays(5));
    world.clock().advance(Duration.ofHours(5));
    answers(declined, new BrandAnswer.Declined("It was worn."));
    var inPart = asked(Duration.ofDays(40));
    answers(inPart, new BrandAnswer.ApprovedInPart("A credit note.", ""));
    var asksFirst = asked(Duration.ofDays(40));
    answers(asksFirst, new BrandAnswer.Asked("Are the tags on?"));
    world.staff(shop, new CaseCommand.ReplyToBrand(asksFirst, "They are.")).orThrow();
    world.clock().advance(Duration.ofHours(1));
    answers(asksFirst, new BrandAnswer.Declined("Too late."));
    asked(Duration.ofDays(5));
    for (var day = 0; day < 10; day++) {
      world.pass(Duration.ofDays(1));
    }
  }

  @Test
  void whenABrandWasAsked_thenItsFiguresAreThoseOfTheEvents() {
    deal();

    var found = health();

    var now = world.clock().instant();
    assertThat(counted(found.facts().answers())).isEqualTo(counted(recount(now)));
    assertThat(found.facts().answers().asked()).isEqualTo(5);
    assertThat(found.facts().answers().declined()).isEqualTo(2);
    assertThat(found.facts().answers().late()).isEqualTo(1);
    assertThat(found.facts().weakClaims()).isEqualTo(strained(now)).isEqualTo(2);
    var quota = new UsedQuota("returns", asked(now), QUOTA, END_OF_QUARTER);
    assertThat(quota.used()).isEqualTo(3);
    var again = new HealthFacts(recount(now), Returns.NONE, strained(now), List.of(quota));
    assertThat(found.facts().quotas()).isEqualTo(again.quotas());
    assertThat(found.now()).isEqualTo(Health.of(again));
    assertThat(found.now().input(Kind.WEAK_CLAIMS).points()).isEqualTo(-6);
    assertThat(found.refusals())
        .extracting(BrandHealth.Refused::words)
        .containsExactly("Too late.", "It was worn.");
  }

  @Test
  void whenAConsumerTakesARequestBack_thenTheBrandIsNotLateWithIt() {
    var id = asked(Duration.ofDays(5));
    world.clock().advance(Duration.ofHours(3));
    world.consumer(shop, new CaseCommand.WithdrawRequest(id, "I keep it.")).orThrow();

    for (var day = 0; day < 10; day++) {
      world.pass(Duration.ofDays(1));
    }

    var answers = health().facts().answers();
    assertThat(counted(answers)).isEqualTo(counted(recount(world.clock().instant())));
    assertThat(answers.asked()).isEqualTo(1);
    assertThat(answers.late()).isZero();
    assertThat(health().now().input(Kind.ANSWERS_IN_TIME).whole()).isZero();
  }

  @Test
  void whenTimePasses_thenWhatIsOldCountsNoMoreAndTheTrendKeepsIt() {
    deal();
    var then = health();

    world.clock().advance(Duration.ofDays(120));

    var found = health();
    assertThat(found.facts().answers().asked()).isZero();
    assertThat(found.now().score()).isEqualTo(Health.START);
    assertThat(found.trend()).hasSize(13);
    assertThat(found.trend().getLast().score()).isEqualTo(found.now().score());
    assertThat(found.trend()).extracting(BrandHealth.Point::score).contains(then.now().score());
    assertThat(found.trend())
        .filteredOn(point -> point.at().isBefore(TestClock.START))
        .isNotEmpty()
        .allMatch(point -> point.score() == Health.START);
  }

  @Test
  void whenPiecesGoBackToTheBrand_thenTheyAreThoseOfTheFeed() {
    goesBack(world.bought(shop, 1, Map.of("boughtFrom", "boutique")));

    var found = health().facts().returns();

    var fed =
        world.in(shop, () -> dispositions.after(0, 100)).stream()
            .filter(event -> event.disposition() == Disposition.TO_BRAND)
            .mapToInt(event -> event.goods().pieces())
            .sum();
    assertThat(found.returned()).isEqualTo(fed).isEqualTo(1);
    assertThat(found.bought()).isEqualTo(1);
    assertThat(found.late()).isZero();
    assertThat(health().now().input(Kind.RETURN_RATE).points()).isEqualTo(-10);
  }

  @Test
  void whenAPieceGoesBackOfWhichNoPurchaseIsKnown_thenItIsNoneOfThoseThatAre() {
    world.bought(shop, 1, Map.of("boughtFrom", "boutique"));
    goesBack(world.order(shop, Duration.ofDays(5)));

    var found = health();

    assertThat(found.facts().returns().returned()).isZero();
    assertThat(found.facts().returns().bought()).isEqualTo(1);
    assertThat(found.now().input(Kind.RETURN_RATE).part()).isZero();
    assertThat(found.now().input(Kind.RETURN_RATE).whole()).isEqualTo(1);
    assertThat(found.now().input(Kind.RETURN_RATE).points()).isEqualTo(5);
  }

  /** Its piece is taken back from the client and given back to the brand. */
  private void goesBack(Order order) {
    var id = world.open(shop, order, CaseReason.WRONG_SIZE);
    world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    world.staff(shop, steps.offer(shop, id)).orThrow();
    world.consumer(shop, steps.accept(shop, id)).orThrow();
    world.staff(shop, steps.receive(shop, id)).orThrow();
    world.staff(shop, steps.inspect(shop, id)).orThrow();
    var line = world.view(shop, id).content().lines().getFirst().id();
    var wanted = new GoodsDecision(line, Disposition.TO_BRAND, "");
    world.in(shop, () -> sorted.decide(id, wanted, STAFF));
  }

  /** Half of the answers is a matter of taste where there are two; the counts are not. */
  private static List<Integer> counted(Answers answers) {
    return List.of(
        answers.asked(),
        answers.approved(),
        answers.approvedInPart(),
        answers.declined(),
        answers.inTime(),
        answers.late());
  }

  /** Requests that were sent and not refused, each for one piece. */
  private int asked(Instant now) {
    return (int)
        events().stream()
            .filter(events -> at(events, "brand_asked", Instant.MIN).isPresent())
            .filter(events -> lastDecision(events, now) != KINDS.indexOf("declined"))
            .count();
  }

  private int strained(Instant now) {
    return (int)
        events().stream()
            .flatMap(List::stream)
            .filter(event -> event.kind().equals("brand_strained"))
            .filter(
                event ->
                    List.of(event.payload().getOrDefault("strains", "").split(",", -1))
                        .contains("weak_claim"))
            .filter(event -> isWithin(event.at(), now))
            .count();
  }

  private List<List<CaseEvent>> events() {
    return cases.stream().map(id -> world.view(shop, id).conduct().events()).toList();
  }

  /** Counts once more, from the events alone. */
  private Answers recount(Instant now) {
    var asked = 0;
    var decided = new int[3];
    var inTime = 0;
    var late = 0;
    for (var events : events()) {
      var first = at(events, "brand_asked", Instant.MIN).orElseThrow();
      var due = due(events, first);
      var heard = at(events, "brand_answered", first);
      asked += isWithin(first, now) ? 1 : 0;
      if (heard.isPresent() && !heard.get().isAfter(due)) {
        inTime += isWithin(heard.get(), now) ? 1 : 0;
      } else if (!fellAway(events, first, due)) {
        late += isWithin(due, now) ? 1 : 0;
      }
      var last = lastDecision(events, now);
      if (last >= 0) {
        decided[last]++;
      }
    }
    return new Answers(asked, decided[0], decided[1], decided[2], inTime, late, Optional.empty());
  }

  private static int lastDecision(List<CaseEvent> events, Instant now) {
    return events.stream()
        .filter(event -> event.kind().equals("brand_answered") && isWithin(event.at(), now))
        .mapToInt(event -> KINDS.indexOf(event.payload().getOrDefault("answer", "")))
        .filter(index -> index >= 0)
        .reduce((earlier, later) -> later)
        .orElse(-1);
  }

  private static Instant due(List<CaseEvent> events, Instant asked) {
    return events.stream()
        .filter(event -> event.kind().equals("promise_made") && !event.at().isBefore(asked))
        .filter(event -> "BRAND_ANSWER".equals(event.payload().get("kind")))
        .map(event -> Instant.parse(event.payload().getOrDefault("due", "")))
        .findFirst()
        .orElseThrow();
  }

  /** Whether nobody was awaited any more before the moment came. */
  private static boolean fellAway(List<CaseEvent> events, Instant asked, Instant due) {
    return events.stream()
        .filter(event -> !event.at().isBefore(asked) && event.at().isBefore(due))
        .filter(event -> List.of("promise_void", "promise_kept").contains(event.kind()))
        .anyMatch(event -> "BRAND_ANSWER".equals(event.payload().get("kind")));
  }

  private static Optional<Instant> at(List<CaseEvent> events, String kind, Instant since) {
    return events.stream()
        .filter(event -> event.kind().equals(kind) && !event.at().isBefore(since))
        .map(CaseEvent::at)
        .findFirst();
  }

  private static boolean isWithin(Instant at, Instant now) {
    return at.isAfter(now.minus(BrandHealths.SPAN)) && !at.isAfter(now);
  }
}
