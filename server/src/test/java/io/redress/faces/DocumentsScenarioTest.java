package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.documents.Document;
import io.redress.cases.documents.DocumentKind;
import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.Documents;
import io.redress.cases.documents.LegalEntities;
import io.redress.cases.documents.LegalEntity;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

/** Whoever gets money back gets a credit note; staff and programs read the same, others none. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class DocumentsScenarioTest {
  private static final int MOST_HOURS = 72;

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired Documents documents;
  @Autowired LegalEntities entities;
  @Autowired SignedLinks links;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId paid = new CaseId(new UUID(0, 0));

  @BeforeEach
  void payBack() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    paid = steps.released(shop.id());
    settle(paid);
  }

  private void settle(CaseId id) {
    for (var hour = 0; hour < MOST_HOURS && !isSettled(id); hour++) {
      world.cases.pass(Duration.ofHours(1));
    }
    assertThat(isSettled(id)).isTrue();
  }

  private boolean isSettled(CaseId id) {
    return world.cases.view(shop.id(), id).conduct().intents().stream()
        .allMatch(intent -> intent.state() == IntentState.SETTLED);
  }

  private List<Document> written() {
    return world.cases.in(shop.id(), () -> documents.ofCase(paid));
  }

  /** The money that had arrived comes back. */
  private void comeBack() {
    var attempt =
        world.cases.view(shop.id(), paid).conduct().intents().getFirst().attempts().getFirst();
    var answer = new ProviderAnswer.Failed("account_closed");
    world
        .cases
        .in(
            shop.id(),
            () ->
                world
                    .cases
                    .cases()
                    .perform(
                        new CaseCommand.RecordProviderAnswer(paid, attempt.id(), answer),
                        Actor.PROVIDER))
        .orThrow();
  }

  private HttpResponse<byte[]> api(Shop of, String path) throws IOException, InterruptedException {
    var key =
        world.cases.in(of.id(), () -> keys.create("reader", Set.of(Scope.READ), TestClock.START));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + key.token())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }

  private Browser consumer(CaseId id) {
    var token =
        world.cases.in(
            shop.id(),
            () ->
                links.create(
                    Party.CONSUMER,
                    LinkPurpose.CASE,
                    id.value(),
                    Duration.ofDays(30),
                    clock.instant()));
    var browser = new Browser(port);
    browser.follow(browser.get("/s/" + shop.slug() + "/l/" + token));
    return browser;
  }

  private String portal(CaseId id) {
    return "/s/" + shop.slug() + "/cases/" + id;
  }

  @Nested
  class GivenMoneyThatArrived {
    @Test
    void whenItIsProven_thenThereIsOneCreditNoteOfItsAmount() {
      assertThat(written()).hasSize(1);
      var note = written().getFirst();

      assertThat(note.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
      assertThat(note.number()).isEqualTo("CN-000001");
      assertThat(note.amount()).isEqualTo(Money.of(29_800, "EUR"));
      assertThat(note.parts())
          .containsExactly(
              new DocumentPart(DocumentPart.Kind.GOODS, Optional.empty(), note.amount()));
      assertThat(note.seller()).isEqualTo(LegalEntity.named("Harbour and Lane GmbH"));
      assertThat(note.proof()).isEqualTo("RF-000001");
      assertThat(note.addressee()).isEqualTo("Lena Neumann");
      assertThat(note.origin().goods()).isEqualTo("Parker shoulder bag, small");
    }

    @Test
    void whenItComesBack_thenACorrectionTakesItAwayAndTheNextProofIsANewNote() {
      comeBack();

      assertThat(written()).hasSize(2);
      var correction = written().getLast();
      assertThat(correction.number()).isEqualTo("CX-000001");
      assertThat(correction.corrects()).contains("CN-000001");
      assertThat(correction.parts()).isEqualTo(written().getFirst().parts());
      assertThat(correction.effect()).isEqualTo(Money.of(-29_800, "EUR"));

      settle(paid);
      assertThat(written()).hasSize(3);
      assertThat(written().getLast().number()).isEqualTo("CN-000002");
    }

    @Test
    void whenTheCompanyMoves_thenOnlyLaterDocumentsSayIt() {
      var moved = new LegalEntity("Harbour SE", "Kai 1\n20457 Hamburg", "DE123456789", "HRB 1");
      world.cases.in(shop.id(), () -> entities.set(moved, OptionalInt.of(0), "staff " + shop.id()));

      var later = steps.released(shop.id());
      settle(later);

      assertThat(written().getFirst().seller().name()).isEqualTo("Harbour and Lane GmbH");
      var next = world.cases.in(shop.id(), () -> documents.ofCase(later)).getFirst();
      assertThat(next.seller()).isEqualTo(moved);
      assertThat(next.number()).isEqualTo("CN-000002");
    }
  }

  @Nested
  class GivenAProgram {
    @Test
    void whenItAsks_thenItGetsThePartsAndThePaper() throws IOException, InterruptedException {
      var list = api(shop, "/cases/" + paid + "/documents");

      assertThat(list.statusCode()).isEqualTo(200);
      assertThat(new String(list.body(), StandardCharsets.UTF_8))
          .contains("\"number\":\"CN-000001\"", "\"amount\":\"298.00\"", "\"kind\":\"goods\"");

      var paper = api(shop, "/cases/" + paid + "/documents/CN-000001.pdf");
      assertThat(paper.statusCode()).isEqualTo(200);
      assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
          .contains("attachment", "CN-000001.pdf");
      try (var pdf = Loader.loadPDF(paper.body())) {
        assertThat(new PDFTextStripper().getText(pdf))
            .contains("CN-000001", "Harbour and Lane GmbH", "Lena Neumann", "298.00", "2260");
      }
    }

    @Test
    void whenItAsksAgainLater_thenThePaperIsTheSameToTheLastByte()
        throws IOException, InterruptedException {
      var path = "/cases/" + paid + "/documents/CN-000001.pdf";
      var first = api(shop, path).body();
      clock.advance(Duration.ofDays(400));

      assertThat(api(shop, path).body()).isEqualTo(first);
    }

    @Test
    void whenItSetsTheCompany_thenItNeedsTheVersionThatItRead()
        throws IOException, InterruptedException {
      var company = "{\"name\": \"Harbour SE\", \"address\": \"Kai 1\\nHamburg\"}";

      assertThat(put(company, "").statusCode()).isEqualTo(428);
      assertThat(put("{\"address\": \"Kai 1\"}", "\"0\"").statusCode()).isEqualTo(400);
      var set = put(company, "\"0\"");
      assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
      assertThat(set.headers().firstValue("ETag")).contains("\"1\"");
      assertThat(put(company, "\"0\"").statusCode()).isEqualTo(412);
      assertThat(api(shop, "/legal-entity").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> put(String body, String ifMatch)
        throws IOException, InterruptedException {
      var key =
          world.cases.in(
              shop.id(), () -> keys.create("head", Set.of(Scope.ADMINISTER), TestClock.START));
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/legal-entity"))
              .header("Authorization", "Bearer " + key.token())
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(body));
      try (var client = HttpClient.newHttpClient()) {
        return client.send(
            (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch)).build(),
            BodyHandlers.ofString());
      }
    }

    @Test
    void whenItIsAnotherHouses_thenThereIsNothing() throws IOException, InterruptedException {
      var other = world.shop();

      assertThat(api(other, "/cases/" + paid + "/documents").statusCode()).isEqualTo(404);
      assertThat(api(other, "/cases/" + paid + "/documents/CN-000001.pdf").statusCode())
          .isEqualTo(404);
      assertThat(api(shop, "/cases/" + shop.caseId() + "/documents/CN-000001.pdf").statusCode())
          .isEqualTo(404);
    }
  }

  @Nested
  class GivenTheConsumer {
    @Test
    void whenTheyLookAtTheMoney_thenTheNoteIsThere() {
      var browser = consumer(paid);

      var page = browser.get(portal(paid));
      assertThat(page.body()).contains("Credit note CN-000001", "/documents/CN-000001\"");
      var paper = browser.get(portal(paid) + "/documents/CN-000001");

      assertThat(paper.statusCode()).isEqualTo(200);
      assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void whenItIsSomebodyElses_thenThereIsNothing() {
      var stranger = consumer(shop.caseId());

      assertThat(stranger.get(portal(paid) + "/documents/CN-000001").statusCode()).isEqualTo(404);
      assertThat(stranger.get(portal(shop.caseId()) + "/documents/CN-000001").statusCode())
          .isEqualTo(404);
    }
  }

  @Nested
  class GivenStaff {
    @Test
    void whenTheyOpenTheCase_thenWhoSeesOrdersSeesTheNote() {
      var page = shop.desk() + "/cases/" + paid;
      var paper = page + "/documents/CN-000001";

      var agent = world.signIn(port, shop, Role.AGENT);
      assertThat(agent.get(page).body()).contains("Credit note CN-000001");
      assertThat(agent.get(paper).statusCode()).isEqualTo(200);
      assertThat(agent.get(page + "/documents/CN-000009").statusCode()).isEqualTo(404);

      var receiver = world.signIn(port, shop, Role.RECEIVER);
      assertThat(receiver.get(page).body()).doesNotContain("CN-000001");
      assertThat(receiver.get(paper).statusCode()).isEqualTo(403);
    }

    @Test
    void whenAnAdministratorSetsTheCompany_thenItIsKeptAndMistakesAreTold() {
      var page = shop.desk() + "/house/entity";
      var browser = world.signIn(port, shop, Role.ADMINISTRATOR);
      assertThat(browser.get(page).body()).contains("Harbour and Lane GmbH");

      var empty = browser.submit(page, page, Map.of("name", " ", "version", "0"));
      assertThat(empty.statusCode()).isEqualTo(422);
      assertThat(empty.body()).contains("Write the registered name.");

      var fields = Map.of("name", "Harbour SE", "tax_id", "DE123456789", "version", "0");
      assertThat(browser.submit(page, page, fields).statusCode()).isEqualTo(303);
      assertThat(browser.submit(page, page, fields).statusCode()).isEqualTo(412);
      assertThat(browser.get(page).body()).contains("Harbour SE", "DE123456789");
    }
  }
}
