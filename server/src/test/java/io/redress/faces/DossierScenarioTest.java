package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.cases.dossier.Dossier;
import io.redress.cases.dossier.Dossiers;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.evidence.EvidenceSamples;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.faces.desk.HouseWords;
import io.redress.faces.dossier.DossierPress;
import io.redress.faces.dossier.DossierWords;
import io.redress.faces.portal.OwnWords;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Page;
import io.redress.language.Language;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of a case: what is in it for whom, and whether its seals can be counted again. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DossierScenarioTest {
  private static final String SEALS = "SHA256SUMS";
  private static final String SAID = "Could you look at the seam?";
  private static final String NOTED = "She sounded upset on the phone";
  private static final String ASKED = "Ana, would you take it back?";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired Dossiers dossiers;
  @Autowired DossierPress press;
  @Autowired ApiKeys keys;
  @Autowired JsonMapper json;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    world
        .cases
        .staff(shop.id(), new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it?"))
        .orThrow();
    say(ThreadKind.CONSUMER, SAID);
    say(ThreadKind.INTERNAL, NOTED);
    say(ThreadKind.BRAND, ASKED);
    world.photo(shop, EvidenceSamples.picture("png", 30, 20));
  }

  private void say(ThreadKind thread, String words) {
    var said = new CaseCommand.Words(words, "Wen", "en");
    world.cases.staff(
        shop.id(), new CaseCommand.WriteMessage(shop.caseId(), thread, MessageChannel.PAGE, said));
  }

  private Dossier dossier(Dossier.Form form) {
    return world.cases.in(
        shop.id(),
        () ->
            switch (form) {
              case HOUSE -> dossiers.ofHouse(shop.caseId());
              case CONSUMER -> dossiers.ofConsumer(shop.caseId());
            });
  }

  private static Page page(Dossier.Form form, Language language) {
    var reader = form == Dossier.Form.HOUSE ? Audience.STAFF : Audience.CONSUMER;
    return SamplePages.page(language, reader);
  }

  private static DossierWords words(Page page, Dossier dossier) {
    return dossier.isForHouse()
        ? new HouseWords(page, dossier.view(), List.of())
        : new OwnWords(page, dossier.view());
  }

  private byte[] paper(Dossier.Form form, Language language) {
    var dossier = dossier(form);
    var page = page(form, language);
    return world.cases.in(
        shop.id(),
        () -> {
          try {
            return press.paper(page, dossier, words(page, dossier));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Map<String, byte[]> zip(Dossier.Form form) {
    var dossier = dossier(form);
    var page = page(form, Language.ENGLISH);
    return world.cases.in(
        shop.id(),
        () -> {
          try (var packed = press.zip(page, dossier, words(page, dossier))) {
            var bytes = new ByteArrayOutputStream();
            packed.sendTo(bytes);
            return entries(bytes.toByteArray());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] entry(Map<String, byte[]> entries, String name) {
    return Objects.requireNonNull(entries.get(name), name);
  }

  private static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String all(Map<String, byte[]> entries) {
    var all = new StringBuilder();
    entries.forEach(
        (name, bytes) ->
            all.append(name)
                .append('\n')
                .append(
                    name.endsWith(".pdf")
                        ? text(bytes)
                        : new String(bytes, StandardCharsets.UTF_8)));
    return all.toString();
  }

  @Nested
  class GivenTheHousesFile {
    @Test
    void whenItIsOpened_thenEverythingIsThere() {
      var entries = zip(Dossier.Form.HOUSE);

      assertThat(entries.keySet().stream().map(name -> name.replace(".jpeg", ".png")))
          .containsExactlyInAnyOrder(
              "case.json",
              "events.json",
              "promises.json",
              "decisions.json",
              "disputes.json",
              "complaints.json",
              "messages.json",
              "money.json",
              "evidence.json",
              "evidence/01-lena-neumann.png",
              "originals/01-lena-neumann.png",
              "file.pdf",
              SEALS);
      assertThat(all(entries)).contains(SAID, NOTED, ASKED, "Visa ··2260", "decision_kept");
      assertThat(json.readTree(entry(entries, "decisions.json")).get(0).get("clauses").toString())
          .contains("citation");
    }

    @Test
    void whenItsSealsAreCountedAgain_thenTheyAreTheSame() {
      var entries = zip(Dossier.Form.HOUSE);

      var seals = new String(entry(entries, SEALS), StandardCharsets.UTF_8);
      assertThat(seals.lines()).hasSize(entries.size() - 1);
      seals
          .lines()
          .map(line -> line.split("  ", 2))
          .forEach(seal -> assertThat(seal[0]).isEqualTo(sha256(entry(entries, seal[1]))));
      var printed = text(entry(entries, "file.pdf"));
      assertThat(printed).contains(sha256(entry(entries, "events.json")));
    }

    @Test
    void whenItsChainIsCountedAgain_thenItEndsInTheHeadThatIsPrinted() {
      var entries = zip(Dossier.Form.HOUSE);

      var previous = "";
      for (JsonNode event : json.readTree(entry(entries, "events.json"))) {
        assertThat(event.get("previousHash").asString()).isEqualTo(previous);
        var sealed = previous + "\n" + event.get("canonical").asString();
        previous = sha256(sealed.getBytes(StandardCharsets.UTF_8));
        assertThat(event.get("hash").asString()).isEqualTo(previous);
      }
      assertThat(text(entry(entries, "file.pdf"))).contains(previous).contains("Unbroken");
    }
  }

  @Nested
  class GivenTheConsumersFile {
    @Test
    void whenItIsOpened_thenNothingOfTheHouseOrTheBrandIsInIt() {
      var entries = zip(Dossier.Form.CONSUMER);

      assertThat(all(entries))
          .contains(SAID, "Lena Neumann", "evidence/01-lena-neumann.")
          .doesNotContain(NOTED, ASKED, "canonical", "originals/", "\"owner\"", "\"facts\"")
          .doesNotContain(dossier(Dossier.Form.HOUSE).chain().links().getFirst().hash());
    }

    @ParameterizedTest
    @MethodSource("io.redress.language.Language#offered")
    void whenItIsPrinted_thenItReadsInEveryLanguage(Language language) {
      var printed = text(paper(Dossier.Form.CONSUMER, language));

      var page = page(Dossier.Form.CONSUMER, language);
      assertThat(printed.replaceAll("\\s+", ""))
          .contains(
              Normalizer.normalize(page.say("file.part.chain"), Normalizer.Form.NFKC)
                  .replaceAll("\\s+", ""))
          .contains(dossier(Dossier.Form.CONSUMER).chain().head());
      assertThat(printed).contains(SAID).doesNotContain("\uFFFD", "null");
    }
  }

  @Nested
  class GivenALongCase {
    @Test
    void whenItIsPrinted_thenThePaperHoldsTheLatestAndSaysWhereTheRestIs() {
      for (var i = 1; i <= 8; i++) {
        clock.advance(Duration.ofMinutes(1));
        say(ThreadKind.CONSUMER, "Part " + i + " " + "& so on ".repeat(500));
      }

      var printed = text(paper(Dossier.Form.CONSUMER, Language.ENGLISH));

      assertThat(printed).contains("Part 8").doesNotContain("Part 1 ");
      assertThat(printed.replaceAll("\\s+", " ")).contains("in messages.json of the ZIP.");
    }
  }

  @Nested
  class GivenTheDesk {
    private HttpResponse<String> ask(Role role, String form) {
      var browser = world.signIn(port, shop, role);
      var page = shop.casePage() + "/dossier";
      var token = role == Role.RECEIVER ? shop.casePage() : page;
      return browser.submit(token, page, Map.of("form", form, "as", "zip"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whenARoleAsksForTheHousesFile_thenOnlyLeadsGetIt(Role role) {
      var isLet = role == Role.SUPERVISOR || role == Role.ADMINISTRATOR;

      assertThat(ask(role, "house").statusCode()).isEqualTo(isLet ? 200 : 403);
    }

    @Test
    void whenTheProofIsOld_thenItIsAskedForFirst() {
      var browser = world.signIn(port, shop, Role.SUPERVISOR);
      var page = shop.casePage() + "/dossier";
      clock.advance(Duration.ofMinutes(11));

      var asked = browser.submit(page, page, Map.of("form", "house", "as", "pdf"));

      assertThat(asked.headers().firstValue("Location").orElse("")).contains("/prove?next=");
      assertThat(browser.submit(page, page, Map.of("as", "pdf")).body()).startsWith("%PDF");
    }

    @Test
    void whenAnAgentLooks_thenOnlyTheConsumersFileIsOffered() {
      var browser = world.signIn(port, shop, Role.AGENT);

      assertThat(browser.get(shop.casePage()).body()).contains("/dossier");
      assertThat(browser.get(shop.casePage() + "/dossier").body())
          .contains("For the consumer")
          .doesNotContain("For the house");
    }
  }

  @Nested
  class GivenAProgram {
    private HttpResponse<String> call(String path, Scope... scopes)
        throws IOException, InterruptedException {
      var token =
          world
              .cases
              .in(shop.id(), () -> keys.create("program", Set.of(scopes), TestClock.START))
              .token();
      var address = "http://127.0.0.1:" + port + "/api/v1/cases/" + shop.caseId() + path;
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Authorization", "Bearer " + token)
              .build();
      try (var client = HttpClient.newHttpClient()) {
        return client.send(request, BodyHandlers.ofString());
      }
    }

    @Test
    void whenItReads_thenItGetsWhatTheConsumerMayHave() throws IOException, InterruptedException {
      assertThat(call("/file.pdf", Scope.READ).body()).startsWith("%PDF");
      assertThat(call("/file.zip", Scope.READ).body()).startsWith("PK");
      assertThat(call("/file.zip?form=house", Scope.READ).statusCode()).isEqualTo(403);
      assertThat(call("/file.zip?form=court", Scope.READ).statusCode()).isEqualTo(400);
    }

    @Test
    void whenItAdministers_thenItGetsAllOfIt() throws IOException, InterruptedException {
      var all = call("/file.zip?form=house", Scope.READ, Scope.ADMINISTER);

      assertThat(all.statusCode()).isEqualTo(200);
      assertThat(all.body()).startsWith("PK").contains("originals/");
    }
  }
}
