package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceSamples;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.settings.FileSettings;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Files that staff add to a case, take out of it and bring back. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskFilesTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired EvidenceFiles evidence;
  @Autowired FileSettings settings;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private List<Evidence> files() {
    return world.cases.in(shop.id(), () -> evidence.ofCase(shop.caseId()));
  }

  private String at(String path) {
    return shop.casePage() + "/files" + path;
  }

  /** Sends a file whole, as the script of the page does. */
  private String sent(Browser browser, byte[] bytes) {
    var begun =
        browser.script(
            shop.casePage(),
            "POST",
            at("/uploads"),
            BodyPublishers.noBody(),
            Map.of(
                "Upload-Length",
                String.valueOf(bytes.length),
                "Content-Disposition",
                "attachment; filename*=UTF-8''clasp.png"));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    var answer =
        browser.script(
            shop.casePage(),
            "PATCH",
            begun.headers().firstValue("Location").orElseThrow(),
            BodyPublishers.ofByteArray(bytes),
            Map.of(
                "Upload-Offset",
                "0",
                "Upload-Complete",
                "?1",
                "Content-Type",
                "application/partial-upload"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Nested
  class GivenAnAgent {
    private Browser browser = new Browser(0);

    @BeforeEach
    void signIn() {
      browser = world.signIn(port, shop, Role.AGENT);
    }

    @Test
    void whenTheirScriptSendsAPhoto_thenTheCaseHasItFromThem() {
      var said = sent(browser, EvidenceSamples.picture("png", 30, 20));

      assertThat(files()).singleElement().extracting(Evidence::addedBy).isEqualTo("staff");
      assertThat(said).contains("/small", "/remove", "/restore");
      assertThat(browser.get(shop.casePage()).body()).contains("clasp.png", "Added a file");
    }

    @Test
    void whenTheirFormSendsADocument_thenTheCaseHasIt() {
      var pdf = new String(EvidenceSamples.pdf("<</Type/Catalog>>"), StandardCharsets.US_ASCII);
      var file = new Browser.Attachment("photos", "receipt.pdf", pdf);

      var answer = browser.upload(shop.casePage(), at(""), Map.of(), file);

      assertThat(browser.follow(answer).body()).contains("receipt.pdf");
      assertThat(files()).hasSize(1);
    }

    @Test
    void whenTheirFormSendsAProgram_thenThePageSaysOnceWhyItIsNotTaken() {
      var file = new Browser.Attachment("photos", "tool.html", "<html><script>1</script></html>");

      var answer = browser.upload(shop.casePage(), at(""), Map.of(), file);

      assertThat(browser.follow(answer).body()).contains("tool.html is a web page or a text");
      assertThat(browser.get(shop.casePage()).body()).doesNotContain("tool.html");
      assertThat(files()).isEmpty();
    }

    @Test
    void whenAFileIsRemoved_thenAnybodyWhoMayBringsItBack() {
      var id = world.photo(shop, EvidenceSamples.picture("png", 30, 20));

      var removed = browser.submit(shop.casePage(), at("/" + id + "/remove"), Map.of());

      assertThat(browser.follow(removed).body()).contains("lena-neumann.png is removed.");
      var supervisor = world.signIn(port, shop, Role.SUPERVISOR);
      assertThat(supervisor.get(shop.casePage()).body()).contains(at("/" + id + "/restore"));
      supervisor.submit(shop.casePage(), at("/" + id + "/restore"), Map.of());
      assertThat(files()).hasSize(1);
      assertThat(browser.get(shop.casePage()).body())
          .doesNotContain("lena-neumann.png is removed.");
    }

    @Test
    void whenOthersHaveTakenItsPlace_thenItStaysOutAndThePageSaysWhy() {
      var small = EvidenceSamples.picture("png", 3, 3);
      var id = world.photo(shop, small);
      browser.submit(shop.casePage(), at("/" + id + "/remove"), Map.of());
      for (var i = 0; i < settings.perCase(); i++) {
        world.photo(shop, small);
      }

      var answer = browser.submit(shop.casePage(), at("/" + id + "/restore"), Map.of());

      assertThat(browser.follow(answer).body()).contains("There is no room for lena-neumann.png");
      assertThat(files()).hasSize(settings.perCase());
    }
  }

  @Nested
  class GivenAReceiver {
    @Test
    void whenTheySendAPhoto_thenItStaysAndOthersMayTakeItOut() {
      var browser = world.signIn(port, shop, Role.RECEIVER);

      var said = sent(browser, EvidenceSamples.picture("png", 30, 20));

      assertThat(said).contains("/small").doesNotContain("/remove");
      var id = files().getFirst().id();
      var removed = browser.submit(shop.casePage(), at("/" + id + "/remove"), Map.of());
      assertThat(removed.statusCode()).isEqualTo(403);
    }

    @Test
    void whenSomebodyTookAFileOut_thenTheyAreNotOfferedToBringItBack() {
      var id = world.photo(shop, EvidenceSamples.picture("png", 30, 20));
      var agent = world.signIn(port, shop, Role.AGENT);
      agent.submit(shop.casePage(), at("/" + id + "/remove"), Map.of());

      var page = world.signIn(port, shop, Role.RECEIVER).get(shop.casePage());

      assertThat(page.body()).doesNotContain("/restore");
    }
  }
}
