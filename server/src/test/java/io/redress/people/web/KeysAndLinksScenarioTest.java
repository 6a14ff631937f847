package io.redress.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.orders.OrderSamples;
import io.redress.orders.Orders;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.database.TakenConnections;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Party;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What API keys and signed links open, and what they do not. */
@RedressTest
@Import(DoorsScenarioTest.Probes.class)
class KeysAndLinksScenarioTest {
  private static final Instant NOW = TestClock.START;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired SignedLinks links;
  @Autowired Orders orders;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  @Autowired
  @Qualifier("appPool")
  HikariDataSource pool;

  private Merchant merchant = PeopleSamples.merchant();
  private Merchant other = PeopleSamples.merchant();

  @BeforeEach
  void openMerchants() {
    clock.travelTo(NOW);
    merchant = PeopleSamples.merchant();
    other = PeopleSamples.merchant();
    merchants.create(merchant, NOW);
    merchants.create(other, NOW);
  }

  private String token(Merchant at, Scope... scopes) {
    return tenancy
        .call(at.id(), () -> keys.create("test", Set.copyOf(Arrays.asList(scopes)), NOW))
        .token();
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  @Nested
  class GivenAnApiKey {
    @Test
    void whenItMayRead_thenItReadsAndDoesNoMore() throws Exception {
      var key = bearer(token(merchant, Scope.READ));
      var caller = new Caller(port);

      assertThat(caller.send("GET", "/api/v1/categories", key).statusCode()).isEqualTo(200);
      assertThat(caller.send("POST", "/api/v1/brands", key).statusCode()).isEqualTo(403);
      assertThat(caller.send("GET", "/api/v1/api-keys", key).statusCode()).isEqualTo(403);
      assertThat(caller.session()).isEmpty();
    }

    @Test
    void whenItIsAnotherMerchants_thenTheOrderIsTheSame404AsNone() throws Exception {
      var order = OrderSamples.ofPieces("R-1", 1);
      tenancy.call(merchant.id(), () -> orders.importOrder(order, NOW));

      var own = bearer(token(merchant, Scope.READ));
      var foreign = bearer(token(other, Scope.READ));
      var caller = new Caller(port);

      assertThat(caller.send("GET", "/api/v1/orders/R-1", own).body()).contains("\"100.00\"");
      var there = caller.send("GET", "/api/v1/orders/R-1", foreign);
      var nowhere = caller.send("GET", "/api/v1/orders/R-2", foreign);
      assertThat(there.statusCode()).isEqualTo(404);
      assertThat(there.body()).isEqualTo(nowhere.body().replace("R-2", "R-1"));
    }

    @Test
    void whenTheDatabaseIsAway_thenTheCallerIsToldToComeAgain() throws Exception {
      var key = bearer(token(merchant, Scope.READ));
      HttpResponse<String> answer;
      try (var _ = TakenConnections.allOf(pool)) {
        answer = new Caller(port).send("GET", "/api/v1/categories", key);
      }

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void whenAScopeIsNone_thenItIsTheCallersToMend() throws Exception {
      var key = bearer(token(merchant, Scope.ADMINISTER));
      var headers = new String[] {key[0], key[1], "Content-Type", "application/json"};

      var answer =
          new Caller(port)
              .send("POST", "/api/v1/api-keys", "{\"name\":\"a\",\"scopes\":[null]}", headers);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"scopes\"");
    }

    @Test
    void whenItIsWrong_thenTheProblemSaysWhatToSend() throws Exception {
      var answer = new Caller(port).send("GET", "/api/v1/orders", bearer("rk_nobody_0_0"));

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("Authorization: Bearer");
    }
  }

  @Nested
  class GivenASignedLink {
    private final UUID subject = UUID.randomUUID();

    private String link(Party party, LinkPurpose purpose) {
      return tenancy.call(
          merchant.id(), () -> links.create(party, purpose, subject, Duration.ofDays(1), NOW));
    }

    @Test
    void whenAConsumerOpensIt_thenTheTokenLeavesTheAddressAndTheOrderOpens() throws Exception {
      var caller = new Caller(port);
      var path = "/s/" + merchant.slug() + "/orders/" + subject;
      assertThat(caller.get(path + "/probe").statusCode()).isEqualTo(404);

      var link = link(Party.CONSUMER, LinkPurpose.ORDER);
      var answer = caller.get("/s/" + merchant.slug() + "/l/" + link);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains(path);
      assertThat(caller.get(path + "/probe").body()).isEqualTo("order");
      var elsewhere = "/s/" + merchant.slug() + "/orders/" + UUID.randomUUID() + "/probe";
      assertThat(caller.get(elsewhere).statusCode()).isEqualTo(404);
      var foreign = "/s/" + other.slug() + "/orders/" + subject + "/probe";
      assertThat(caller.get(foreign).statusCode()).isEqualTo(404);
    }

    @Test
    void whenABrandOpensIt_thenOnlyItsRequestOpens() throws Exception {
      var caller = new Caller(port);

      caller.get("/b/" + merchant.slug() + "/l/" + link(Party.BRAND, LinkPurpose.LIAISON));

      var request = "/b/" + merchant.slug() + "/requests/" + subject + "/probe";
      assertThat(caller.get(request).body()).isEqualTo("request");
      var order = "/s/" + merchant.slug() + "/orders/" + subject + "/probe";
      assertThat(caller.get(order).statusCode()).isEqualTo(404);
    }

    @Test
    void whenItIsExpiredForeignOrAnotherPartys_thenItIsGone() throws Exception {
      var link = link(Party.CONSUMER, LinkPurpose.ORDER);

      assertThat(new Caller(port).get("/b/" + merchant.slug() + "/l/" + link).statusCode())
          .isEqualTo(410);
      assertThat(new Caller(port).get("/s/" + other.slug() + "/l/" + link).statusCode())
          .isEqualTo(410);
      clock.advance(Duration.ofDays(1));
      assertThat(new Caller(port).get("/s/" + merchant.slug() + "/l/" + link).statusCode())
          .isEqualTo(410);
    }
  }
}
