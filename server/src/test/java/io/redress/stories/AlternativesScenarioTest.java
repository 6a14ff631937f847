package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.catalogue.NewVariant;
import io.redress.catalogue.Products;
import io.redress.orders.Order;
import io.redress.orders.SellerPosition;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What could help is proposed beside the refund, and never stands in its way. */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class AlternativesScenarioTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");

  @LocalServerPort int port;
  @Autowired House house;
  @Autowired Products products;
  @Autowired Cases cases;
  @Autowired Tenancy tenancy;
  @Autowired ApiKeys keys;

  private Merchant shop;
  private Order order;
  private PlainBrowser browser;
  private int clicks;

  @BeforeEach
  void openShop() {
    house.startAt(TestClock.START);
    shop = house.open(GERMANY, "{}");
    order =
        house.sell(
            shop,
            GERMANY,
            SellerPosition.Type.RETAILER,
            new Piece(
                "Coat",
                "Maison",
                "coat",
                Money.of(29_800, "EUR"),
                Map.of("worn", false, "damage", false)));
    browser = new PlainBrowser("http://127.0.0.1:" + port + "/s/" + shop.slug());
    clicks = 0;
  }

  private void fillCatalogue() {
    var kind =
        Optional.of(
            new NewVariant.Kind(Optional.of("Maison"), Optional.of("coat"), Optional.empty()));
    var seen =
        List.of(
            variant("SKU-1", "P-1", "Coat", "M", 29_800, kind),
            variant("SKU-2", "P-1", "Coat", "L", 29_800, kind),
            variant("SKU-9", "P-9", "Cape", "M", 31_000, kind));
    tenancy.run(shop.id(), () -> products.seen(seen, TestClock.START));
  }

  private static NewVariant variant(
      String sku,
      String product,
      String title,
      String size,
      long price,
      Optional<NewVariant.Kind> kind) {
    return new NewVariant(
        sku,
        Optional.of(product),
        title,
        Optional.of(size),
        kind,
        Map.of("size", size),
        Optional.of(Money.of(price, "EUR")),
        Optional.of(true));
  }

  /** From the order to what is possible. */
  private PlainBrowser.Answer outcome() {
    return outcome("wrong_size");
  }

  private PlainBrowser.Answer outcome(String reason) {
    var address = "/orders/" + order.id();
    browser.get("/");
    browser.post("/find", Map.of("order", order.orderNumber(), "contact", House.emailOf(order)));
    browser.get(address);
    var line = order.lines().getFirst().id().toString();
    post(address, Map.of("line", line, "reason", reason, "words", "Too narrow."));
    return browser.get(address + "/outcome");
  }

  private PlainBrowser.Answer post(String path, Map<String, String> fields) {
    clicks++;
    return browser.post(path, fields);
  }

  private CaseView send(PlainBrowser.Answer outcome, Map<String, String> chosen) {
    var form = new HashMap<>(outcome.fields());
    form.putAll(chosen);
    var sent = post("/orders/" + order.id() + "/requests", form);
    assertThat(sent.path()).contains("/cases/");
    var id = CaseId.parse(sent.path().substring(sent.path().lastIndexOf('/') + 1));
    return tenancy.call(shop.id(), () -> cases.view(id)).orElseThrow();
  }

  @Nested
  class GivenARefundIsWanted {
    @Test
    void whenAlternativesStandBeside_thenTheWayToItIsAsShortAndItIsAskedForAlike() {
      var without = outcome();
      assertThat(without.body()).doesNotContain("Another size");
      assertThat(without.body()).contains("name=\"remedy\" value=\"refund\" checked");

      fillCatalogue();
      browser = new PlainBrowser("http://127.0.0.1:" + port + "/s/" + shop.slug());
      clicks = 0;
      var with = outcome();
      assertThat(with.body())
          .contains("Another size: Coat, L", "It answers what you told us.")
          .contains("Another piece: Cape, M", "It costs €12.00 more.")
          .contains("Help with it first");
      assertThat(with.body())
          .contains("name=\"remedy\" value=\"refund\" checked")
          .contains("name=\"instead\" value=\"\" checked");
      assertThat(with.body().indexOf("name=\"remedy\""))
          .isLessThan(with.body().indexOf("name=\"instead\""));
      var view = send(with, Map.of("remedy", "refund"));

      assertThat(view.head().wish()).contains("refund");
      assertThat(view.head().words()).isEqualTo("Too narrow.");
      assertThat(clicks).isEqualTo(2);
    }

    @Test
    void whenTheyOnlyNeedHelp_thenTheRefundIsOfferedAllTheSame() {
      var page = outcome("needs_help");

      assertThat(page.body()).contains("Help with it first", "value=\"refund\"");
      var view = send(page, Map.of("remedy", "refund", "instead", ""));
      assertThat(view.head().wish()).contains("refund");
      assertThat(clicks).isEqualTo(2);
    }

    @Test
    void whenHelpIsAskedForFirst_thenTheRefundStaysWished() {
      fillCatalogue();

      var view = send(outcome(), Map.of("remedy", "refund", "instead", "help"));

      assertThat(view.head().wish()).contains("refund");
      assertThat(view.head().words()).isEqualTo("Too narrow.\nI would like help with it first.");
    }
  }

  @Nested
  class GivenAnotherSizeWouldDo {
    @Test
    void whenItIsChosen_thenTheHouseReadsWhichAndWhatElseCouldHelp()
        throws IOException, InterruptedException {
      fillCatalogue();

      var view = send(outcome(), Map.of("remedy", "refund", "instead", "SKU-2"));

      assertThat(view.head().words()).contains("I would rather have: Coat, L (SKU-2)");
      assertThat(alternatives(view.head().id()))
          .contains("\"kind\":\"other_size\"", "\"sku\":\"SKU-2\"", "fits_reason")
          .contains("\"kind\":\"similar_piece\"", "\"amount\":\"12.00\"")
          .contains("\"kind\":\"help\"");
    }

    @Test
    void whenSomethingIsMadeUp_thenTheRequestGoesAsItIs() {
      fillCatalogue();

      var view = send(outcome(), Map.of("remedy", "refund", "instead", "SKU-777"));

      assertThat(view.head().words()).isEqualTo("Too narrow.");
    }

    private String alternatives(CaseId id) throws IOException, InterruptedException {
      var token =
          tenancy
              .call(shop.id(), () -> keys.create("program", Set.of(Scope.READ), TestClock.START))
              .token();
      var address = "http://127.0.0.1:" + port + "/api/v1/cases/" + id + "/alternatives";
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Authorization", "Bearer " + token)
              .build();
      try (var client = HttpClient.newHttpClient()) {
        return client.send(request, BodyHandlers.ofString()).body();
      }
    }
  }
}
