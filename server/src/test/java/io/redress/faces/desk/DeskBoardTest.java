package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Staff look at how the house kept its word, and open the cases behind a figure. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskBoardTest {
  private static final Pattern BEHIND = Pattern.compile("href=\"([^\"]*/promises/cases[^\"]*)\"");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void letADecisionSlip() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    world.cases.pass(Duration.ofHours(2));
    world.cases.consumer(shop.id(), words("Is there any news?")).orThrow();
    var owner = world.staffId(shop, Role.AGENT);
    world.cases.staff(shop.id(), new CaseCommand.HandOver(shop.caseId(), owner)).orThrow();
    world.cases.pass(Duration.ofDays(4));
  }

  private CaseCommand words(String text) {
    return new CaseCommand.WriteMessage(
        shop.caseId(),
        ThreadKind.CONSUMER,
        MessageChannel.PAGE,
        new CaseCommand.Words(text, "", "en"));
  }

  private Browser as(Role role) {
    return world.signIn(port, shop, role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "brand", "team", "owner"})
  void whenTheBoardIsOpened_thenEveryFigureOfItOpensItsCases(String by) {
    var browser = as(Role.SUPERVISOR);
    var page = browser.get(shop.desk() + "/promises?days=7&by=" + by).body();

    assertThat(page).contains("Had to ask", "in one case", "Longest silence now", "4 d 2 h");
    assertThat(page).contains("<svg class=\"rd-columns\"", "See the numbers");
    assertThat(page).contains("0 of 2, between 0% and 65.8%");
    var behind = BEHIND.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    assertThat(behind).hasSizeGreaterThan(4);
    for (var address : behind) {
      var cases = browser.get(address.replace("&amp;", "&"));
      assertThat(cases.statusCode()).as(address).isEqualTo(200);
      assertThat(cases.body()).as(address).contains("/cases/" + shop.caseId());
    }
  }

  @Test
  void whenTheConsumerAsked_thenTheListSaysWhenAndWhatWasOwed() {
    var page = as(Role.AGENT).get(shop.desk() + "/promises/cases?figure=asked").body();

    assertThat(page).contains("They asked").contains("Owed then: Our decision");
  }

  @Test
  void whenAFigureIsUnknown_thenItIsNotThere() {
    var answer = as(Role.AGENT).get(shop.desk() + "/promises/cases?figure=charm");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void whenTheCaseIsOpened_thenItsClocksAreShown() {
    var page = as(Role.AGENT).get(shop.casePage()).body();

    assertThat(page).contains("Three clocks", "They have waited", "4 d 2 h, still running");
  }

  @Nested
  class GivenFiguresOfAPerson {
    private String others() {
      var owner = world.staffId(shop, Role.AGENT);
      return "/promises/cases?figure=slipped&by=owner&of=" + owner;
    }

    @Test
    void whenTheyLookThemselves_thenTheySeeTheirOwn() {
      var browser = as(Role.AGENT);

      assertThat(browser.get(shop.desk() + others()).statusCode()).isEqualTo(200);
      assertThat(browser.get(shop.desk() + "/promises?by=owner").body())
          .contains("of=" + world.staffId(shop, Role.AGENT));
    }

    @Test
    void whenAColleagueLooks_thenTheyAreNotShown() {
      var browser = as(Role.FINANCE);

      assertThat(browser.get(shop.desk() + others()).statusCode()).isEqualTo(403);
      assertThat(browser.get(shop.desk() + "/promises?by=owner").body())
          .doesNotContain("of=" + world.staffId(shop, Role.AGENT));
    }

    @Test
    void whenWhoLeadsLooks_thenTheyAreShown() {
      assertThat(as(Role.SUPERVISOR).get(shop.desk() + others()).statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class GivenAReceiver {
    @Test
    void whenTheyOpenTheCasesBehindAFigure_thenItIsDenied() {
      var answer = as(Role.RECEIVER).get(shop.desk() + "/promises/cases?figure=kept");

      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class GivenAnotherHouse {
    @Test
    void whenItLooks_thenNothingOfThisOneIsBehindItsFigures() {
      var other = world.shop();
      var browser = world.signIn(port, other, Role.SUPERVISOR);

      for (var figure : List.of("asked", "silent", "slipped")) {
        assertThat(browser.get(other.desk() + "/promises/cases?figure=" + figure).body())
            .doesNotContain(shop.caseId().toString());
      }
    }
  }
}
