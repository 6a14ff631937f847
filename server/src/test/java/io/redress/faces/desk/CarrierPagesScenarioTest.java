package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.carriers.EasyPostAccounts;
import io.redress.goods.carriers.EasyPostKeys;
import io.redress.goods.carriers.LocalEasyPost;
import io.redress.goods.carriers.LocalEasyPost.Road;
import io.redress.people.Role;
import io.redress.people.signin.SecurityEvent;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@RedressTest
@Import({CaseWorld.class, DeskWorld.class, LocalEasyPost.Place.class})
class CarrierPagesScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired LocalEasyPost easyPost;
  @Autowired EasyPostAccounts accounts;
  @Autowired SecurityEvents events;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  @AfterEach
  void openTheRoad() {
    easyPost.takeRoad(Road.OPEN);
  }

  private String page() {
    return shop.desk() + "/house/carriers";
  }

  private static Map<String, String> form(EasyPostKeys keys) {
    return Map.of("key", keys.apiKey(), "secret", keys.webhookSecret());
  }

  private boolean isConnected() {
    return world.cases.in(shop.id(), () -> accounts.connected().isPresent());
  }

  private long told(Kind kind) {
    return world.cases.in(shop.id(), events::latest).stream()
        .map(SecurityEvent::kind)
        .filter(kind::equals)
        .count();
  }

  @Test
  void whenGoodKeysAreGiven_thenTheyAreTriedKeptAndNeverShown() {
    var browser = world.signIn(port, shop, Role.ADMINISTRATOR);
    assertThat(browser.get(shop.desk() + "/house").body()).contains("/house/carriers");
    assertThat(browser.get(page()).body())
        .contains("The house itself", "/hooks/" + shop.slug() + "/easypost");
    var keys = easyPost.open();

    var answer = browser.submit(page(), page() + "/easypost", form(keys));

    assertThat(answer.statusCode()).isEqualTo(303);
    var end = keys.apiKey().substring(keys.apiKey().length() - 4);
    assertThat(browser.follow(answer).body())
        .contains("Test mode", "…" + end)
        .doesNotContain(keys.apiKey(), keys.webhookSecret());
    assertThat(isConnected()).isTrue();
    assertThat(told(Kind.CARRIER_CONNECTED)).isOne();
  }

  @Test
  void whenKeysAreNotGood_thenTheReasonIsToldAndNothingIsKept() {
    var browser = world.signIn(port, shop, Role.ADMINISTRATOR);
    var unknown = new EasyPostKeys("EZTK0123456789abcdef", "0123456789abcdef");

    var unreadable =
        browser.submit(page(), page() + "/easypost", Map.of("key", "short", "secret", "x"));
    var refused = browser.submit(page(), page() + "/easypost", form(unknown));
    easyPost.takeRoad(Road.BUSY);
    var silent = browser.submit(page(), page() + "/easypost", form(easyPost.open()));

    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(unreadable.body()).contains("from the first sign to the last");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("EasyPost does not take this key");
    assertThat(silent.statusCode()).isEqualTo(503);
    assertThat(isConnected()).isFalse();
  }

  @Test
  void whenTheAccountIsLetGo_thenItIsForgottenAndTold() {
    var browser = world.signIn(port, shop, Role.ADMINISTRATOR);
    browser.submit(page(), page() + "/easypost", form(easyPost.open()));

    browser.submit(page(), page() + "/easypost/disconnect", Map.of());

    assertThat(isConnected()).isFalse();
    assertThat(told(Kind.CARRIER_DISCONNECTED)).isOne();
  }

  @Test
  void whenTheProofIsOld_thenItIsAskedForFirst() {
    var browser = world.signIn(port, shop, Role.ADMINISTRATOR);
    clock.advance(Duration.ofMinutes(11));

    var answer = browser.submit(page(), page() + "/easypost", form(easyPost.open()));

    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/prove");
    assertThat(isConnected()).isFalse();
  }

  @Test
  void whenScansAreBrought_thenOnlyThoseWhoMoveParcelsMay() {
    var scans = shop.desk() + "/parcels/scans";

    assertThat(world.signIn(port, shop, Role.RECEIVER).get(scans).body())
        .contains("Scans from a file");
    assertThat(world.signIn(port, shop, Role.FINANCE).get(scans).statusCode()).isEqualTo(403);
  }
}
