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
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What staff read when a page cannot be shown. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskFaultsTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private static void assertPage(HttpResponse<String> answer, int status, String title) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).startsWith("<!doctype html>").contains("<h1>" + title);
  }

  @Nested
  class GivenAnAgent {
    private Browser browser = new Browser(0);

    @BeforeEach
    void signIn() {
      browser = world.signIn(port, shop, Role.AGENT);
    }

    @Test
    void whenAnAddressIsWrong_thenAPageSaysSo() {
      for (var path : new String[] {"/cases/" + UUID.randomUUID(), "/orders/x", "/no-such-room"}) {
        assertPage(browser.get(shop.desk() + path), 404, "There is nothing at this address.");
      }
    }

    @Test
    void whenARoomIsForOthers_thenAPageSaysSo() {
      assertPage(browser.get(shop.desk() + "/money"), 403, "This is for colleagues");
    }

    @Test
    void whenAFormHasNoToken_thenAPageSaysThatItHasEnded() {
      var forged = browser.send(shop.action("decide"), Map.of());

      assertPage(forged, 403, "This page was open for a long time.");
    }

    @Test
    void whenItIsReadInChinese_thenSoIsTheFault() {
      assertThat(browser.get(shop.desk() + "/orders/x?lang=zh-Hans").body()).contains("此地址没有内容。");
    }
  }
}
