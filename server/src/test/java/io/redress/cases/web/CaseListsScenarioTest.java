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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases as a file, for programs. */
@RedressTest
class CaseListsScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
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

  @Test
  void whenTheListIsAskedForAsAFile_thenItHasEveryOpenCase() {
    api.post("/api/v1/orders", ApiSamples.order("HL-90001", 1));
    var request = ApiSamples.request("HL-90001", 1, "changed_mind");
    var id = api.post("/api/v1/cases", request).at("/id");

    var answer = api.get("/api/v1/cases.csv?scope=open");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Content-Disposition").orElse(""))
        .contains("cases.csv");
    assertThat(answer.body()).startsWith("\uFEFFid,number,status,").contains(id, "HL-90001");
    assertThat(api.get("/api/v1/cases.csv?scope=some").status()).isEqualTo(400);
  }
}
