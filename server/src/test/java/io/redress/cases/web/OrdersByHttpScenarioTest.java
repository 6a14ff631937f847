package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders, their versions and what they tell of goods, as a program of the shop sees them. */
@RedressTest
class OrdersByHttpScenarioTest {
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @LocalServerPort int port;
  ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    var merchant = PeopleSamples.merchant();
    merchants.create(merchant, TestClock.START);
    var scopes = Set.of(Scope.READ, Scope.WRITE);
    var key = tenancy.call(merchant.id(), () -> keys.create("shop", scopes, TestClock.START));
    api = new ApiClient(port, key.token());
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  @Nested
  class GivenAnOrderOfWhichAPieceIsAskedBack {
    private final String order = ApiSamples.order("R-1", 3);

    @BeforeEach
    void askBack() {
      api.post("/api/v1/orders", order);
      api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "changed_mind"));
    }

    @Test
    void whenItComesWithAnotherTitle_thenItIsItsSecondVersion() {
      var answer = api.post("/api/v1/orders", order.replace("Red bag", "Crimson bag"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.at("/version")).isEqualTo("2");
      assertThat(answer.at("/lines/0/title")).isEqualTo("Crimson bag");
      assertThat(answer.at("/lines/0/left")).isEqualTo("2");
      var versions = api.get("/api/v1/orders/R-1/versions");
      assertThat(versions.at("/versions/0/differences/0/field")).isEqualTo("lines[0].title");
      assertThat(versions.at("/versions/0/differences/0/after")).isEqualTo("Crimson bag");
      assertThat(versions.at("/versions/1/version")).isEqualTo("1");
    }

    @Test
    void whenItComesWithoutThatLine_thenTheProblemNamesIt() {
      var answer = api.post("/api/v1/orders", order.replace("BAG-1", "BAG-2"));

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.at("/violations/0/field")).isEqualTo("lines");
      assertThat(answer.at("/violations/0/value")).isEqualTo("BAG-1");
      assertThat(api.get("/api/v1/orders/R-1").at("/version")).isEqualTo("1");
    }
  }

  @Nested
  class GivenAnOrderWithSeveralTaxes {
    private static final String TAXES =
        """
        "taxes": [{"name": "GST", "ratePercent": "5", "amount": "4.76"},
                  {"name": "QST", "ratePercent": "9.975", "amount": "9.07"}],
        """;

    @Test
    void whenItIsRead_thenTheShareTellsThemApart() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 1).replace("\"sku\"", TAXES + "\"sku\""));

      var share = api.get("/api/v1/orders/R-1").json().at("/lines/0/share");

      assertThat(share.at("/goods").asString()).isEqualTo("86.17");
      assertThat(share.at("/tax").asString()).isEqualTo("13.83");
      assertThat(share.at("/taxes/1/name").asString()).isEqualTo("QST");
      assertThat(share.at("/taxes/1/ratePercent").asString()).isEqualTo("9.975");
      assertThat(share.at("/taxes/1/amount").asString()).isEqualTo("9.07");
      assertThat(share.at("/paid").asString()).isEqualTo("100.00");
    }
  }

  @Nested
  class GivenGoodsThatWereSold {
    @Test
    void whenProductsAreAskedFor_thenTheyAreThere() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 1));

      var found = api.get("/api/v1/products?q=red&category=handbag");
      var one = api.get("/api/v1/products/BAG-1");

      assertThat(found.at("/products/0/number")).isEqualTo("BAG-1");
      assertThat(one.at("/title")).isEqualTo("Red bag");
      assertThat(one.at("/variants/0/price")).isEqualTo("100.00");
      assertThat(one.at("/variants/0/currency")).isEqualTo("EUR");
      assertThat(api.get("/api/v1/products?q=green").json().at("/products")).isEmpty();
      assertThat(api.get("/api/v1/products/none").status()).isEqualTo(404);
    }
  }

  @Nested
  class GivenGoodsThatAreTold {
    private static final String PRODUCTS = "/api/v1/products";

    @Test
    void whenAllOfThemAreGood_thenTheyAreNotedAndTheSkuFindsItsProduct() {
      var told =
          """
          {"products": [{"number": "P-7", "title": "Tote", "brand": "Acme", "category": "handbag",
            "material": "leather", "variants": [
              {"sku": "T-RED", "label": "red", "options": {"colour": "red"}, "price": "129.00",
               "currency": "EUR", "available": false},
              {"sku": "T-BLUE", "label": "blue"}]}]}
          """;

      var noted = api.post(PRODUCTS, told);

      assertThat(noted.status()).isEqualTo(200);
      assertThat(noted.json().at("/variants").asInt()).isEqualTo(2);
      var found = api.get(PRODUCTS + "?q=t-blue");
      assertThat(found.at("/products/0/number")).isEqualTo("P-7");
      assertThat(found.at("/products/0/material")).isEqualTo("leather");
      assertThat(api.get(PRODUCTS + "/P-7").json().at("/variants")).hasSize(2);
    }

    @Test
    void whenThereAreTooMany_thenThatAloneIsSaid() {
      var products = String.join(",", Collections.nCopies(1_001, "{}"));
      var variants = String.join(",", Collections.nCopies(1_001, "{}"));
      var one = "{\"title\": \"Tote\", \"variants\": [" + variants + "]}";

      for (var sent : List.of(products, one)) {
        var answer = api.post(PRODUCTS, "{\"products\": [" + sent + "]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/violations")).hasSize(1);
        assertThat(answer.at("/violations/0/reason")).isEqualTo("have too many variants");
      }
    }

    @Test
    void whenAnyIsWrong_thenEverythingIsNamedAndNothingIsNoted() {
      var told =
          """
          {"products": [{"number": "P-8", "title": "Good", "variants": [{"sku": "G-1"}]},
            {"title": "", "category": "hats of tin", "variants": [
              {"sku": "", "options": {"size": ""}, "price": "1.005", "currency": "EUR"},
              {"sku": "X", "price": "9", "currency": "EURO"}]},
            {"title": "Bare"}]}
          """;

      var answer = api.post(PRODUCTS, told);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/violations"))
          .extracting(violation -> violation.at("/field").asString())
          .containsExactlyInAnyOrder(
              "products[1].title",
              "products[1].category",
              "products[1].variants[0].sku",
              "products[1].variants[0].options.size",
              "products[1].variants[0].price",
              "products[1].variants[1].currency",
              "products[2].variants");
      assertThat(api.get(PRODUCTS + "/P-8").status()).isEqualTo(404);
    }
  }
}
