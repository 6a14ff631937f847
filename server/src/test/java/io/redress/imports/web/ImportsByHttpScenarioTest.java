package io.redress.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.imports.ImportSamples;
import io.redress.imports.ImportWorld;
import io.redress.imports.Storefront;
import io.redress.imports.intake.HookSignature;
import io.redress.imports.store.HookStore;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.SharedData;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RedressTest
@Import(ImportWorld.class)
class ImportsByHttpScenarioTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  @Autowired ImportWorld world;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired HookStore hooks;
  private Merchant merchant = PeopleSamples.merchant();
  private WireClient api = new WireClient(0, "");

  @BeforeEach
  void openMerchant() {
    merchant = world.merchant();
    api = client(EnumSet.allOf(Scope.class));
  }

  @AfterEach
  void close() {
    api.close();
  }

  private WireClient client(EnumSet<Scope> scopes) {
    var key = tenancy.call(merchant.id(), () -> keys.create("shop", scopes, TestClock.START));
    return new WireClient(port, key.token());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Nested
  class GivenManyOrders {
    @Test
    void whenTheyAreSentAtOnce_thenTheRunIsAnsweredAndTellsWhatBecameOfThem() {
      var bad = ImportSamples.json("R-2").replace("handbag", "thing");
      var body = "[" + ImportSamples.json("R-1") + "," + bad + "]";

      var answer = api.post("/api/v1/orders/bulk", "application/json", utf8(body));
      world.workAll();

      assertThat(answer.status()).as(answer.body()).isEqualTo(202);
      var path = answer.header("Location");
      assertThat(api.get(path).at("/state")).isEqualTo("done");
      assertThat(api.get(path).at("/counts/created")).isEqualTo("1");
      var refused = api.get(path + "/rows?outcome=refused").json().at("/rows");
      assertThat(refused).hasSize(1);
      assertThat(refused.at("/0/problems/0/column").asString()).isEqualTo("lines[0].category");
      assertThat(api.get(path + "/errors.csv").body()).contains("is not a category");
      assertThat(api.get("/api/v1/orders/R-1").status()).isEqualTo(200);
      assertThat(api.get("/api/v1/imports").json().at("/imports")).hasSize(1);
    }

    @Test
    void whenAKeyMayOnlyRead_thenNothingIsTaken() {
      try (var reader = client(EnumSet.of(Scope.READ))) {
        var body = utf8(ImportSamples.json("R-1"));

        assertThat(reader.post("/api/v1/orders/bulk", "application/x-ndjson", body).status())
            .isEqualTo(403);
        assertThat(reader.get("/api/v1/storefronts").status()).isEqualTo(403);
      }
    }
  }

  @Nested
  class GivenAFile {
    @Test
    void whenItIsPreviewedTakenAndUndone_thenEachStepTells() throws IOException {
      var csv = utf8(ImportSamples.csv(ImportSamples.row("R-1"), ImportSamples.row("R-2")));
      var fields = Map.of("kind", "orders_csv");

      var preview = api.upload("/api/v1/imports/preview", csv, fields);
      assertThat(preview.status()).as(preview.body()).isEqualTo(200);
      assertThat(preview.at("/mapping/columns/Qty")).isEqualTo("lines.quantity");
      assertThat(preview.at("/entries/0/total")).isEqualTo("200.00");
      var mapping = preview.at("/mapping/yaml");
      var taken =
          api.upload("/api/v1/imports", csv, Map.of("kind", "orders_csv", "mapping", mapping));
      world.workAll();

      var path = "/api/v1/imports/" + taken.at("/id");
      assertThat(api.get(path).at("/counts/created")).isEqualTo("2");
      assertThat(api.get(path + "/undo").at("/orders")).isEqualTo("2");
      var undone = api.post(path + "/undo", "application/json", utf8("{}"));
      assertThat(undone.at("/run/state")).isEqualTo("undone");
      assertThat(api.get("/api/v1/orders/R-1").status()).isEqualTo(404);
      assertThat(api.post(path + "/undo", "application/json", utf8("{}")).status()).isEqualTo(409);
    }

    @Test
    void whenTheMappingNamesWhatIsNotThere_thenTheNearestFieldsAreNamed() throws IOException {
      var csv = utf8(ImportSamples.csv(ImportSamples.row("R-1")));
      var mapping = "columns: {Qty: line.quantity}\nconstant: {}\n";

      var answer =
          api.upload("/api/v1/imports", csv, Map.of("kind", "orders_csv", "mapping", mapping));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("lines.quantity").contains("mapping.constant");
    }
  }

  @Nested
  @Tag("data")
  class GivenNaughtyStrings {
    @Test
    void whenTheyAreTitlesAndNames_thenTheyComeBackUnchangedOrAreRefusedClearly()
        throws IOException {
      var strings = naughty();
      var orders = new ArrayList<String>();
      for (var i = 0; i < strings.size(); i++) {
        orders.add(order("N-" + i, strings.get(i)));
      }

      var run =
          api.post("/api/v1/orders/bulk", "application/x-ndjson", utf8(String.join("\n", orders)));
      world.workAll();

      var refused = refusedNumbers(run.header("Location"));
      assertThat(refused).hasSizeLessThan(5);
      for (var i = 0; i < strings.size(); i++) {
        if (!refused.contains("N-" + i)) {
          var found = api.get("/api/v1/orders/N-" + i);
          assertThat(found.at("/lines/0/title")).isEqualTo(strings.get(i));
          assertThat(found.at("/consumer/name")).isEqualTo(strings.get(i));
        }
      }
    }

    @Test
    void whenTheyAreInRefusedRows_thenTheListHoldsThemAndTheyComeInUnchanged() throws IOException {
      var strings = naughty().stream().filter(each -> !each.isBlank()).toList();
      var rows = new ArrayList<ImportSamples.Row>();
      for (var i = 0; i < strings.size(); i++) {
        rows.add(ImportSamples.row("N-" + i).with("Title", strings.get(i)).with("Qty", "bad"));
      }
      var fields = Map.of("kind", "orders_csv");

      var first = api.upload("/api/v1/imports", utf8(ImportSamples.csv(rows)), fields);
      world.workAll();
      var list = api.get("/api/v1/imports/" + first.at("/id") + "/errors.csv").body();
      var again = api.upload("/api/v1/imports", utf8(list.replace(",bad,", ",2,")), fields);
      world.workAll();

      var refused = refusedNumbers("/api/v1/imports/" + again.at("/id"));
      assertThat(refused).hasSizeLessThan(5);
      for (var i = 0; i < strings.size(); i++) {
        if (!refused.contains("N-" + i)) {
          assertThat(api.get("/api/v1/orders/N-" + i).at("/lines/0/title"))
              .isEqualTo(strings.get(i));
        }
      }
    }

    private List<String> refusedNumbers(String path) {
      var rows = api.get(path + "/rows?outcome=refused&limit=200").json().at("/rows");
      rows.forEach(row -> assertThat(row.at("/problems/0/remedy").asString()).isNotBlank());
      return rows.valueStream().map(row -> row.path("number").asString()).toList();
    }

    private static String order(String number, String text) {
      var order = (ObjectNode) JSON.readTree(ImportSamples.json(number));
      ((ObjectNode) order.at("/lines/0")).put("title", text);
      ((ObjectNode) order.at("/consumer")).put("name", text).put("email", number + "@x.example");
      return JSON.writeValueAsString(order);
    }

    private static List<String> naughty() throws IOException {
      var file = SharedData.folder("naughty-strings").resolve("blns.json");
      return JSON.readTree(Files.readString(file)).valueStream().map(JsonNode::asString).toList();
    }
  }

  @Nested
  class GivenAStorefrontThatDelivers {
    private final byte[] order = sample();
    private String path = "";

    @BeforeEach
    void nameAddress() {
      path = "/hooks/" + merchant.slug() + "/shopify";
    }

    private static byte[] sample() {
      try (var file =
          ImportsByHttpScenarioTest.class.getResourceAsStream("/imports/shopify-orders.json")) {
        var orders = JSON.readTree(Objects.requireNonNull(file));
        return JSON.writeValueAsBytes(orders.at("/orders/0"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private WireClient.Answer deliver(String id, String secret) {
      var headers = new HashMap<String, String>();
      headers.put("X-Shopify-Topic", "orders/create");
      headers.put("X-Shopify-Webhook-Id", id);
      headers.put("X-Shopify-Hmac-Sha256", HookSignature.of(order, secret));
      return api.deliver(path, order, headers);
    }

    private String rotate() {
      return api.post("/api/v1/storefronts/shopify/secret", "application/json", utf8("{}"))
          .at("/secret");
    }

    @Test
    void whenItsSecretIsKept_thenItIsSealedAndOneInClearIsSealedAtTheNextDelivery() {
      var secret = rotate();
      assertThat(keptSecret()).startsWith("sealed:").doesNotContain(secret);
      var later = clock.instant();
      tenancy.run(merchant.id(), () -> hooks.setSecret(Storefront.SHOPIFY, secret, later, later));
      assertThat(keptSecret()).isEqualTo(secret);

      assertThat(deliver("d-9", secret).status()).isEqualTo(200);

      assertThat(keptSecret()).startsWith("sealed:");
      assertThat(deliver("d-10", secret).status()).isEqualTo(200);
    }

    private String keptSecret() {
      var kept = tenancy.call(merchant.id(), () -> hooks.find(Storefront.SHOPIFY));
      return kept.orElseThrow().secret().orElseThrow();
    }

    @Test
    void whenItIsSigned_thenTheOrderComesInOnce() {
      var secret = rotate();

      assertThat(deliver("d-1", secret).status()).isEqualTo(200);
      assertThat(deliver("d-1", secret).status()).isEqualTo(200);
      world.workAll();

      assertThat(api.get("/api/v1/imports").json().at("/imports")).hasSize(1);
      assertThat(api.get("/api/v1/orders/%231001").status()).isEqualTo(200);
      assertThat(api.get("/api/v1/storefronts").body()).doesNotContain(secret);
    }

    @Test
    void whenTheSignatureIsWrongOrMissing_thenNothingIsTakenAndNothingIsTold() {
      rotate();

      var wrong = deliver("d-1", "another secret");
      var missing = api.deliver(path, order, Map.of());

      assertThat(List.of(wrong.status(), missing.status())).containsOnly(401);
      assertThat(wrong.at("/detail")).isEqualTo(missing.at("/detail"));
      assertThat(api.get("/api/v1/imports").json().at("/imports")).isEmpty();
    }

    @Test
    void whenTheSecretIsRotated_thenTheOldOneIsGoodForADay() {
      var old = rotate();
      rotate();

      assertThat(deliver("d-1", old).status()).isEqualTo(200);
      clock.travelTo(TestClock.START.plus(Duration.ofHours(25)));
      assertThat(deliver("d-2", old).status()).isEqualTo(401);
    }

    @Test
    void whenTheMerchantIsUnknown_thenThereIsNothing() {
      assertThat(api.deliver("/hooks/nobody-here/shopify", order, Map.of()).status())
          .isEqualTo(404);
      assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void whenTheBodyIsTooLarge_thenItIsRefused() {
      var large = new byte[1024 * 1024 + 1];
      Arrays.fill(large, (byte) ' ');

      assertThat(api.deliver(path, large, Map.of()).status()).isEqualTo(413);
    }

    @Test
    void whenWooCommerceTriesTheAddress_thenItIsAnswered() {
      var answer =
          api.deliver("/hooks/" + merchant.slug() + "/woocommerce", utf8("webhook_id=7"), Map.of());

      assertThat(answer.status()).isEqualTo(200);
    }
  }
}
