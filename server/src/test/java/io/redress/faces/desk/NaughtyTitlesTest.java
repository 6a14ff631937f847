package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.OrderIntake;
import io.redress.consumers.NewConsumer;
import io.redress.faces.Chromium;
import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.PaymentFacts;
import io.redress.orders.SellerPosition;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.SharedData;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Titles that break pages elsewhere are shown as they are, and nothing in them runs. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@Tag("data")
class NaughtyTitlesTest {
  private static final Money ONE = Money.of(100, "EUR");
  private static final Money NOTHING = Money.zero(CaseWorld.EUR);

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired OrderIntake intake;
  @Autowired TravellingClock clock;

  private static List<String> titles() throws IOException {
    var file = SharedData.folder("naughty-strings").resolve("blns.json");
    return JsonMapper.shared()
        .readTree(Files.readString(file))
        .valueStream()
        .map(JsonNode::asString)
        .filter(title -> !title.isBlank())
        .toList();
  }

  private static NewOrder order(List<String> titles) {
    var lines = titles.stream().map(NaughtyTitlesTest::line).toList();
    var paid = Money.of(ONE.minorUnits() * lines.size(), "EUR");
    return new NewOrder(
        "N-1",
        TestClock.START,
        new NewConsumer(
            "Lena Neumann",
            "lena@example.org",
            Optional.empty(),
            "DE",
            "en",
            ZoneId.of("Europe/Berlin")),
        new SellerPosition(
            "DE", SellerPosition.Type.RETAILER, SellerPosition.Capacity.OWN_NAME, List.of("DE")),
        new ContractTerms(ContractTerms.Channel.ONLINE, Optional.empty(), Map.of()),
        new NewOrder.Sums(
            CaseWorld.EUR,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            Optional.empty(),
            NewOrder.TaxPlace.INCLUDED),
        lines,
        List.of(new PaymentFacts("sandbox", "pay-1", "card", "Card", paid, TestClock.START)));
  }

  private static NewOrderLine line(String title) {
    return new NewOrderLine(
        new NewOrderLine.Goods(
            "A-1",
            title,
            Optional.empty(),
            Optional.empty(),
            "handbag",
            Optional.empty(),
            Optional.empty()),
        Quantity.of(1),
        ONE,
        NOTHING,
        Optional.empty(),
        NOTHING,
        Map.of(),
        Optional.empty(),
        Optional.of(TestClock.START));
  }

  private List<?> shown(DeskWorld.Shop shop, Order order) {
    try (var chromium = new Chromium()) {
      var driver = chromium.driver();
      driver.get("http://127.0.0.1:" + port + shop.desk() + "/sign-in?lang=en");
      driver.findElement(By.name("email")).sendKeys(DeskWorld.address(Role.ADMINISTRATOR));
      driver.findElement(By.name("password")).sendKeys(PeopleSamples.PASSWORD + Keys.ENTER);
      driver.get("http://127.0.0.1:" + port + shop.desk() + "/orders/" + order.id());
      var names =
          driver.executeScript(
              """
              return [...document.querySelectorAll('.rd-piece__name')].map(e => e.textContent);
              """);
      return (List<?>) Objects.requireNonNull(names);
    }
  }

  @Test
  void whenTheyStandInAnOrder_thenThePageShowsThemToTheCharacter() throws IOException {
    clock.travelTo(TestClock.START);
    var shop = world.shop();
    var titles = titles();
    assertThat(titles).hasSizeGreaterThan(200);
    var order =
        world.cases.in(shop.id(), () -> intake.accept(order(titles), clock.instant()).order());

    assertThat(shown(shop, order)).isEqualTo(titles);
  }
}
