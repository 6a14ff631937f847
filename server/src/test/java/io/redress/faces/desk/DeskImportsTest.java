package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.Browser.Attachment;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
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

/** Files are brought in by hand: chosen, read, corrected, started, looked at, taken out again. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskImportsTest {
  private static final String HEADER =
      "Order number,Order date,Currency,Customer name,Email,Country,SKU,Title,Category,Qty,"
          + "Unit price,Payment reference,Total\r\n";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired Orders orders;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = world.signIn(port, shop, Role.ADMINISTRATOR);
  }

  private static String row(String number, String price) {
    return number
        + ",2026-06-01T10:00:00+02:00,EUR,Ada L,ada@shop.example,DE,BAG-1,Red bag,handbag,1,"
        + price
        + ",pay-"
        + number
        + ","
        + price
        + "\r\n";
  }

  private String imports() {
    return shop.desk() + "/imports";
  }

  private HttpResponse<String> choose(String kind, String text) {
    return browser.upload(
        imports(),
        imports() + "/files",
        Map.of("kind", kind),
        new Attachment("file", "orders.csv", text));
  }

  private static String at(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** The form as the page shows it, with nothing changed. */
  private static Map<String, String> form(String page) {
    var fields = new LinkedHashMap<String, String>();
    var selects = Pattern.compile("(?s)<select[^>]* name=\"([^\"]+)\".*?</select>").matcher(page);
    while (selects.find()) {
      var chosen = Pattern.compile("value=\"([^\"]*)\"\\s+selected").matcher(selects.group());
      fields.put(selects.group(1), chosen.find() ? chosen.group(1) : "");
    }
    var inputs =
        Pattern.compile("name=\"(constant-[^\"]+|zone)\"[^>]*value=\"([^\"]*)\"").matcher(page);
    while (inputs.find()) {
      fields.put(inputs.group(1), inputs.group(2));
    }
    fields.put("decimal", "point");
    return fields;
  }

  private String start(String text) {
    var file = at(choose("orders_csv", text));
    var fields = form(browser.get(file).body());
    fields.put("do", "start");
    var run = at(browser.submit(file, file, fields));
    world.cases.runOutbox();
    return run;
  }

  private Optional<Order> order(String number) {
    return world.cases.in(shop.id(), () -> orders.byNumber(number));
  }

  @Nested
  class GivenAFileOfOrders {
    @Test
    void whenItIsChosen_thenItsColumnsAndFirstRowsAreShownAndNothingIsTakenIn() {
      var page = browser.follow(choose("orders_csv", HEADER + row("N-1", "100.00"))).body();

      assertThat(page)
          .contains("One entry of orders.csv can be brought in.")
          .contains("Order number")
          .contains("N-1")
          .contains("€100.00")
          .contains("1 × Red bag");
      assertThat(order("N-1")).isEmpty();
    }

    @Test
    void whenAColumnIsGivenAnotherMeaning_thenTheFileIsReadLikeThat() {
      var file = at(choose("orders_csv", HEADER.replace("Title", "Was") + row("N-1", "100.00")));
      var page = browser.get(file).body();
      assertThat(page).contains("Something is still missing.").contains("Title of the piece");
      var fields = form(page);
      var column = page.substring(0, page.indexOf("-name\" translate=\"no\">Was"));
      fields.put(column.substring(column.lastIndexOf('"') + 1), "lines.title");
      fields.remove("constant-lines.title");
      fields.put("do", "read");

      var again = browser.follow(browser.submit(file, file, fields)).body();

      assertThat(again).contains("1 × Red bag").doesNotContain("Something is still missing.");
    }

    @Test
    void whenAZoneIsUnknown_thenTheFormComesBack() {
      var file = at(choose("orders_csv", HEADER + row("N-1", "100.00")));
      var fields = form(browser.get(file).body());
      fields.put("zone", "Nowhere/Land");

      var answer = browser.submit(file, file, fields);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("This time zone is not known.");
    }

    @Test
    void whenItIsStarted_thenGoodRowsComeInAndBadOnesAreTold() {
      var run = start(HEADER + row("N-1", "100.00") + row("N-2", "1.149.00"));

      var page = browser.get(run).body();
      assertThat(page)
          .contains("One came in. One needs a correction.")
          .contains("Unit price")
          .contains("1.149.00");
      assertThat(order("N-1")).isPresent();
      assertThat(order("N-2")).isEmpty();
      var errors = browser.get(run + "/errors.csv");
      assertThat(errors.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
      assertThat(errors.body()).contains("N-2").doesNotContain("N-1,");
      assertThat(browser.get(imports()).body()).contains(run).contains("orders.csv");
    }

    @Test
    void whenNothingDependsOnIt_thenItIsTakenOutAgain() {
      var run = start(HEADER + row("N-1", "100.00"));
      assertThat(browser.get(run + "/undo").body()).contains("Take the one order of orders.csv");

      var answer = browser.submit(run + "/undo", run + "/undo", Map.of());

      assertThat(browser.follow(answer).body()).contains("It was taken out again");
      assertThat(order("N-1")).isEmpty();
      assertThat(browser.get(shop.desk() + "/orders?q=N-1").body()).contains("Nothing is found");
    }

    @Test
    void whenACaseDependsOnIt_thenItStaysAndSaysWhy() {
      var run = start(HEADER + row("N-1", "100.00"));
      world.cases.open(shop.id(), order("N-1").orElseThrow(), CaseReason.DEFECT);

      var page = browser.get(run + "/undo").body();
      var answer = browser.submit(run, run + "/undo", Map.of());

      assertThat(page).contains("orders.csv stays.").contains("There is a case about this order.");
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(order("N-1")).isPresent();
    }

    @Test
    void whenHowItIsReadIsKept_thenItIsADescriptionToSendAgain() {
      var file = at(choose("orders_csv", HEADER + row("N-1", "100.00")));

      var kept = browser.get(file + "/mapping.yaml").body();

      assertThat(kept).contains("Order number").contains("lines.unitPrice");
    }
  }

  @Nested
  class GivenNoUsableFile {
    @Test
    void whenNothingIsChosen_thenThePageSaysWhatIsMissing() {
      var answer = choose("orders_csv", "");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Please choose what is in the file");
    }

    @Test
    void whenTheFileIsGone_thenItIsAskedForAgain() {
      var answer = browser.get(imports() + "/files/" + UUID.randomUUID());

      assertThat(browser.follow(answer).body()).contains("The file is not here any more.");
    }

    @Test
    void whenAColleagueAsksForIt_thenItIsNotTheirs() {
      var file = at(choose("orders_csv", HEADER + row("N-1", "100.00")));
      var colleague = world.signIn(port, shop, Role.SUPERVISOR);

      assertThat(colleague.follow(colleague.get(file)).body())
          .contains("The file is not here any more.");
    }
  }

  @Nested
  class GivenAnotherRole {
    @Test
    void whenTheyTryToBringAFileIn_thenItIsDenied() {
      for (var role : new Role[] {Role.AGENT, Role.LIAISON, Role.RECEIVER, Role.FINANCE}) {
        var other = world.signIn(port, shop, role);
        assertThat(other.get(imports()).statusCode()).as("%s", role).isEqualTo(403);
      }
      var supervisor = world.signIn(port, shop, Role.SUPERVISOR);
      assertThat(supervisor.get(imports()).statusCode()).isEqualTo(200);
      assertThat(supervisor.get(imports() + "/hooks").statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class GivenAShopSystem {
    @Test
    void whenASecretIsMade_thenItIsShownOnce() {
      var hooks = imports() + "/hooks";
      assertThat(browser.get(hooks).body())
          .contains("Not connected.")
          .contains("/hooks/" + shop.slug() + "/shopify");

      var made = browser.submit(hooks, hooks + "/shopify/rotate", Map.of());

      assertThat(made.statusCode()).isEqualTo(200);
      assertThat(made.body()).contains("It is shown this once.").contains("id=\"secret\"");
      assertThat(browser.get(hooks).body())
          .contains("Connected; no order has come yet.")
          .doesNotContain("id=\"secret\"");
    }

    @Test
    void whenASecretIsTooShort_thenThePageSaysSo() {
      var hooks = imports() + "/hooks";

      var answer = browser.submit(hooks, hooks + "/shopify/secret", Map.of("secret", "x"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("This secret cannot be used.");
    }

    @Test
    void whenItIsClosed_thenNothingIsTakenInAnyMore() {
      var hooks = imports() + "/hooks";
      browser.submit(hooks, hooks + "/woocommerce/rotate", Map.of());

      browser.submit(hooks, hooks + "/woocommerce/close", Map.of());

      assertThat(browser.get(hooks).body()).doesNotContain("Connected;");
    }
  }
}
