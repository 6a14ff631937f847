package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue narrowed down, its parts under a name, and lists as files. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskListsTest {
  private static final Pattern REMOVE = Pattern.compile("action=\"([^\"]+/remove)\"");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private String mine = "";
  private String other = "";
  private Browser browser = new Browser(0);

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var second =
        world.cases.open(
            shop.id(), world.cases.order(shop.id(), Duration.ofDays(3)), CaseReason.DEFECT);
    var owner = world.staffId(shop, Role.SUPERVISOR);
    world.cases.staff(shop.id(), new CaseCommand.HandOver(second, owner)).orThrow();
    mine = world.cases.view(shop.id(), second).head().number();
    other = world.view(shop).head().number();
    browser = world.signIn(port, shop, Role.SUPERVISOR);
  }

  private String queue(String query) {
    return browser.get(shop.desk() + "/queue" + query).body();
  }

  @Nested
  class GivenAFile {
    @Test
    void whenTheQueueIsTaken_thenItHasWhatIsShownAndNoFormula() {
      world.cases.in(shop.id(), () -> jdbc.sql("update consumer set name = '=cmd|calc'").update());

      var answer = browser.get(shop.desk() + "/queue.csv?view=mine");

      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
      assertThat(answer.body()).startsWith("\uFEFFCase,Order,Name,").contains(mine, "'=cmd|calc");
      assertThat(answer.body()).doesNotContain(other);
    }

    @Test
    void whenSomebodyWhoHandlesGoodsTakesIt_thenItHasNeitherOrdersNorMoney() {
      var receiver = world.signIn(port, shop, Role.RECEIVER);

      var heading = receiver.get(shop.desk() + "/queue.csv").body().lines().findFirst();

      assertThat(heading.orElseThrow()).contains("Case").doesNotContain("Order", "Money");
    }

    @Test
    void whenWhatWasFoundIsTaken_thenItHasEveryHit() {
      assertThat(browser.get(shop.desk() + "/search.csv?q=neumann").body()).contains(mine, other);
    }
  }

  @Nested
  class GivenANarrowedQueue {
    @Test
    void whenItIsNarrowedDown_thenOnlyWhatFitsIsShown() {
      assertThat(queue("?owner=" + world.staffId(shop, Role.SUPERVISOR)))
          .contains(mine)
          .doesNotContain(other);
      assertThat(queue("?status=decided&kind=decision")).doesNotContain(mine, other);
      assertThat(queue("?kind=decision")).contains(mine, other);
    }

    @Test
    void whenItGetsAName_thenItIsThereAgainForWhomItIsMeant() {
      keep(Map.of("owner", "desk", "name", "Nobody’s", "shared", "yes"));
      keep(Map.of("kind", "decision", "name", "To decide"));
      var agent = world.signIn(port, shop, Role.AGENT);

      assertThat(queue("")).contains("Nobody’s", "To decide");
      assertThat(agent.get(shop.desk() + "/queue").body())
          .contains("Nobody’s")
          .doesNotContain("To decide");
    }

    @Test
    void whenItsNameIsForgotten_thenItIsGoneAndNobodyElseCould() {
      keep(Map.of("kind", "decision", "name", "To decide", "shared", "yes"));
      var found = REMOVE.matcher(queue(""));
      assertThat(found.find()).isTrue();
      var agent = world.signIn(port, shop, Role.AGENT);

      agent.submit(shop.desk() + "/queue", found.group(1), Map.of());
      assertThat(queue("")).contains("To decide");
      browser.submit(shop.desk() + "/queue", found.group(1), Map.of());
      assertThat(queue("")).doesNotContain("To decide");
    }

    @Test
    void whenTheNameIsNone_thenThatIsSaid() {
      var answer =
          browser.submit(shop.desk() + "/queue", shop.desk() + "/queue/views", Map.of("name", " "));

      assertThat(browser.follow(answer).body()).contains("This name cannot be kept.");
    }

    private void keep(Map<String, String> fields) {
      var answer = browser.submit(shop.desk() + "/queue", shop.desk() + "/queue/views", fields);
      assertThat(answer.statusCode()).isEqualTo(303);
    }
  }
}
