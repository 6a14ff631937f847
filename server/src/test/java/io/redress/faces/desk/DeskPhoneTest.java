package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.orders.Order;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff find who is on the line and take down what they say, in a browser without scripts. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskPhoneTest {
  private static final Pattern ANSWER =
      Pattern.compile("name=\"(answer-\\d+)\" value=\"([^\"]+:unsure)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);
  private Order order;
  private String page = "";

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = world.signIn(port, shop, Role.AGENT);
    var delivered = Optional.of(TestClock.START.minus(Duration.ofDays(3)));
    order = world.cases.order(shop.id(), new CaseWorld.Basket(List.of(1, 1), 1, delivered));
    page = shop.desk() + "/orders/" + order.id() + "/case";
  }

  private Map<String, String> request(String step) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("line", order.lines().getFirst().id().toString());
    fields.put("reason", "changed_mind");
    fields.put("do", step);
    return fields;
  }

  private HttpResponse<String> send(Map<String, String> fields) {
    return browser.submit(page, page, fields);
  }

  private CaseView opened() {
    return world.cases.in(
        shop.id(),
        () -> {
          var cases = world.cases.cases();
          return cases.view(cases.find(CaseQuery.of(order.id())).getFirst().id()).orElseThrow();
        });
  }

  private HttpResponse<String> find(String words) {
    var query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return browser.get(shop.desk() + "/phone?q=" + query);
  }

  @Nested
  class GivenSomebodyOnTheLine {
    @Test
    void whenTheySayTheirOrder_thenItIsTakenDownAtOnce() {
      var answer = find(order.orderNumber());

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(page);
      assertThat(browser.follow(answer).body()).contains("Who is calling", "Their clock");
    }

    @Test
    void whenSeveralHaveTheName_thenEachIsShownWithWhatTheyBought() {
      var found = find("neumann").body();

      assertThat(found).contains("Lena Neumann", order.orderNumber(), page, "What they bought");
      assertThat(found).contains(world.view(shop).head().number());
    }

    @Test
    void whenNobodyFits_thenThatIsSaid() {
      assertThat(find("nobody at all").body()).contains("Nobody fits these words.");
    }

    @Test
    void whenSomebodyMayNotOpenCases_thenTheDoorIsShut() {
      var finance = world.signIn(port, shop, Role.FINANCE);

      assertThat(finance.get(shop.desk() + "/phone").statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class GivenARequestThatIsTakenDown {
    @Test
    void whenItIsLookedAt_thenItIsReadBackInTheCallersLanguageWithItsPromises() {
      var fields = request("preview");
      fields.put("language", "zh-Hans");
      fields.put("ring", "yes");

      var answer = send(fields).body();

      assertThat(answer).contains("lang=\"zh-Hans\"").contains("我记下了").contains("给您回电");
      assertThat(answer).contains("What this promises").contains("Our decision");
    }

    @Test
    void whenThePiecesHaveReasonsOfTheirOwn_thenEachKeepsItsOwn() {
      var second = order.lines().getLast().id().toString();
      var fields = new LinkedHashMap<String, List<String>>();
      request("open").forEach((name, value) -> fields.put(name, List.of(value)));
      fields.put("line", List.of(order.lines().getFirst().id().toString(), second));
      fields.put("reason-" + second, List.of("defect"));

      browser.submitAll(page, page, fields);

      assertThat(opened().content().lines().stream().map(CaseLine::reason))
          .containsExactlyInAnyOrder(CaseReason.CHANGED_MIND, CaseReason.DEFECT);
    }

    @Test
    void whenTheQuestionIsAnswered_thenTheNextIsAskedAndTheAnswerStaysWithTheCase() {
      var first = ANSWER.matcher(send(request("preview")).body());
      assertThat(first.find()).isTrue();
      var fields = request("preview");
      fields.put(first.group(1), first.group(2));

      var second = send(fields).body();

      assertThat(second).contains("name=\"said\" value=\"" + first.group(2) + "\"");
      fields.put("do", "open");
      send(fields);
      assertThat(opened().content().lines().getFirst().answers()).containsValue(CaseLine.NOT_KNOWN);
    }

    @Test
    void whenItChangesAfterItWasRead_thenItIsReadOnceMoreBeforeItIsOpened() {
      var seen = SEEN.matcher(send(request("preview")).body());
      assertThat(seen.find()).isTrue();
      var fields = request("open");
      fields.put("seen", seen.group(1));
      fields.put("reason", "defect");

      var answer = send(fields);

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("This changed since you looked.", "Read it back");
    }

    @Test
    void whenItIsOpened_thenItCameInByPhone() {
      send(request("open"));

      var channel =
          world.cases.in(
              shop.id(),
              () ->
                  jdbc.sql("select channel from after_sales_case where case_id = :id")
                      .param("id", opened().head().id().value())
                      .query(String.class)
                      .single());
      assertThat(channel).isEqualTo("phone");
    }

    @Test
    void whenACallBackIsAgreed_thenItIsPromisedBesideTheDecision() {
      send(request("later"));

      assertThat(opened().conduct().promises().stream().filter(Promise::isOpen).map(Promise::kind))
          .containsExactlyInAnyOrder(PromiseKind.DECISION, PromiseKind.CALL_BACK);
    }

    @Test
    void whenTheMomentOfTheCallIsPast_thenNothingIsOpened() {
      var fields = request("open");
      fields.put("ring", "yes");
      fields.put("ring-date", "2020-01-01");

      var answer = send(fields);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("within the next seven days");
      assertThat(
              world.cases.in(shop.id(), () -> world.cases.cases().find(CaseQuery.of(order.id()))))
          .isEmpty();
    }
  }
}
