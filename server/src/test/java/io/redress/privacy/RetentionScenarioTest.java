package io.redress.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.audit.AuditVerification;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.people.signin.SecurityEvent;
import io.redress.people.signin.SecurityEvents;
import io.redress.platform.RedressTest;
import io.redress.platform.database.DatabaseAddress;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** What has had its time goes by itself, and nothing before. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, MarkedLife.class})
class RetentionScenarioTest {
  private static final StaffId CLERK = new StaffId(new UUID(1, 1));

  @Autowired CaseWorld world;
  @Autowired MarkedLife lives;
  @Autowired Retention retention;
  @Autowired LegalHolds holds;
  @Autowired AuditVerification audit;
  @Autowired SecurityEvents events;

  @Value("${redress.database-url}")
  String database = "";

  private MarkedLife.Life life =
      new MarkedLife.Life(
          new MerchantId(new UUID(0, 0)),
          new ConsumerId(new UUID(0, 0)),
          new CaseId(new UUID(0, 0)),
          "");

  @BeforeEach
  void live() {
    life = lives.closed();
  }

  private Map<String, RetentionRule> rules() {
    return world.in(life.shop(), retention::rules).stream()
        .collect(Collectors.toMap(RetentionRule::kind, rule -> rule));
  }

  private long count(String query) throws SQLException {
    try (var connection = DatabaseAddress.parse(database).connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query.formatted("'" + life.shop() + "'"))) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private long wordsOfCases() throws SQLException {
    return count("select count(*) from message where merchant_id = %s and body <> ''");
  }

  private void pass(Duration time) {
    world.clock().advance(time);
    var _ = retention.runDue();
  }

  @Nested
  class GivenTheStandardSchedule {
    @Test
    void whenAMonthHasPassed_thenWhatIsDoneGoesAndWordsStay() throws SQLException {
      assertThat(count("select count(*) from outbox_task where merchant_id = %s")).isPositive();

      pass(Duration.ofDays(31));

      assertThat(
              count("select count(*) from outbox_task where merchant_id = %s and state = 'done'"))
          .isZero();
      assertThat(wordsOfCases()).isPositive();
      assertThat(Objects.requireNonNull(rules().get("tasks")).lastRun().orElseThrow().state())
          .isEqualTo(RetentionRule.State.DONE);
      assertThat(Objects.requireNonNull(rules().get("tasks")).lastRun().orElseThrow().cleaned())
          .isPositive();
      assertThat(retention.lastRunAt()).isPresent();
    }

    @Test
    void whenAYearHasPassed_thenWhatHappenedWithAccountsGoes() throws SQLException {
      var noted = "select count(*) from security_event where merchant_id = %s";
      world.in(
          life.shop(),
          () -> {
            events.note(SecurityEvent.Kind.SIGNED_IN, CLERK, "");
            return life;
          });

      pass(Duration.ofDays(364));
      assertThat(count(noted)).isPositive();
      pass(Duration.ofDays(2));
      assertThat(count(noted)).isZero();
    }

    @Test
    void whenFourYearsHavePassed_thenWordsGoAndTheChainsHold() throws SQLException {
      pass(Duration.ofDays(4 * 365 + 2));

      assertThat(wordsOfCases()).isZero();
      assertThat(lives.bytesOfPhotos(life)).isZero();
      assertThat(world.view(life.shop(), life.caseId()).consumer().name())
          .isEqualTo("Lena Neumann");
      assertThat(world.in(life.shop(), audit::verify).broken()).isEmpty();
    }

    @Test
    void whenAClaimIsDefended_thenItsWordsStayUntilTheDayHasPassed() throws SQLException {
      pass(Duration.ofDays(4 * 365));
      var today = LocalDate.ofInstant(world.clock().instant(), ZoneOffset.UTC);
      world.in(
          life.shop(),
          () -> {
            var wanted = new LegalHolds.Wanted(life.consumer(), "Claim", today.plusDays(10));
            holds.place(wanted, CLERK, world.clock().instant());
            return wanted;
          });

      pass(Duration.ofDays(5));
      assertThat(wordsOfCases()).isPositive();

      pass(Duration.ofDays(10));
      assertThat(wordsOfCases()).isZero();
    }
  }

  @Nested
  class GivenAnotherChoiceOfTheHouse {
    @Test
    void whenWordsAreKeptForAYear_thenTheyGoAfterIt() throws SQLException {
      choose("closed_cases", 365);

      pass(Duration.ofDays(366));

      assertThat(wordsOfCases()).isZero();
    }

    @Test
    void whenADayIsOutOfBounds_thenItIsRefused() {
      assertThatThrownBy(() -> choose("closed_cases", 1)).isInstanceOf(Problem.class);
      assertThatThrownBy(() -> choose("nonsense", 30)).isInstanceOf(Problem.class);
    }

    private void choose(String kind, int days) {
      world.in(
          life.shop(),
          () -> {
            retention.choose(kind, days, CLERK);
            return kind;
          });
    }
  }

  @Nested
  class GivenTwoNodes {
    @Test
    void whenBothLookAtOnce_thenOneOfThemCleansUp() throws Exception {
      world.clock().advance(Duration.ofDays(31));
      try (var nodes = Executors.newFixedThreadPool(2)) {
        var one = nodes.submit(() -> retention.runDue());
        var other = nodes.submit(() -> retention.runDue());
        assertThat(one.get() + other.get()).isPositive();
      }

      assertThat(retention.runDue()).isZero();
      assertThat(
              count(
                  "select count(*) from (select kind from retention_run where merchant_id = %s"
                      + " group by kind, day having count(*) > 1) as twice"))
          .isZero();
    }
  }

  @Nested
  class GivenAnyKindOfData {
    @Test
    void whenItIsShown_thenThereAreWordsForIt() {
      var words =
          new Phrases().to(Reader.of(Language.ENGLISH, ZoneOffset.UTC, world.clock().instant()));

      assertThat(rules().keySet())
          .contains("answers", "closed_cases", "letters", "links", "refused_rows", "tasks")
          .allSatisfy(kind -> assertThat(words.say("privacy.kind." + kind)).isNotBlank());
    }
  }
}
