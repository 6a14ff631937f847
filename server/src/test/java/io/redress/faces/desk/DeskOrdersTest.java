package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseSummary;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.orders.Order;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Staff look for orders, read one, and open a case for somebody who called. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskOrdersTest {
  private static final Pattern ROW = Pattern.compile("/orders/([0-9a-f-]{36})\" translate");
  private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = world.signIn(port, shop, Role.SUPERVISOR);
  }

  private String orders(String query) {
    return browser.get(shop.desk() + "/orders" + query).body();
  }

  private static List<String> shown(String page) {
    return ROW.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private List<CaseSummary> casesOf(Order order) {
    return world.cases.in(shop.id(), () -> world.cases.cases().find(CaseQuery.of(order.id())));
  }

  @Nested
  class GivenOrdersOfAHouse {
    private Order delivered;
    private Order awaited;

    @BeforeEach
    void order() {
      delivered = world.cases.order(shop.id(), Duration.ofDays(3));
      awaited = world.cases.order(shop.id(), 2, Optional.empty());
    }

    @Test
    void whenTheListIsOpened_thenItCountsAllAndEachView() {
      assertThat(orders(""))
          .contains("<h1>3 orders</h1>")
          .containsPattern("All <span>3</span>")
          .containsPattern("With an open case <span>1</span>")
          .containsPattern("Not delivered yet <span>1</span>")
          .containsPattern("Delivered <span>2</span>");
    }

    @Test
    void whenAViewIsChosen_thenOnlyItsOrdersAreShown() {
      var withCase = world.view(shop).order().id().toString();

      assertThat(shown(orders("?view=open_case"))).containsExactly(withCase);
      assertThat(shown(orders("?view=not_delivered"))).containsExactly(awaited.id().toString());
      assertThat(shown(orders("?view=delivered")))
          .containsExactlyInAnyOrder(withCase, delivered.id().toString());
    }

    @Test
    void whenPartOfAnythingIsLookedFor_thenItIsFound() {
      var number = delivered.orderNumber();
      for (var words : List.of(number, number.substring(2), "LENA-" + number + "@EXAMPLE.org")) {
        assertThat(shown(orders("?q=" + words))).containsExactly(delivered.id().toString());
      }
      for (var words : List.of("neumann", "parker", "mk-parker", "Lena%20N")) {
        assertThat(shown(orders("?q=" + words))).hasSize(3);
      }
    }

    @Test
    void whenSignsOfPatternsAreLookedFor_thenTheyMeanThemselves() {
      for (var words : List.of("%25", "_", "%5C", "%27", "<b>")) {
        assertThat(shown(orders("?q=" + words.replace("<", "%3C").replace(">", "%3E")))).isEmpty();
      }
    }

    @Test
    void whenNothingFits_thenThePageSaysWhatHelps() {
      assertThat(orders("?q=nowhere"))
          .contains("Nothing is found for “nowhere”.")
          .contains("A part of the number")
          .contains("Show all orders");
    }

    @Test
    void whenDaysAreNamed_thenBothAreInTheSpan() {
      assertThat(shown(orders("?from=2026-06-09&until=2026-06-09"))).hasSize(3);
      assertThat(shown(orders("?from=2026-06-10"))).isEmpty();
      assertThat(shown(orders("?until=2026-06-08"))).isEmpty();
    }

    @Test
    void whenADayIsUnreadable_thenThePageSaysSo() {
      assertThat(orders("?from=yesterday")).contains("The date is missing or not readable");
    }

    @Test
    void whenTheCursorIsNonsense_thenTheFirstPageIsShown() {
      assertThat(shown(orders("?older=nonsense"))).hasSize(3);
    }
  }

  @Nested
  class GivenMoreOrdersThanOnAPage {
    @Test
    void whenThePagesAreTurned_thenEachOrderIsSeenOnceBothWays() {
      for (var i = 0; i < 59; i++) {
        world.cases.order(shop.id(), 1, Optional.empty());
      }

      var first = orders("");
      var second = orders(link(first, "next"));
      var back = orders(link(second, "prev"));

      assertThat(shown(first)).hasSize(50);
      assertThat(shown(second)).hasSize(10).doesNotContainAnyElementsOf(shown(first));
      assertThat(shown(back)).isEqualTo(shown(first));
      assertThat(first).doesNotContain("rel=\"prev\"");
      assertThat(second).doesNotContain("rel=\"next\"");
    }

    private String link(String page, String rel) {
      var found = Pattern.compile("rel=\"" + rel + "\" href=\"[^\"?]*([^\"]*)\"").matcher(page);
      assertThat(found.find()).isTrue();
      return found.group(1).replace("&amp;", "&");
    }
  }

  @Nested
  class GivenAnOrderOfThreePieces {
    private Order order;
    private String page = "";
    private String line = "";

    @BeforeEach
    void buyThree() {
      var deliveredAt = TestClock.START.minus(Duration.ofDays(3));
      order = world.cases.order(shop.id(), 3, Optional.of(deliveredAt));
      page = shop.desk() + "/orders/" + order.id();
      line = order.lines().getFirst().id().toString();
    }

    private Map<String, String> request(String quantity, String submit) {
      var fields = new LinkedHashMap<String, String>();
      fields.put("line", line);
      fields.put("quantity-" + line, quantity);
      fields.put("reason", "changed_mind");
      fields.put("words", "It does not suit me.");
      fields.put("do", submit);
      return fields;
    }

    @Test
    void whenItIsRead_thenItsUnitsSumToWhatWasCaptured() {
      assertThat(browser.get(page).body())
          .contains("Piece 1 of 3")
          .contains("Piece 3 of 3")
          .contains("The sums meet.")
          .contains("The pieces add up to €894.00; €894.00 was captured.");
    }

    @Test
    void whenItIsLookedAtBeforehand_thenNothingIsWritten() {
      var answer = browser.submit(page + "/case", page + "/case", request("2", "preview"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("€596.00")
          .contains("It does not suit me.")
          .contains("data-applies=\"yes\"");
      assertThat(casesOf(order)).isEmpty();
    }

    @Test
    void whenACaseIsOpened_thenTheUnitsNameIt() {
      var opened = browser.submit(page + "/case", page + "/case", request("2", "open"));

      assertThat(browser.follow(opened).body()).contains("The case is open, and they are told.");
      var found = casesOf(order).getFirst();
      assertThat(browser.get(page).body())
          .contains(found.number())
          .contains("/cases/" + found.id());
      assertThat(browser.get(shop.desk() + "/cases/" + found.id() + "?thread=internal").body())
          .contains("Taken down on the phone by");
    }

    @Test
    void whenTheFormIsSentTwice_thenOneCaseIsOpened() {
      var fields = request("1", "open");
      var form = DRAFT.matcher(browser.get(page + "/case").body());
      assertThat(form.find()).isTrue();
      fields.put("draft", form.group(1));

      var first = browser.submit(page + "/case", page + "/case", fields);
      var second = browser.submit(page + "/case", page + "/case", fields);

      assertThat(second.headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"));
      assertThat(casesOf(order)).hasSize(1);
    }

    @Test
    void whenTheReasonIsMissing_thenTheFormComesBackWithItsWords() {
      var fields = request("1", "open");
      fields.remove("reason");

      var answer = browser.submit(page + "/case", page + "/case", fields);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("Please choose the reason.")
          .contains("It does not suit me.");
    }

    @Test
    void whenAllOfItIsAskedBack_thenNothingMoreCanBe() {
      browser.submit(page + "/case", page + "/case", request("3", "open"));

      assertThat(browser.get(page).body()).doesNotContain("New case on this order");
      var late = browser.submit(page, page + "/case", request("1", "open"));
      assertThat(late.statusCode()).isEqualTo(400);
      assertThat(late.body()).contains("All of it was asked back already");
    }

    @Test
    void whenSomebodyWithoutTheRoleTries_thenItIsDenied() {
      var finance = world.signIn(port, shop, Role.FINANCE);

      assertThat(finance.get(page + "/case").statusCode()).isEqualTo(403);
      assertThat(finance.submit(page, page + "/case", request("1", "open")).statusCode())
          .isEqualTo(403);
      assertThat(finance.get(page).body()).doesNotContain("New case on this order");
    }
  }

  @Nested
  class GivenALongQueue {
    @Test
    void whenItHasMoreThanAPage_thenItIsCountedWhollyAndTurned() {
      for (var i = 0; i < 101; i++) {
        var order = world.cases.order(shop.id(), Duration.ofDays(3));
        world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
      }
      var page = browser.get(shop.desk() + "/queue").body();

      assertThat(page).containsPattern(">All[^<]*<span>102</span>").contains("rel=\"next\"");
      var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
      assertThat(next.find()).isTrue();
      var second = browser.get(next.group(1)).body();
      assertThat(second.split("class=\"rd-q\"", -1)).hasSize(3);
      assertThat(second).contains("To the beginning");
    }
  }

  @Nested
  class GivenAnotherHouse {
    @Test
    void whenItsOrderIsAsked_thenItIsNotThere() {
      var other = world.shop();
      var order = world.cases.order(other.id(), Duration.ofDays(3));

      assertThat(browser.get(shop.desk() + "/orders/" + order.id()).statusCode()).isEqualTo(404);
      assertThat(browser.get(shop.desk() + "/orders/" + order.id() + "/case").statusCode())
          .isEqualTo(404);
      assertThat(shown(orders("?q=" + order.orderNumber()))).isEmpty();
    }
  }

  @Nested
  class GivenACaseThatWasWithdrawn {
    @Test
    void whenTheOrderIsRead_thenItsPiecesAreFreeAgain() {
      world
          .cases
          .staff(shop.id(), new CaseCommand.WithdrawRequest(shop.caseId(), "Not needed."))
          .orThrow();
      var order = world.view(shop).order();

      assertThat(browser.get(shop.desk() + "/orders/" + order.id()).body())
          .contains("New case on this order");
    }
  }
}
