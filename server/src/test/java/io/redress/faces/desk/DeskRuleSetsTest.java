package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.Browser.Attachment;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.releases.OwnTerms;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Terms of a house on the desk, and kept decisions beside the rules of today. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskRuleSetsTest {
  private static final Duration NOTICE = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired RuleSets rules;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = world.signIn(port, shop, Role.ADMINISTRATOR);
  }

  private String page() {
    return shop.desk() + "/house/rules";
  }

  private HttpResponse<String> send(String name, String from, String text) {
    return browser.upload(
        page(),
        page(),
        Map.of("name", name, "from", from),
        new Attachment("files", OwnTerms.FILE, text));
  }

  private boolean decidesByOwnTerms() {
    return world.cases.in(shop.id(), () -> rules.inForce().brandPolicyIds().contains("own-kors"));
  }

  @Nested
  class GivenTermsOfTheHouse {
    @Test
    void whenTheyAreSent_thenTheyAreListedAndCountAMinuteLater() {
      var sent = send("Letter of June", "", OwnTerms.text("own-kors", 60));

      assertThat(browser.follow(sent).body())
          .contains("Letter of June", "comes into force", "Your own terms with brands");
      assertThat(decidesByOwnTerms()).isFalse();
      clock.advance(NOTICE);
      assertThat(decidesByOwnTerms()).isTrue();
      assertThat(browser.get(page()).body()).contains("in force").doesNotContain("/withdraw");
    }

    @Test
    void whenTheyHaveMistakes_thenEachIsShownAndNothingIsPublished() {
      var text = OwnTerms.text("kors", 60).replace("returnDays: 60", "returnDays: soon");

      var answer = send("Letter of June", "", text);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("The files have 2 mistakes.", "terms.yaml:2:", "terms.yaml:10:")
          .contains("What is in force stays in force.", "Letter of June");
      clock.advance(NOTICE);
      assertThat(decidesByOwnTerms()).isFalse();
    }

    @Test
    void whenWhatWasTypedDoesNotFit_thenItIsSaid() {
      var text = OwnTerms.text("own-kors", 60);

      assertThat(send("", "", text).body()).contains("Give it a name");
      assertThat(send("June", "2026-06-01", text).body()).contains("That is too soon.");
      assertThat(send("June", "soon", text).body()).contains("Choose a day.");
      assertThat(browser.submit(page(), page(), Map.of("name", "June")).body())
          .contains("Choose a file first.");
    }

    @Test
    void whenTheyAreWithdrawn_thenTheyNeverCount() {
      var listed = browser.follow(send("June", "2026-06-20", OwnTerms.text("own-kors", 60))).body();
      var at = listed.indexOf(page() + "/");
      var release = listed.substring(at, listed.indexOf('"', at));

      assertThat(browser.get(release).body())
          .contains("One rule changes", "own-kors", "returnDays: 60");
      var withdrawn = browser.submit(page(), release + "/withdraw", Map.of());

      assertThat(browser.follow(withdrawn).body()).contains("withdrawn");
      clock.advance(Duration.ofDays(6));
      assertThat(decidesByOwnTerms()).isFalse();
    }
  }

  @Nested
  class GivenKeptDecisions {
    @Test
    void whenTheyAreCompared_thenThePageSaysThatTheyAreAsToday() {
      world.cases.staff(shop.id(), new CaseCommand.Decide(shop.caseId())).orThrow();

      assertThat(browser.get(shop.casePage()).body()).contains(shop.casePage() + "/decisions");
      assertThat(browser.get(shop.casePage() + "/decisions").body())
          .contains("By its own rules it comes out the same.")
          .contains("The rules of today say the same.");
    }
  }
}
