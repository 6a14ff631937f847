package io.redress.rulebook.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseWorld;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.NewIds;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.platform.tenancy.Tenancy;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.releases.RuleRelease.Layer;
import io.redress.rulebook.releases.RuleSets.Listed;
import io.redress.rulebook.releases.RuleSets.Standing;
import io.redress.rulebook.store.HouseReleaseStore;
import io.redress.rulebook.store.RuleReleaseStore;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RuleReleaseId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules that are published come into force on every node at the same instant, or not at all. */
@RedressTest
@Import(CaseWorld.class)
class RuleSetsScenarioTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  @Autowired CaseWorld world;
  @Autowired RuleSets rules;
  @Autowired RuleReleaseStore releases;
  @Autowired HouseReleaseStore houseReleases;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired EveryMerchant merchants;
  @Autowired NewIds ids;
  @Autowired JdbcClient jdbc;
  @Autowired TravellingClock clock;
  private MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  /** Another node on the same database, with a clock of its own. */
  private RuleSets node(TravellingClock time) {
    var shelf = new RuleShelf(releases, houseReleases, tenancy);
    var inForce = new RulesInForce(releases, houseReleases, shelf, tenancy);
    var around = new Publishing.Surroundings(transaction, merchants, ids, time);
    var publishing = new Publishing(releases, houseReleases, inForce, shelf, around);
    return new RuleSets(inForce, shelf, publishing, releases, time);
  }

  private boolean knows(RuleSets node, String id) {
    return world.in(shop, () -> node.inForce().brandPolicyIds().contains(id));
  }

  private RuleRelease publish(RuleSets node, NewRelease wanted) {
    return world.in(shop, () -> node.publishForHouse(wanted));
  }

  private void withdraw(RuleRelease release) {
    world.in(
        shop,
        () -> {
          rules.withdrawForHouse(release.id());
          return release;
        });
  }

  private Standing standing(RuleRelease release) {
    return world.in(shop, rules::releases).stream()
        .filter(each -> each.release().id().equals(release.id()))
        .map(Listed::standing)
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class GivenTwoNodesThatHaveDecided {
    private final TravellingClock time = TravellingClock.standingAt(TestClock.START);
    private RuleSets here = rules;
    private RuleSets there = rules;

    @BeforeEach
    void decide() {
      here = node(time);
      there = node(time);
      assertThat(knows(here, "own-kors")).isFalse();
      assertThat(knows(there, "own-kors")).isFalse();
    }

    @Test
    void whenOnePublishes_thenBothChangeAtTheSameInstantWithoutAWord() {
      var release = publish(here, OwnTerms.release("own-kors", 60));

      assertThat(release.from()).isEqualTo(TestClock.START.plus(RulesInForce.NOTICE));
      time.travelTo(release.from().minus(SHORT));
      assertThat(knows(here, "own-kors")).isFalse();
      assertThat(knows(there, "own-kors")).isFalse();
      time.travelTo(release.from());
      assertThat(knows(here, "own-kors")).isTrue();
      assertThat(knows(there, "own-kors")).isTrue();
    }

    @Test
    void whenOneReadEverythingJustBefore_thenItStillChangesInTime() {
      var release = publish(here, OwnTerms.release("own-kors", 60));

      // What it knows is as old as it may be at the instant of the change, and a bit older.
      for (var age = Duration.ZERO;
          age.compareTo(RulesInForce.NOTICE) < 0;
          age = age.plusSeconds(7)) {
        var late = node(time);
        time.travelTo(release.from().minus(age));
        var _ = knows(late, "own-kors");
        time.travelTo(release.from());
        assertThat(knows(late, "own-kors")).as("after " + age).isTrue();
      }
    }

    @Test
    void whenATransactionComesToNothing_thenItsTermsNeverCount() {
      world.in(
          shop,
          () -> {
            transaction.executeWithoutResult(
                status -> {
                  var madeOf = here.ownTerms(Optional.empty());
                  var _ = here.publishForHouse(OwnTerms.release("own-kors", 60), madeOf);
                  var _ = here.inForce();
                  status.setRollbackOnly();
                });
            return shop;
          });
      var release = publish(there, OwnTerms.release("own-other", 60));

      time.travelTo(release.from());
      assertThat(knows(here, "own-kors")).isFalse();
      assertThat(knows(here, "own-other")).isTrue();
    }

    @Test
    void whenAnotherHouseAsks_thenItSeesNothingOfIt() {
      var release = publish(here, OwnTerms.release("own-kors", 60));
      var other = world.shop();
      time.travelTo(release.from());

      assertThat(world.in(other, () -> here.inForce().brandPolicyIds())).doesNotContain("own-kors");
      assertThat(world.in(other, here::releases))
          .noneMatch(each -> each.release().layer() == Layer.HOUSE);
      var digest = release.digest();
      var version = new Rulebook.Version(RuleFileSet.shipped().digest(), digest, "1");
      assertThat(world.in(other, () -> here.rulebook(version))).isEmpty();
    }
  }

  @Nested
  class GivenARelease {
    @Test
    void whenItIsTimeForTheNext_thenItIsPast() {
      var first = publish(rules, OwnTerms.release("own-one", 60));
      var from = Optional.of(first.from().plusSeconds(60));
      var files = OwnTerms.files(OwnTerms.text("own-two", 60));
      var second = publish(rules, new NewRelease("Second", from, files, "operator"));

      assertThat(standing(first)).isEqualTo(Standing.COMING);
      clock.travelTo(first.from());
      assertThat(standing(first)).isEqualTo(Standing.IN_FORCE);
      clock.travelTo(second.from());
      assertThat(standing(first)).isEqualTo(Standing.PAST);
      assertThat(knows(rules, "own-two")).isTrue();
      assertThat(knows(rules, "own-one")).isFalse();
      assertThat(world.in(shop, () -> rules.differences(second.id())))
          .extracting(each -> each.ruleId() + " " + each.kind())
          .containsExactly("own-two ADDED", "own-one REMOVED");
    }

    @Test
    void whenItIsWithdrawnInTime_thenItNeverCounts() {
      var from = Optional.of(TestClock.START.plusSeconds(600));
      var files = OwnTerms.files(OwnTerms.text("own-kors", 60));
      var release = publish(rules, new NewRelease("Later", from, files, "operator"));

      withdraw(release);

      clock.travelTo(release.from());
      assertThat(knows(rules, "own-kors")).isFalse();
      assertThat(standing(release)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void whenItCountsWithinAMinute_thenItCannotBeWithdrawn() {
      var release = publish(rules, OwnTerms.release("own-kors", 60));
      clock.advance(SHORT);

      assertThatThrownBy(() -> withdraw(release))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("until a minute before");
    }

    @Test
    void whenSomebodyChangedItsFiles_thenNothingIsDecidedByOthersInstead() {
      var release = publish(rules, OwnTerms.release("own-kors", 60));
      var forged = forge(release);
      clock.travelTo(release.from().plusSeconds(1));

      assertThatThrownBy(() -> knows(rules, "own-kors"))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE));
      // Otherwise it would stand in the way of whoever publishes for every house.
      assertThat(world.in(shop, () -> houseReleases.withdraw(forged.id(), TestClock.START)))
          .isTrue();
    }

    /** A release whose files do not say what its digest says. */
    private RuleRelease forge(RuleRelease release) {
      var forged =
          new RuleRelease(
              new RuleReleaseId(ids.next()),
              Layer.HOUSE,
              "0".repeat(64),
              "Forged",
              release.from().plus(SHORT),
              release.publication(),
              Optional.empty());
      world.in(
          shop,
          () ->
              transaction.execute(
                  status -> {
                    houseReleases.insert(forged, OwnTerms.files(OwnTerms.text("own-forged", 1)));
                    return releases.countChange();
                  }));
      return forged;
    }
  }

  @Nested
  class GivenMistakes {
    @Test
    void whenAFileIsWrong_thenNothingIsPublished() {
      var spoiled = OwnTerms.text("own-kors", 60).replace("returnDays: 60", "returnDays: soon");
      var wanted = new NewRelease("Own", Optional.empty(), OwnTerms.files(spoiled), "operator");
      var before = releases.changes();

      assertThatThrownBy(() -> publish(rules, wanted))
          .isInstanceOfSatisfying(
              UnusableRules.class,
              e ->
                  assertThat(e.problems())
                      .singleElement()
                      .satisfies(mistake -> assertThat(mistake).startsWith("terms.yaml:10:")));
      assertThat(releases.changes()).isEqualTo(before);
    }

    @Test
    void whenItIsTooSoon_thenItIsRefused() {
      var soon = Optional.of(TestClock.START.plus(RulesInForce.NOTICE).minus(SHORT));
      var files = OwnTerms.files(OwnTerms.text("own-kors", 60));

      assertThatThrownBy(() -> publish(rules, new NewRelease("Own", soon, files, "operator")))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("too soon");
    }

    @Test
    void whenTheDatabaseIsAskedToChangeARelease_thenItRefuses() {
      var release = publish(rules, OwnTerms.release("own-kors", 60));

      assertThatThrownBy(
              () ->
                  world.in(
                      shop,
                      () ->
                          jdbc.sql("update house_release set name = 'x' where release_id = :id")
                              .param("id", release.id().value())
                              .update()))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Nested
  class GivenRulesOfTheInstallation {
    /** Whatever was published, afterwards the rules of the program are in force again. */
    @AfterEach
    void returnToTheShipped() {
      var shipped =
          rules.publish(
              new NewRelease("Shipped", Optional.empty(), RuleFileSet.shipped(), "operator"));
      clock.travelTo(shipped.from());
      assertThat(rules.inForce().version().ruleSet()).isEqualTo(RuleFileSet.shipped().digest());
      clock.travelTo(TestClock.START);
    }

    private NewRelease without(String id) {
      var files = OwnTerms.shippedWith("brands/chow-tai-fook.yaml", "- id: ctf-cn", "- id: " + id);
      return new NewRelease("Other", Optional.empty(), files, "operator");
    }

    @Test
    void whenTheyCount_thenEveryHouseDecidesByThemBesideItsOwn() {
      publish(rules, OwnTerms.release("own-kors", 60));
      var release = rules.publish(without("ctf-cn-2"));
      clock.travelTo(release.from());

      assertThat(knows(rules, "ctf-cn-2")).isTrue();
      assertThat(knows(rules, "ctf-cn")).isFalse();
      assertThat(knows(rules, "own-kors")).isTrue();
      assertThat(rules.differences(release.id()))
          .extracting(each -> each.ruleId() + " " + each.kind())
          .containsExactly("ctf-cn-2 ADDED", "ctf-cn REMOVED");
    }

    @Test
    void whenTermsOfAHouseRestOnWhatIsRemoved_thenNothingIsPublished() {
      var files = OwnTerms.files(OwnTerms.season("own-season", "ctf-cn"));
      var season = publish(rules, new NewRelease("Season", Optional.empty(), files, "operator"));
      var before = releases.changes();

      assertThatThrownBy(() -> rules.publish(without("ctf-cn-2")))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("The terms of the house shop-")
          .hasMessageContaining("terms.yaml:10: extends must name brand terms");
      assertThat(releases.changes()).isEqualTo(before);
      withdraw(season);
    }
  }
}
