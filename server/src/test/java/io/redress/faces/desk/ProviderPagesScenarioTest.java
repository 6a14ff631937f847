package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.provider.LocalStripe;
import io.redress.money.provider.LocalStripe.Road;
import io.redress.money.provider.StripeAccounts;
import io.redress.money.provider.StripeKeys;
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
@Import({CaseWorld.class, DeskWorld.class, LocalStripe.Place.class})
class ProviderPagesScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired LocalStripe stripe;
  @Autowired StripeAccounts accounts;
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
    stripe.takeRoad(Road.OPEN);
  }

  private String page() {
    return shop.desk() + "/money/providers";
  }

  private static Map<String, String> form(StripeKeys keys) {
    return Map.of("key", keys.apiKey(), "secret", keys.signingSecret());
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
    assertThat(browser.get(shop.desk() + "/money").body()).contains("/money/providers");
    assertThat(browser.get(page()).body())
        .contains("No account is connected yet", "/hooks/" + shop.slug() + "/stripe");
    var keys = stripe.open();

    var answer = browser.submit(page(), page() + "/stripe", form(keys));

    assertThat(answer.statusCode()).isEqualTo(303);
    var shown = browser.follow(answer).body();
    assertThat(shown)
        .contains("Refunds go out through Stripe", "Test mode", "…" + end(keys.apiKey()))
        .doesNotContain(keys.apiKey(), keys.signingSecret());
    assertThat(isConnected()).isTrue();
    assertThat(told(Kind.PROVIDER_CONNECTED)).isOne();
  }

  private static String end(String key) {
    return key.substring(key.length() - 4);
  }

  @Test
  void whenKeysAreNotGood_thenTheReasonIsToldAndNothingIsKept() {
    var browser = world.signIn(port, shop, Role.ADMINISTRATOR);
    var unknown = new StripeKeys("rk_test_0123456789", "whsec_0123456789");

    var unreadable =
        browser.submit(page(), page() + "/stripe", Map.of("key", "sk_test_1", "secret", "x"));
    var refused = browser.submit(page(), page() + "/stripe", form(unknown));
    stripe.takeRoad(Road.BUSY);
    var silent = browser.submit(page(), page() + "/stripe", form(stripe.open()));

    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(unreadable.body()).contains("from the first sign to the last");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Stripe does not take this key");
    assertThat(silent.statusCode()).isEqualTo(503);
    assertThat(isConnected()).isFalse();
  }

  @Test
  void whenTheAccountIsLetGo_thenItIsForgottenAndTold() {
    var browser = world.signIn(port, shop, Role.ADMINISTRATOR);
    browser.submit(page(), page() + "/stripe", form(stripe.open()));
    assertThat(browser.get(page()).body()).contains("No refund goes out through Stripe any more");

    browser.submit(page(), page() + "/stripe/disconnect", Map.of());

    assertThat(isConnected()).isFalse();
    assertThat(told(Kind.PROVIDER_DISCONNECTED)).isOne();
  }

  @Test
  void whenTheProofIsOld_thenItIsAskedForFirst() {
    var browser = world.signIn(port, shop, Role.ADMINISTRATOR);
    clock.advance(Duration.ofMinutes(11));

    var answer = browser.submit(page(), page() + "/stripe", form(stripe.open()));

    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/prove");
    assertThat(isConnected()).isFalse();
  }
}
