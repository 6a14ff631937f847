package io.redress.rulebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseWorld;
import io.redress.people.Merchants;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.launch.Arguments;
import io.redress.platform.settings.StartupProblem;
import io.redress.rulebook.releases.OwnTerms;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.MerchantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Rules are put in force by command, beside a running server. */
@RedressTest
@Import(CaseWorld.class)
class PublishCommandScenarioTest {
  @Autowired CaseWorld world;
  @Autowired Merchants merchants;
  @Autowired RuleSets rules;
  @Autowired TravellingClock clock;
  @Autowired ApplicationContext context;
  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private String slug = "";

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    slug = world.in(shop, () -> merchants.current().slug());
  }

  private int run(String... words) {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var arguments = Arguments.parse(List.of(words), Set.of("from", "name", "merchant"));
    return new PublishCommand(out, out).work(arguments).apply(context);
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve(OwnTerms.FILE), text);
  }

  @Nested
  class GivenTermsOfOneHouse {
    @Test
    void whenTheyArePublished_thenTheyCountFromThatDayInUtc() throws IOException {
      write(OwnTerms.text("own-kors", 60));

      var status = run("publish", folder.toString(), "--merchant", slug, "--from", "2026-06-20");

      assertThat(status).as(said()).isZero();
      assertThat(said()).contains("is in force from 2026-06-20T00:00:00Z: release ");
      var listed = world.in(shop, rules::releases).getFirst().release();
      assertThat(listed.publication().by()).isEqualTo("operator");
      assertThat(run("withdraw", listed.id().toString(), "--merchant", slug)).isZero();
      assertThat(world.in(shop, rules::releases).getFirst().release().isWithdrawn()).isTrue();
    }

    @Test
    void whenTheyHaveAMistake_thenItsPlaceIsTold() throws IOException {
      write(OwnTerms.text("own-kors", 60).replace("returnDays: 60", "returnDays: soon"));

      assertThat(run("publish", folder.toString(), "--merchant", slug)).isEqualTo(2);
      assertThat(said())
          .contains("terms.yaml:10: returnDays must be a whole number, not soon")
          .contains("1 mistakes; the rules in force stay as they are");
      assertThat(world.in(shop, rules::releases)).noneMatch(each -> isOfHouse(each));
    }

    private static boolean isOfHouse(RuleSets.Listed listed) {
      return switch (listed.release().layer()) {
        case HOUSE -> true;
        case INSTALLATION -> false;
      };
    }

    @Test
    void whenThereIsNoSuchHouse_thenThatIsSaid() throws IOException {
      write(OwnTerms.text("own-kors", 60));

      assertThat(run("publish", folder.toString(), "--merchant", "nobody")).isEqualTo(1);
      assertThat(said()).contains("The merchant nobody was not found.");
    }
  }

  @Nested
  class GivenRulesOfTheInstallation {
    @Test
    void whenADirectoryLacksWhatEveryRuleBookNeeds_thenItIsTold() throws IOException {
      write(OwnTerms.text("kors", 60));

      assertThat(run("publish", folder.toString())).isEqualTo(2);
      assertThat(said()).contains("no file has the rule layering");
    }

    @Test
    void whenTheShippedArePublishedForLater_thenTheyAreListedAndWithdrawn() {
      assertThat(run("publish", "shipped", "--from", "2027-01-01", "--name", "Again")).isZero();
      var id = said().replaceAll("(?s).*release ([0-9a-f-]{36}).*", "$1");

      assertThat(run("releases")).isZero();
      assertThat(said()).contains(id + "  Again  from 2027-01-01T00:00:00Z");
      assertThat(run("withdraw", id)).isZero();
      assertThat(said()).contains(id + " is withdrawn.");
      assertThat(run("withdraw", id)).isEqualTo(1);
    }
  }

  @Nested
  class GivenWrongWords {
    @ParameterizedTest
    @ValueSource(strings = {"publish", "withdraw", "releases x", "publish /nowhere-at-all"})
    void whenTheyAreSaid_thenNothingIsStarted(String words) {
      assertThatThrownBy(() -> run(words.split(" ", -1))).isInstanceOf(StartupProblem.class);
    }

    @Test
    void whenTheDayIsNone_thenItIsSaid() {
      assertThatThrownBy(() -> run("publish", "shipped", "--from", "tomorrow"))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("--from must be a day");
    }
  }
}
