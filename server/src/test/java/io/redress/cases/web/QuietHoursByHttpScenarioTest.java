package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Quiet hours by a program, which says what it has read. */
@RedressTest
class QuietHoursByHttpScenarioTest {
  private static final String NIGHT = "{\"from\": \"21:00\", \"to\": \"08:00\"}";

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");
  private String path = "";

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
    api.post("/api/v1/orders", ApiSamples.order("Q-1", 1));
    var id = api.post("/api/v1/cases", ApiSamples.request("Q-1", 1, "changed_mind")).at("/id");
    var consumer = api.get("/api/v1/cases/" + id).at("/consumer/id");
    path = "/api/v1/consumers/" + consumer + "/quiet-hours";
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Nested
  class GivenNone {
    @Test
    void whenTheyAreSetAsRead_thenTheyHoldInTheNextVersion() {
      assertThat(api.get(path).header("ETag")).isEqualTo("\"0\"");

      var set = api.put(path, NIGHT, "If-Match", "\"0\"");

      assertThat(set.status()).as(set.body()).isEqualTo(200);
      assertThat(set.header("ETag")).isEqualTo("\"1\"");
      assertThat(api.get(path).at("/from")).isEqualTo("21:00");
    }

    @Test
    void whenNoVersionIsSent_thenItIsAskedFor() {
      assertThat(api.put(path, NIGHT).status()).isEqualTo(428);
      assertThat(api.get(path).header("ETag")).isEqualTo("\"0\"");
    }
  }

  @Nested
  class GivenSome {
    @BeforeEach
    void set() {
      api.put(path, NIGHT, "If-Match", "*");
    }

    @Test
    void whenTheVersionIsStale_thenNothingChanges() {
      var noon = "{\"from\": \"12:00\", \"to\": \"13:00\"}";

      assertThat(api.put(path, noon, "If-Match", "\"0\"").status()).isEqualTo(412);
      assertThat(api.get(path).at("/from")).isEqualTo("21:00");
    }

    @Test
    void whenTheFieldsAreWrong_thenTheyAreTold() {
      var wrong = api.put(path, "{\"from\": \"late\"}", "If-Match", "\"1\"");

      assertThat(wrong.status()).isEqualTo(400);
      assertThat(wrong.body()).contains("is no time of day");
    }
  }
}
