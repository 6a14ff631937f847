package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A box that crosses a border has its papers, with what the shop told about its goods. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class, BoxSteps.class})
class CustomsPapersScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired BoxSteps boxes;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private HttpRequest.Builder request(String path, Scope scope) {
    var key = world.cases.in(shop.id(), () -> keys.create("shop", Set.of(scope), TestClock.START));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
        .header("Authorization", "Bearer " + key.token());
  }

  private HttpResponse<byte[]> api(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request(path, Scope.READ).build(), BodyHandlers.ofByteArray());
    }
  }

  @Nested
  class GivenAParcelFromTheCanaryIslands {
    @Test
    void whenItsPapersAreListed_thenCustomsHaveTheirs() throws IOException, InterruptedException {
      var parcel = boxes.announce(shop, BoxSteps.LAS_PALMAS);

      var list = api("/parcels/" + parcel.number() + "/papers");

      assertThat(list.statusCode()).isEqualTo(200);
      assertThat(new String(list.body(), StandardCharsets.UTF_8))
          .contains(
              "\"customsForm\":\"cn22\"",
              "\"because\":\"small\"",
              "\"kind\":\"invoice\"",
              "/api/v1/parcels/" + parcel.id() + "/papers/customs.pdf");
    }

    @Test
    void whenTheFormIsPrinted_thenItDeclaresWhatComesBack()
        throws IOException, InterruptedException {
      var parcel = boxes.announce(shop, BoxSteps.LAS_PALMAS);

      var form = api("/parcels/" + parcel.id() + "/papers/customs.pdf?size=a6");

      assertThat(form.statusCode()).isEqualTo(200);
      assertThat(form.headers().firstValue("Content-Disposition").orElse(""))
          .contains(parcel.number() + "-customs.pdf");
      try (var pdf = Loader.loadPDF(form.body())) {
        assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
            .contains("CN 22", "SPAIN", "BELGIUM", "EUR 298.00", "0.9 kg", "Parker shoulder bag");
      }
    }
  }

  @Nested
  class GivenFactsThatTheShopTold {
    private HttpResponse<String> tell(String body) throws IOException, InterruptedException {
      var request =
          request("/customs-facts", Scope.WRITE)
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(body))
              .build();
      try (var client = HttpClient.newHttpClient()) {
        return client.send(request, BodyHandlers.ofString());
      }
    }

    private String known() throws IOException, InterruptedException {
      var sku = URLEncoder.encode(sku(), StandardCharsets.UTF_8);
      return new String(api("/customs-facts?sku=" + sku).body(), StandardCharsets.UTF_8);
    }

    private String sku() {
      var order = world.cases.view(shop.id(), shop.caseId()).order();
      return order.lines().getFirst().sku();
    }

    @Test
    void whenTheyAreTold_thenTheFormAndTheInvoiceHaveThem()
        throws IOException, InterruptedException {
      var told =
          tell(
              """
              {"facts": [{"sku": "%s", "hsCode": "4202.21 00", "origin": "it", "netGrams": 780}]}
              """
                  .formatted(sku()));
      var parcel = boxes.announce(shop, BoxSteps.LAS_PALMAS);

      assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
      assertThat(told.body()).contains("\"hsCode\":\"42022100\"", "\"origin\":\"IT\"");
      assertThat(known()).contains("\"netGrams\":780");
      for (var paper : List.of("customs", "invoice")) {
        var file = api("/parcels/" + parcel.id() + "/papers/" + paper + ".pdf");
        try (var pdf = Loader.loadPDF(file.body())) {
          assertThat(new PDFTextStripper().getText(pdf)).contains("42022100", "IT", "0.78 kg");
        }
      }
    }

    @Test
    void whenTheyAreWrong_thenAllOfThatIsToldAndNothingIsKept()
        throws IOException, InterruptedException {
      var wrong =
          tell(
              """
              {"facts": [
                {"sku": "%s", "hsCode": "42022100"},
                {"sku": "", "hsCode": "bag", "origin": "Italy", "netGrams": 0}]}
              """
                  .formatted(sku()));

      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body())
          .contains("facts[1].sku", "facts[1].hsCode", "facts[1].origin", "facts[1].netGrams");
      assertThat(tell("{}").statusCode()).isEqualTo(400);
      assertThat(known()).contains("\"facts\":[]");
    }
  }
}
