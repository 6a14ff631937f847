package io.redress.cases.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand.HandleDuePromise;
import io.redress.cases.CaseEvent;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.StatementCount;
import io.redress.cases.conduct.DueConduct;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.RedressTest;
import io.redress.platform.database.DatabaseAddress;
import io.redress.promises.DuePromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.promises.Promises;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import io.redress.shared.StaffId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** What is due at once is handled together, and each case as if it were alone. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, StatementCount.class})
class DueBatchScenarioTest {
  private static final Duration UNTIL_LATE = Duration.ofDays(12);
  private static final int MOST_TRIPS = 20;

  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired StatementCount statements;
  @Autowired DueWork dueWork;
  @Autowired DueConduct together;
  @Autowired Promises promises;
  @Autowired Mails mails;
  @Autowired StaffMembers staff;

  @Value("${redress.database-url}")
  String database = "";

  private MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    world.runDueWork();
    shop = world.shop();
  }

  private List<CaseId> opened(int count) {
    return IntStream.range(0, count).mapToObj(each -> steps.opened(shop)).toList();
  }

  private List<PromiseState> states(CaseId id) {
    return world.view(shop, id).conduct().promises().stream().map(Promise::state).toList();
  }

  private List<Mail> mailsTo(Party party) {
    return world.in(shop, () -> mails.latest(200)).stream()
        .filter(mail -> mail.to() == party)
        .toList();
  }

  @Nested
  class GivenTwoShopsWithTheSameCases {
    private static final List<Function<CaseSteps, Function<MerchantId, CaseId>>> LIVES =
        List.of(
            it -> it::opened,
            it -> it::decided,
            it -> it::offered,
            it -> it::accepted,
            it -> it::received,
            it -> it::inspected,
            it -> it::opened);

    private List<CaseId> of(MerchantId house) {
      return LIVES.stream().map(life -> life.apply(steps).apply(house)).toList();
    }

    @Test
    void whenOneIsHandledTogetherAndOneAlone_thenTheSameHappens() {
      var other = world.shop();
      var together = of(shop);
      var alone = of(other);

      var atRisk = world.view(other, alone.getLast()).conduct().promises().getFirst().atRiskAt();
      var untilAtRisk = Duration.between(world.clock().instant(), atRisk.plusSeconds(60));
      for (var time : List.of(untilAtRisk, UNTIL_LATE, UNTIL_LATE, UNTIL_LATE)) {
        world.clock().advance(time);
        handleEachAlone(other);
        dueWork.runDue();

        assertThat(told(shop, together)).isEqualTo(told(other, alone));
      }
      assertThat(told(shop, together).toString())
          .contains("promise_at_risk", "promise_broken", "reminded", "choice_reminder");
    }

    private void handleEachAlone(MerchantId house) {
      var tried = new HashSet<DuePromise>();
      var due = due(house);
      while (tried.addAll(due)) {
        for (var each : due) {
          var command = new HandleDuePromise(each.caseId(), each.promiseId());
          world.in(house, () -> world.cases().perform(command, Actor.SYSTEM)).orThrow();
        }
        due = due(house);
      }
    }

    private List<DuePromise> due(MerchantId house) {
      return promises.due(world.clock().instant(), Promises.MOST_DUE).stream()
          .filter(each -> each.merchantId().equals(house))
          .toList();
    }

    /** All that is told of cases but their own ids and moments. */
    private List<String> told(MerchantId house, List<CaseId> ids) {
      return ids.stream()
          .map(id -> world.view(house, id))
          .map(
              view ->
                  "%s %s %s %s"
                      .formatted(
                          view.head().status(),
                          view.head().version(),
                          view.conduct().promises().stream().map(this::told).toList(),
                          view.conduct().events().stream().map(this::told).toList()))
          .toList();
    }

    private String told(Promise promise) {
      return "%s %s %s %s"
          .formatted(
              promise.kind(), promise.state(), promise.toldAt().isPresent(), promise.version());
    }

    private String told(CaseEvent event) {
      return event.kind() + event.payload().getOrDefault("notice", "");
    }
  }

  @Nested
  class GivenACaseThatCannotBeWritten {
    private List<CaseId> well = List.of();
    private CaseId broken = new CaseId(new UUID(0, 0));

    @BeforeEach
    void breakOne() throws SQLException {
      well = opened(3);
      broken = steps.opened(shop);
      change("chain_length = chain_length - 1");
    }

    @AfterEach
    void mendIt() throws SQLException {
      change("chain_length = chain_length + 1");
      dueWork.runDue();
      assertThat(states(broken)).contains(PromiseState.BROKEN);
    }

    private void change(String what) throws SQLException {
      try (var connection = DatabaseAddress.parse(database).connect();
          var statement = connection.createStatement()) {
        statement.execute(
            "update after_sales_case set %s where case_id = '%s'".formatted(what, broken));
      }
    }

    @Test
    void whenAllAreDue_thenTheOthersAreHandledAndNothingOfItIsWritten() {
      var before = mailsTo(Party.CONSUMER).size();
      world.clock().advance(UNTIL_LATE);

      dueWork.runDue();

      assertThat(well).allSatisfy(id -> assertThat(states(id)).contains(PromiseState.BROKEN));
      assertThat(states(broken)).containsExactly(PromiseState.OPEN);
      assertThat(mailsTo(Party.CONSUMER)).hasSize(before + well.size());
    }
  }

  @Nested
  class GivenACaseThatCannotBeDecided {
    @Test
    void whenAllAreDue_thenTheOthersAreHandled() throws SQLException {
      var well = opened(2);
      var orphan = steps.opened(shop);
      aside(orphan, "now()");
      world.clock().advance(UNTIL_LATE);

      dueWork.runDue();

      assertThat(well).allSatisfy(id -> assertThat(states(id)).contains(PromiseState.BROKEN));
      aside(orphan, "null");
      assertThat(states(orphan)).containsExactly(PromiseState.OPEN);
    }

    private void aside(CaseId id, String at) throws SQLException {
      try (var connection = DatabaseAddress.parse(database).connect();
          var statement = connection.createStatement()) {
        statement.execute(
            """
            update shop_order set set_aside_at = %s
            where order_id = (select order_id from after_sales_case where case_id = '%s')
            """
                .formatted(at, id));
      }
    }
  }

  @Nested
  class GivenManyOfOneShop {
    @Test
    void whenTheyAreHandled_thenTheTripsAreThoseOfAFew() {
      var few = commands(opened(4));
      var many = commands(opened(40));
      world.clock().advance(UNTIL_LATE);

      var tripsOfFew = trips(few);
      var tripsOfMany = trips(many);

      System.out.printf("A batch takes %d round trips.%n", tripsOfMany);
      assertThat(tripsOfMany).isEqualTo(tripsOfFew).isLessThanOrEqualTo(MOST_TRIPS);
    }

    private Map<CaseId, HandleDuePromise> commands(List<CaseId> ids) {
      var commands = new LinkedHashMap<CaseId, HandleDuePromise>();
      for (var id : ids) {
        var promise = world.view(shop, id).conduct().promises().getFirst();
        commands.put(id, new HandleDuePromise(id, promise.id()));
      }
      return commands;
    }

    private int trips(Map<CaseId, HandleDuePromise> commands) {
      statements.taken();
      var handled = world.in(shop, () -> together.handle(commands));
      assertThat(handled.done()).isEqualTo(commands.keySet());
      return statements.taken();
    }

    @Test
    void whenThereAreMoreThanABatchTakes_thenAllAreHandledOnce() {
      var ids = opened(130);
      world.clock().advance(UNTIL_LATE);

      dueWork.runDue(70);

      assertThat(ids)
          .allSatisfy(
              id -> assertThat(states(id)).containsExactly(PromiseState.BROKEN, PromiseState.OPEN));
      assertThat(mailsTo(Party.CONSUMER)).hasSize(200);
    }
  }

  @Nested
  class GivenAHouseWithALead {
    private StaffMember lead = member();

    @BeforeEach
    void hire() {
      lead = member();
      world.in(shop, () -> staff.create(lead, "long enough to be one 1!", world.clock().instant()));
    }

    private static StaffMember member() {
      return new StaffMember(
          new StaffId(UUID.randomUUID()),
          "lead@house.example",
          "Mei",
          Role.SUPERVISOR,
          "en",
          CaseWorld.BERLIN);
    }

    @Test
    void whenManySlip_thenTheLeadGetsOneLetterOfAll() {
      var longest = steps.opened(shop);
      world.clock().advance(Duration.ofDays(3));
      opened(31);
      world.clock().advance(UNTIL_LATE);

      dueWork.runDue();

      assertThat(mailsTo(Party.MERCHANT)).hasSize(1);
      var letter = mailsTo(Party.MERCHANT).getFirst();
      assertThat(letter.subject()).isEqualTo("32 promises need you");
      assertThat(letter.bodyText())
          .contains(world.view(shop, longest).head().number())
          .contains("2 more wait in the queue.");
      assertThat(letter.bodyText().lines().filter(line -> line.startsWith("• ")))
          .hasSize(30)
          .first()
          .asString()
          .endsWith("/cases/" + longest);
      dueWork.runDue();
      assertThat(mailsTo(Party.MERCHANT)).hasSize(1);
    }

    @Test
    void whenOneSlips_thenTheLetterIsAboutItAlone() {
      var id = steps.opened(shop);
      world.clock().advance(UNTIL_LATE);

      dueWork.runDue();

      assertThat(mailsTo(Party.MERCHANT))
          .singleElement()
          .extracting(Mail::subject)
          .asString()
          .startsWith("Slipped: ");
      assertThat(mailsTo(Party.MERCHANT).getFirst().caseId()).contains(id);
    }

    @Test
    void whenItIsHandledByAProgram_thenTheNextRoundTellsTheLead() {
      var id = steps.opened(shop);
      var promise = world.view(shop, id).conduct().promises().getFirst();
      assertThat(promise.kind()).isEqualTo(PromiseKind.DECISION);
      world.clock().advance(UNTIL_LATE);
      var command = new HandleDuePromise(id, promise.id());
      world.in(shop, () -> world.cases().perform(command, Actor.SYSTEM)).orThrow();
      assertThat(mailsTo(Party.MERCHANT)).isEmpty();

      dueWork.runDue();

      assertThat(mailsTo(Party.MERCHANT)).hasSize(1);
    }

    @Test
    void whenAnotherNodeSawItWithAClockAhead_thenTheLetterIsNotOlderThanTheSlip() {
      var id = steps.opened(shop);
      var promise = world.view(shop, id).conduct().promises().getFirst();
      world.clock().advance(UNTIL_LATE);
      var command = new HandleDuePromise(id, promise.id());
      world.in(shop, () -> world.cases().perform(command, Actor.SYSTEM)).orThrow();
      var slipped = world.view(shop, id).conduct().promises().getFirst().endedAt().orElseThrow();
      world.clock().advance(UNTIL_LATE.negated());

      dueWork.runDue();

      assertThat(mailsTo(Party.MERCHANT))
          .singleElement()
          .extracting(Mail::createdAt)
          .isEqualTo(slipped);
    }
  }
}
