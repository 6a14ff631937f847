package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.catalogue.Brands;
import io.redress.evidence.EvidenceSamples;
import io.redress.faces.Browser;
import io.redress.faces.PackageReading;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What goes to a brand is looked at, chosen with reasons, sent, and kept as it went. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class, PackageReading.class})
class DisclosureScenarioTest {
  private static final List<String> BY_ITSELF = List.of("serial", "reason", "condition", "dates");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired PackageReading reading;
  @Autowired Brands brands;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var token =
        world
            .cases
            .in(
                shop.id(),
                () -> keys.create("brands", Set.of(Scope.READ, Scope.WRITE), TestClock.START))
            .token();
    api = new ApiClient(port, token);
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private String page() {
    return shop.casePage() + "/disclosure";
  }

  private String ofCase() {
    return "/api/v1/cases/" + shop.caseId() + "/disclosure";
  }

  private Map<String, List<String>> form(String deed, String reason, List<String> goes) {
    var fields = new HashMap<String, List<String>>();
    fields.put("do", List.of(deed));
    fields.put("reason", List.of(reason));
    fields.put("goes", goes);
    fields.put("version", List.of(String.valueOf(world.view(shop).head().version())));
    fields.put("ask_brand-remedy", List.of("refund"));
    fields.put("ask_brand-question", List.of("The bag is unworn. May it come back?"));
    return fields;
  }

  private static List<String> with(String more) {
    var goes = new ArrayList<>(BY_ITSELF);
    goes.add(more);
    return goes;
  }

  private String brandPage() {
    var brand = new Browser(port);
    return brand.follow(brand.get(world.brandLink(shop))).body();
  }

  private String packed(String language) {
    var view = world.view(shop);
    return world.cases.in(
        shop.id(), () -> PackageReading.words(reading.zip(reading.given(view), language)));
  }

  private void ask() {
    var question = new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it come back?");
    world.cases.staff(shop.id(), question).orThrow();
  }

  @Nested
  class GivenACase {
    @Test
    void whenThePageIsOpened_thenBothSidesStandThere() {
      var desk = world.signIn(port, shop, Role.AGENT);

      var page = desk.get(page()).body();

      assertThat(page)
          .contains("Before it goes to Michael Kors", "Lena Neumann", "€298.00", "never goes")
          .contains("Parker shoulder bag, small")
          .contains(world.view(shop).order().orderNumber());
      assertThat(desk.get(shop.casePage()).body()).contains("What the brand will see");
    }

    @Test
    void whenItIsSentFromThere_thenTheBrandSeesWhatGoesByItself() {
      var desk = world.signIn(port, shop, Role.LIAISON);

      var sent = desk.submitAll(page(), page(), form("send", "", BY_ITSELF));

      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
      assertThat(brandPage())
          .contains("The bag is unworn.", "Parker shoulder bag, small", "Worn or used")
          .contains("The size does not fit")
          .doesNotContain("Neumann", "298.00", "@example.org");
    }

    @Test
    void whenMoreIsLetGoWithoutAReason_thenNothingIsSentAndTheReasonIsAskedFor() {
      var desk = world.signIn(port, shop, Role.LIAISON);

      var sent = desk.submitAll(page(), page(), form("send", " ", with("consumer_name")));

      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body())
          .contains("Please say why the brand needs it.", "The bag is unworn. May it come back?");
      assertThat(world.view(shop).conduct().liaison()).isEmpty();
    }

    @Test
    void whenMoreIsLetGoWithAReason_thenTheBrandSeesItEverywhere() {
      var desk = world.signIn(port, shop, Role.LIAISON);
      var why = "They look for the warranty under her name.";

      var sent = desk.submitAll(page(), page(), form("send", why, with("consumer_name")));

      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
      assertThat(brandPage()).contains("Lena Neumann").doesNotContain(why).doesNotContain("298.00");
      assertThat(packed("en")).contains("Lena Neumann").doesNotContain(why, "298.00");
      assertThat(desk.get(page()).body()).contains(why);
    }

    @Test
    void whenSomethingIsKeptBack_thenTheBrandDoesNotSeeIt() {
      var desk = world.signIn(port, shop, Role.SUPERVISOR);

      desk.submitAll(page(), page(), form("send", "", List.of("serial", "condition", "dates")));

      assertThat(brandPage()).contains("Worn or used").doesNotContain("The size does not fit");
    }

