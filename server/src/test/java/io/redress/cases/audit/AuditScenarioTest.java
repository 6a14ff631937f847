package io.redress.cases.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Redress;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.audit.AuditReport.Broken;
import io.redress.cases.audit.AuditReport.Kind;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.platform.RedressTest;
import io.redress.platform.database.DatabaseAddress;
import io.redress.platform.settings.Settings;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A superuser who changes what was written, whom no right of the database can stop. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class AuditScenarioTest {
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired ChainAnchors anchors;
  @Autowired AuditVerification audit;
  @Autowired DayAnchorStore store;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired AnchorBook book;
  @Autowired AuditRuns runs;
  @Autowired EveryMerchant everyMerchant;
  @Autowired Settings settings;

  @Value("${redress.database-url}")
  String database = "";

  MerchantId shop = new MerchantId(new UUID(0, 0));
  CaseId id = new CaseId(new UUID(0, 0));

  @BeforeEach
  void liveADay() {
    shop = world.shop();
    id = steps.released(shop);
    world.pass(Duration.ofHours(2));
    world.clock().advance(Duration.ofDays(2));
    anchors.sealFinishedDays();
  }

  @Test
  void whenNobodyTouchesAnything_thenAllIsWholeAndSealedOnce() {
    var report = verify();

    assertThat(report.broken()).isEmpty();
    assertThat(report.cases()).isEqualTo(1);
    assertThat(report.days()).isPositive();
    assertThat(anchors.sealFinishedDays()).isZero();
  }

  @Test
  void whenTheCaseGoesOnAfterTheSeal_thenTheSealStillHolds() {
    world.staff(shop, new CaseCommand.HandOver(id, "mei")).orThrow();

    assertThat(verify().broken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update case_event set kind = 'closed' where %s and sequence_number = 1",
        "update case_event set payload = '{\"amount\": \"1\"}' where %s and sequence_number = 2",
        "update case_event set at = at + interval '1 millisecond' where %s and sequence_number = 2",
        "update case_event set actor_id = null, actor_kind = 'SYSTEM' where %s"
            + " and sequence_number = 1",
        "delete from case_event where %s and sequence_number = 3",
        "insert into case_event select merchant_id, case_id, sequence_number + 1000, kind,"
            + " actor_kind, actor_id, payload, canonical, at, previous_hash, hash from case_event"
            + " where %s and sequence_number = 2",
        "update case_event set sequence_number = 1002 where %1$s and sequence_number = 2;"
            + " update case_event set sequence_number = 2 where %1$s and sequence_number = 3;"
            + " update case_event set sequence_number = 3 where %1$s and sequence_number = 1002",
        "update after_sales_case set chain_length = chain_length - 1 where %s",
      })
  void whenTheChainOfACaseIsTouched_thenItShows(String sql) throws SQLException {
    tamper(sql);

    assertThat(verify().broken()).extracting(Broken::kind).contains(Kind.CASE_CHAIN);
  }

  @Test
  void whenTheEndIsCutOffAndTheRowFollows_thenTheSealOfTheDayShowsIt() throws SQLException {
    tamper(
        """
        with cut as (
          delete from case_event e
          where %1$s and sequence_number = (
            select max(sequence_number) from case_event where %1$s)
          returning e.previous_hash)
        update after_sales_case
        set chain_length = chain_length - 1, chain_head = cut.previous_hash
        from cut
        where %1$s
        """);

    assertThat(verify().broken()).extracting(Broken::kind).containsExactly(Kind.DAY_ANCHOR);
  }

  @Test
  void whenTheEndOfALedgerIsCutOff_thenTheSealOfTheDayShowsIt() throws SQLException {
    tamper(
        """
        with cut as (
          delete from ledger_posting p
          where %1$s and sequence_number = (
            select max(sequence_number) from ledger_posting where %1$s)
          returning p.merchant_id, p.posting_id)
        delete from ledger_entry e
        using cut
        where e.merchant_id = cut.merchant_id and e.posting_id = cut.posting_id
        """);

    assertThat(verify().broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.kind()).isEqualTo(Kind.DAY_ANCHOR))
        .satisfies(broken -> assertThat(broken.reason()).contains("ledgers"));
  }

  @Test
  void whenADayWasSealedBeforeTheLedgerWas_thenItStillHolds() throws SQLException {
    tamper(
        "update chain_anchor set ledgers = null, ledger_head = null where merchant_id = '%s'"
            .formatted(shop));

    assertThat(verify().broken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set amount_minor = amount_minor * 2 where posting_id in"
            + " (select posting_id from ledger_posting where %s)",
        "update ledger_posting set at = at + interval '1 day' where %s and sequence_number = 1",
      })
  void whenTheLedgerIsTouched_thenItShows(String sql) throws SQLException {
    tamper(sql);

    assertThat(verify().broken()).extracting(Broken::kind).contains(Kind.LEDGER_CHAIN);
  }

  @Test
  void whenWordsOfAMessageAreErased_thenNothingBreaks() throws SQLException {
    var words = new CaseCommand.Words("The strap is torn.", "Lena", "en");
    world
        .consumer(
            shop, new CaseCommand.WriteMessage(id, ThreadKind.CONSUMER, MessageChannel.PAGE, words))
        .orThrow();

    tamper("update message set body = '', erased_at = to_timestamp(0) where %s");

    assertThat(verify().broken()).isEmpty();
    var view = world.view(shop, id);
    assertThat(view.conduct().messages())
        .filteredOn(message -> message.authorName().equals("Lena"))
        .singleElement()
        .satisfies(message -> assertThat(message.body()).isEmpty());
    assertThat(view.conduct().events())
        .filteredOn(event -> event.kind().equals("message_written"))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.payload().values()).doesNotContain("Lena"))
        .allSatisfy(event -> assertThat(event.payload()).containsKey("digest"));
  }

  @Test
  void whenTheCaseGoesOnWhileItIsChecked_thenThatIsNoTampering() {
    try (var desk = Executors.newVirtualThreadPerTaskExecutor()) {
      var busy =
          desk.submit(
              () ->
                  IntStream.range(0, 40)
                      .mapToObj(i -> new CaseCommand.HandOver(id, "mei" + i))
                      .forEach(command -> world.staff(shop, command).orThrow()));

      while (!busy.isDone()) {
        assertThat(verify().broken()).isEmpty();
      }
      assertThat(busy).succeedsWithin(Duration.ofSeconds(1));
    }
  }

  @Test
  void whenNobodyLookedForFortyDays_thenTheFirstLookOfAProcessSealsThemAll() {
    var lonely = world.shop();
    steps.opened(lonely);
    world.clock().advance(Duration.ofDays(40));

    new ChainAnchors(store, book, everyMerchant, tenancy, transaction, world.clock())
        .sealFinishedDays();

    assertThat(world.in(lonely, audit::verify).days()).isEqualTo(1);
  }

  @Test
  void whenADayOfOneMerchantCannotBeSealed_thenTheOthersAre() throws SQLException {
    var stuck = world.shop();
    steps.opened(stuck);
    world.clock().advance(Duration.ofDays(1));
    var later = world.shop();
    steps.opened(later);
    world.clock().advance(Duration.ofDays(2));
    tamper(
        "alter table chain_anchor add constraint stuck check (merchant_id <> '%s') not valid"
            .formatted(stuck));

    try {
      anchors.sealFinishedDays();

      assertThat(world.in(stuck, audit::verify).days()).isZero();
      assertThat(world.in(later, audit::verify).days()).isEqualTo(1);
    } finally {
      tamper("alter table chain_anchor drop constraint stuck");
    }
  }

  @Nested
  class GivenSealedDaysOutside {
    @BeforeEach
    void copyOutside() {
      assertThat(anchors.copyOutside()).isPositive();
      assertThat(anchors.copyOutside()).isZero();
    }

    @Test
    void whenNobodyTouchesAnything_thenAllIsWholeAndKept() {
      var run = check();

      assertThat(run.report().isWhole()).isTrue();
      assertThat(run.report().ledgers()).isPositive();
      assertThat(world.in(shop, runs::latest)).contains(run);
    }

    // Everything of the last day is cut off, and the database fits itself again.
    @Test
    void whenAWholeDayIsCutOff_thenTheFileShowsIt() throws SQLException {
      tamper("delete from case_event where %s");
      tamper("update after_sales_case set chain_length = 0, chain_head = '' where %s");
      tamper("delete from ledger_posting where merchant_id = '" + shop + "'");
      tamper("delete from chain_anchor where merchant_id = '" + shop + "'");
      assertThat(verify().broken()).isEmpty();

      assertThat(check().report().broken())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each.kind()).isEqualTo(Kind.OUTSIDE_ANCHOR))
          .anySatisfy(each -> assertThat(each.reason()).contains("gone"));
      assertThat(world.in(shop, runs::latest).orElseThrow().report().isWhole()).isFalse();
    }

    @Test
    void whenASealIsRewritten_thenTheFileShowsIt() throws SQLException {
      tamper(
          "update chain_anchor set cases = 0, head = sha256('') where merchant_id = '%s'"
              .formatted(shop));

      assertThat(check().report().broken())
          .extracting(Broken::kind)
          .contains(Kind.DAY_ANCHOR, Kind.OUTSIDE_ANCHOR);
    }

    @Test
    void whenALineOfTheFileIsChanged_thenItsSignatureShowsIt() throws IOException {
      var file = file();
      var lines = Files.readAllLines(file);
      var words = lines.getFirst().split(" ", -1);
      words[2] = "7";
      lines.set(0, String.join(" ", words));
      Files.write(file, lines);

      assertThat(check().report().broken())
          .anySatisfy(each -> assertThat(each.reason()).contains("not signed"));
    }

    @Test
    void whenTheFirstLineOfTheFileIsTakenOut_thenTheNextDoesNotFollow() throws IOException {
      world.staff(shop, new CaseCommand.HandOver(id, "mei")).orThrow();
      world.clock().advance(Duration.ofDays(2));
      anchors.sealFinishedDays();
      assertThat(anchors.copyOutside()).isPositive();
      var lines = Files.readAllLines(file());
      Files.write(file(), lines.subList(1, lines.size()));

      assertThat(check().report().broken())
          .anySatisfy(each -> assertThat(each.reason()).contains("does not follow"));
    }

    private AuditRun check() {
      return world.in(shop, () -> runs.run(AuditRun.Origin.DESK));
    }

    private Path file() {
      return settings.storage().data().resolve("anchors").resolve(shop + ".txt");
    }
  }

  /** As a process of its own, on the database that this application serves. */
  @Nested
  class GivenTheCommandBesideTheServer {
    private String said = "";

    @Test
    void whenAllIsWhole_thenItSaysWhatItCheckedAndReturnsZero()
        throws IOException, InterruptedException {
      assertThat(command(slug())).as(said).isZero();

      assertThat(said).contains(slug() + ": 1 cases").contains("1 checked: all is whole.");
    }

    @Test
    void whenSomethingIsBroken_thenItNamesItAndReturnsOne()
        throws IOException, InterruptedException, SQLException {
      tamper("update case_event set kind = 'closed' where %s and sequence_number = 1");

      assertThat(command(slug())).as(said).isEqualTo(1);

      assertThat(said).contains("CASE_CHAIN " + id);
    }

    private String slug() {
      return "shop-" + shop.toString().substring(0, 13);
    }

    private int command(String slug) throws IOException, InterruptedException {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var words =
          new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", productClassPath()));
      words.addAll(List.of(Redress.class.getName(), "audit", "verify", "--merchant", slug));
      words.addAll(List.of("--data", settings.storage().data().toString()));
      var process = new ProcessBuilder(words).redirectErrorStream(true);
      var passwords = settings.storage().passwords();
      var environment = process.environment();
      environment.put("REDRESS_DATABASE_URL", database);
      environment.put("REDRESS_DATABASE_OWNER_PASSWORD", passwords.owner().orElseThrow());
      environment.put("REDRESS_DATABASE_APP_PASSWORD", passwords.app().orElseThrow());
      environment.put("REDRESS_DATABASE_CLOCK_PASSWORD", passwords.clock().orElseThrow());
      var running = process.start();
      try (var output = running.inputReader(StandardCharsets.UTF_8)) {
        said = output.lines().collect(Collectors.joining("\n"));
        return running.waitFor();
      } finally {
        running.destroyForcibly();
      }
    }

    // Parts of tests would be found by the command as its own.
    private static String productClassPath() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .filter(entry -> !entry.endsWith("test-classes"))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private AuditReport verify() {
    return world.in(shop, audit::verify);
  }

  private void tamper(String sql) throws SQLException {
    var own = "merchant_id = '%s' and case_id = '%s'".formatted(shop, id);
    try (var connection = DatabaseAddress.parse(database).connect();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql.formatted(own));
    }
  }
}
