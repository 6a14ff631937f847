package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The teams of the house: supervisors change them, everybody reads them. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskTeamsTest {
  private static final Pattern TEAM =
      Pattern.compile("(?s)<h2>(\\w+)</h2>.*?/teams/([0-9a-f-]{36})\"");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser supervisor = new Browser(0);

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    supervisor = world.signIn(port, shop, Role.SUPERVISOR);
  }

  @Test
  void whenATeamIsMade_thenEverybodyReadsWhoBelongsToIt() {
    var page = shop.desk() + "/colleagues/teams";
    var added = page + "/new";
    var made =
        supervisor.submit(
            page, added, Map.of("name", "Asia", "members", world.staffId(shop, Role.AGENT)));

    assertThat(made.statusCode()).isEqualTo(303);
    var receiver = world.signIn(port, shop, Role.RECEIVER);
    assertThat(receiver.get(page).body())
        .contains("Asia", "Grace H")
        .doesNotContain("Another team");
    assertThat(supervisor.submit(page, added, Map.of("name", "asia")).statusCode()).isEqualTo(409);
    assertThat(receiver.submit(page, added, Map.of("name", "Other")).statusCode()).isEqualTo(403);
  }

  @Test
  void whenAChangeIsNotTaken_thenItStandsInItsFormWhichIsOpen() {
    var page = shop.desk() + "/colleagues/teams";
    for (var name : List.of("Asia", "Europe")) {
      assertThat(supervisor.submit(page, page + "/new", Map.of("name", name)).statusCode())
          .isEqualTo(303);
    }
    var team = TEAM.matcher(supervisor.get(page).body());
    assertThat(team.find()).isTrue();
    var there = page + "/" + team.group(2);
    var other = team.group(1).equals("Asia") ? "Europe" : "Asia";

    var taken = supervisor.submit(page, there, Map.of("name", other, "version", "1"));
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body()).containsOnlyOnce("<details open>");

    var renamed = Map.of("name", "Far East", "version", "1");
    assertThat(supervisor.submit(page, there, renamed).statusCode()).isEqualTo(303);
    var late = Map.of("name", "Near East", "version", "1");
    var stale = supervisor.submit(page, there, late);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body())
        .contains("What you wrote is still here", "value=\"Near East\"", "Far East")
        .containsOnlyOnce("<details open>");
  }
}