    @ParameterizedTest
    @EnumSource(
        value = Role.class,
        names = {"RECEIVER", "FINANCE"})
    void whenSomebodyElseTries_thenItIsNotTheirs(Role role) {
      var desk = world.signIn(port, shop, role);

      assertThat(desk.get(page()).statusCode()).isEqualTo(403);
      assertThat(desk.get(page() + "/package.pdf").statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class GivenAProgram {
    @Test
    void whenItLooks_thenWithheldFactsHaveNoValue() {
      var answer = api.get(ofCase());

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body())
          .contains("Parker shoulder bag, small", "\"consumer_name\"", "\"price_paid\"")
          .doesNotContain("Neumann", "298.00", "@example.org");
    }

    @Test
    void whenItLetsAPriceGo_thenAReasonIsNeededAndKept() {
      var without = api.put(ofCase() + "/price_paid", "{\"goes\": true}");
      assertThat(without.status()).isEqualTo(400);
      assertThat(without.body()).contains("reason");

      var with =
          api.put(ofCase() + "/price_paid", "{\"goes\": true, \"reason\": \"They match it.\"}");

      assertThat(with.status()).as(with.body()).isEqualTo(200);
      assertThat(with.body()).contains("EUR 298.00", "They match it.");
      assertThat(api.put(ofCase() + "/piece", "{\"goes\": false}").status()).isEqualTo(400);
      assertThat(api.put(ofCase() + "/proof", "{\"goes\": true}").status()).isEqualTo(400);
      assertThat(api.put(ofCase() + "/moon", "{\"goes\": true}").status()).isEqualTo(400);
    }

    @Test
    void whenItTellsMoreWithTheOpenRequest_thenTheBrandSeesItFromThenOn() {
      assertThat(api.post(ofCase() + "/tell", "").status()).isEqualTo(409);
      ask();
      api.put(ofCase() + "/consumer_name", "{\"goes\": true, \"reason\": \"For the book.\"}");
      assertThat(brandPage()).doesNotContain("Neumann");

      var told = api.post(ofCase() + "/tell", "");

      assertThat(told.status()).as(told.body()).isEqualTo(200);
      assertThat(brandPage()).contains("Lena Neumann");
    }
  }

  @Nested
  class GivenWordsThatNameTheClient {
    private static final String NAMING = "Mrs. Neumann wears it no more. May it come back?";

    private ApiClient.Answer does(String command, String body) {
      return api.command(shop.caseId().toString(), command, body.formatted(NAMING));
    }

    private void brandSays(String answer) {
      var said =
          "{\"answer\": \"%s\", \"words\": \"It is hers.\", \"answeredBy\": \"Ana\"}"
              .formatted(answer);
      assertThat(does("record_brand_answer", said).status()).isEqualTo(200);
    }

    private void letTheNameGo() {
      var goes = "{\"goes\": true, \"reason\": \"For the warranty.\"}";
      assertThat(api.put(ofCase() + "/consumer_name", goes).status()).isEqualTo(200);
    }

    @Test
    void whenAProgramAsksInThem_thenTheNameIsLetGoFirst() {
      var question = "{\"remedy\": \"refund\", \"question\": \"%s\"}";

      var refused = does("ask_brand", question);

      assertThat(refused.status()).as(refused.body()).isEqualTo(409);
      assertThat(refused.at("/refusal/code")).isEqualTo("brand_words_name_client");
      assertThat(refused.at("/refusal/facts/field")).isEqualTo("question");
      assertThat(refused.at("/refusal/facts/keptBack")).isEqualTo("consumer_name");
      assertThat(world.view(shop).conduct().liaison()).isEmpty();
      letTheNameGo();
      assertThat(does("ask_brand", question).status()).isEqualTo(200);
      assertThat(brandPage()).contains(NAMING);
    }

    @Test
    void whenAProgramWritesThemLater_thenTheyAreLookedAtToo() {
      ask();
      var message = "{\"thread\": \"brand\", \"words\": \"%s\"}";
      assertThat(does("write_message", message).at("/refusal/facts/field")).isEqualTo("words");
      assertThat(does("write_message", message.replace("brand", "internal")).status())
          .isEqualTo(200);

      brandSays("asked");
      var reply = does("reply_to_brand", "{\"words\": \"%s\"}");
      assertThat(reply.at("/refusal/code")).isEqualTo("brand_words_name_client");
      brandSays("declined");
      var appeal = does("appeal_to_brand", "{\"words\": \"%s\"}");

      assertThat(appeal.at("/refusal/code")).isEqualTo("brand_words_name_client");
      letTheNameGo();
      assertThat(does("appeal_to_brand", "{\"words\": \"%s\"}").status()).isEqualTo(200);
    }

    @Test
    void whenTheyAreSentFromTheDesk_thenTheyAreKeptAndTheRemedyIsSaid() {
      var desk = world.signIn(port, shop, Role.LIAISON);
      var told = form("send", "", BY_ITSELF);
      told.put("ask_brand-question", List.of(NAMING));

      var refused = desk.submitAll(page(), page(), told);

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("These words tell the brand what stays with us: the client’s name.", NAMING);
      told.put("goes", with("consumer_name"));
      told.put("reason", List.of("For the warranty."));
      assertThat(desk.submitAll(page(), page(), told).statusCode()).isEqualTo(303);
    }

    @Test
    void whenTheDeskWritesThemIntoTheThread_thenTheyDoNotReachTheBrand() {
      ask();
      var desk = world.signIn(port, shop, Role.LIAISON);
      var message = Map.of("to", "brand", "words", NAMING);

      var refused = desk.submit(shop.casePage(), shop.casePage() + "/messages", message);

      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
      assertThat(refused.body()).contains("what stays with us: the client’s name.", NAMING);
      assertThat(brandPage()).doesNotContain("Neumann");
    }
  }

  @Nested
  class GivenARequest {
    @BeforeEach
    void send() {
      world.photo(shop, EvidenceSamples.picture("png", 60, 40));
      ask();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "fr", "it", "ja"})
    void whenItIsPacked_thenPaperAndPhotosAreThereByNeutralNames(String language) {
      var view = world.view(shop);
      var zip = world.cases.in(shop.id(), () -> reading.zip(reading.given(view), language));

      assertThat(zip.keySet()).containsExactly("photos/photo-01.png", "request.pdf");
      assertThat(PackageReading.words(Objects.requireNonNull(zip.get("request.pdf"))))
          .contains("Parker shoulder bag, small", "May it come back")
          .doesNotContain("\uFFFD", "Neumann", "neumann", "298.00");
    }

    @Test
    void whenTheContactReadsFrench_thenThePackageIsFrench() {
      var view = world.view(shop);

      world.cases.in(
          shop.id(),
          () -> {
            brands.contactReads(view.head().brandId().orElseThrow(), "fr");
            return shop;
          });

      assertThat(world.cases.in(shop.id(), () -> reading.given(view).language())).isEqualTo("fr");
    }

    @Test
    void whenTheLinkIsHeld_thenThePackageComesAsAnAttachment() {
      var brand = new Browser(port);
      brand.follow(brand.get(world.brandLink(shop)));
      var request = world.view(shop).conduct().liaison().orElseThrow().id();
      var address = "/b/" + shop.slug() + "/requests/" + request;

      var paper = brand.get(address + "/package.pdf");
      var zip = brand.get(address + "/package.zip?lang=ja");

      assertThat(paper.statusCode()).isEqualTo(200);
      assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
      assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment; filename=\"request-");
      assertThat(zip.headers().firstValue("Content-Type")).hasValue("application/zip");
      assertThat(new Browser(port).get(address + "/package.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void whenStaffAndProgramsAskForIt_thenTheyGetItToo() {
      var desk = world.signIn(port, shop, Role.AGENT);

      assertThat(desk.get(page() + "/package.pdf").statusCode()).isEqualTo(200);
      assertThat(desk.get(page() + "/package.zip").statusCode()).isEqualTo(200);
      var paper = api.get("/api/v1/cases/" + shop.caseId() + "/brand-package.pdf");
      assertThat(paper.status()).isEqualTo(200);
      assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
    }
  }
}
