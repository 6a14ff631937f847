package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.brands.packages.NewProof;
import io.redress.cases.brands.packages.PurchaseProofs;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.evidence.EvidenceSamples;
import io.redress.faces.PackageReading;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.vault.VaultDocument;
import io.redress.liaison.vault.VaultDocument.About;
import io.redress.liaison.vault.VaultKind;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Papers that prove a purchase are kept, warned of, and fill the package of a request. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class, PackageReading.class})
class ProofsScenarioTest {
  private static final LocalDate TODAY = TestClock.START.atZone(ZoneOffset.UTC).toLocalDate();
  private static final Actor WEN = Actor.staff(new StaffId(new UUID(3, 4)));

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired PackageReading reading;
  @Autowired PurchaseProofs proofs;
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
                () -> keys.create("vault", Set.of(Scope.READ, Scope.WRITE), TestClock.START))
            .token();
    api = new ApiClient(port, token);
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private static byte[] invoice() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setAuthor("Sofia Brandt");
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private Brand brand() {
    return world.cases.in(shop.id(), brands::list).getFirst();
  }

  /** An invoice for the piece of the case. */
  private VaultDocument ofThePiece() throws IOException {
    var about =
        new About(
            VaultKind.INVOICE,
            "MK-EU 770912",
            Optional.of(brand().id()),
            "A-17",
            Optional.empty(),
            Optional.empty());
    return add(NewProof.about(about, world.view(shop).order().lines()), "sofia.pdf", invoice());
  }

  /** An invoice for a piece of the same brand that somebody else bought. */
  private VaultDocument ofAnotherPiece() throws IOException {
    var about =
        new About(
            VaultKind.INVOICE,
            "MK-EU 880145",
            Optional.of(brand().id()),
            "A-17",
            Optional.empty(),
            Optional.empty());
    var others = world.cases.order(shop.id(), Duration.ofDays(3)).lines();
    return add(NewProof.about(about, others), "others.pdf", invoice());
  }

  /** A certificate for all goods of the brand. */
  private VaultDocument certificate(LocalDate last) {
    var about =
        new About(
            VaultKind.DEALER_CERTIFICATE,
            "AD-17",
            Optional.of(brand().id()),
            "",
            Optional.empty(),
            Optional.of(last));
    var photo = EvidenceSamples.heldSideways(EvidenceSamples.picture("jpeg", 60, 40));
    return add(new NewProof(about, List.of()), "sofia.jpg", photo);
  }

  private VaultDocument add(NewProof proof, String name, byte[] bytes) {
    return world.cases.in(
        shop.id(),
        () ->
            switch (proofs.add(proof, name, new ByteArrayInputStream(bytes), WEN)) {
              case PurchaseProofs.Brought.Kept(var document) -> document;
              case PurchaseProofs.Brought.Refused(var refusal) -> throw new AssertionError(refusal);
            });
  }

  private String ofCase() {
    return "/api/v1/cases/" + shop.caseId() + "/disclosure";
  }

  private Answer choose(VaultDocument document) {
    return api.put(
        ofCase() + "/proof",
        "{\"goes\": true, \"reason\": \"It is theirs.\", \"subject\": \"%s\"}"
            .formatted(document.id()));
  }

  private Map<String, byte[]> packed() {
    var view = world.view(shop);
    return world.cases.in(shop.id(), () -> reading.zip(reading.given(view), "en"));
  }

  private void ask() {
    var asked =
        api.command(
            shop.caseId().toString(),
            "ask_brand",
            "{\"remedy\": \"refund\", \"question\": \"May it come back?\"}");
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
  }

  @Test
  void whenAPaperIsChosen_thenItFillsThePackageByANeutralNameWithoutItsMaker() throws IOException {
    var invoice = ofThePiece();
    var certificate = certificate(TODAY.plusDays(20));
    assertThat(api.get(ofCase()).body()).contains(invoice.id().toString());

    assertThat(choose(invoice).status()).isEqualTo(200);
    ask();
    var zip = packed();

    assertThat(zip.keySet()).containsExactly("papers/01-invoice.pdf", "request.pdf");
    assertThat(PackageReading.words(zip)).contains("MK-EU 770912").doesNotContain("AD-17");
    assertThat(PackageReading.words(Objects.requireNonNull(zip.get("papers/01-invoice.pdf"))))
        .doesNotContain("Sofia");
    assertThat(choose(certificate).status()).isEqualTo(200);
    api.post(ofCase() + "/tell", "");
    assertThat(packed().keySet())
        .hasSize(3)
        .anyMatch(name -> name.endsWith("-dealer-certificate.jpeg"));
    assertThat(PackageReading.words(packed())).doesNotContain("9.9898 E", "sofia");
  }

  @Test
  void whenPapersAreOfThePieceTheBrandOrAnotherPiece_thenTheLastIsNotOffered() throws IOException {
    var invoice = ofThePiece();
    var certificate = certificate(TODAY.plusDays(20));
    var others = ofAnotherPiece();

    assertThat(api.get(ofCase()).body())
        .contains(invoice.id().toString(), certificate.id().toString())
        .doesNotContain(others.id().toString());
    assertThat(choose(certificate).status()).isEqualTo(200);
    assertThat(choose(others).status()).isEqualTo(404);
  }

  @Test
  void whenAProgramAddsAPaper_thenItIsKeptAndGivenBackClean() throws IOException {
    var path = "/api/v1/proofs";

    var added = send(path, "number", "MK-1");
    var nothing = send(path, "numbr", "MK-1");

    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.at("/kind")).isEqualTo("invoice");
    assertThat(added.at("/lines/0")).isNotEmpty();
    var file = api.get(path + "/" + added.at("/id") + "/file");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).doesNotContain("Sofia");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.body()).contains("number");
  }

  private Answer send(String path, String name, String value) throws IOException {
    var order = world.view(shop).order().orderNumber();
    var body = new ByteArrayOutputStream();
    body.writeBytes(part("kind", "", "invoice"));
    body.writeBytes(part("order", "", order));
    body.writeBytes(part(name, "", value));
    body.writeBytes(part("file", "; filename=\"sofia.pdf\"", ""));
    body.writeBytes(invoice());
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return api.send(
        HttpRequest.newBuilder(api.address(path))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** A part of a form; without a value its content follows. */
  private static byte[] part(String name, String more, String value) {
    var head =
        "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s"
            .formatted(name, more, value);
    var text = head + (value.isEmpty() ? "" : "\r\n");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whenAPaperHasEndedOrWasTakenOut_thenItGoesWithNoRequest() throws IOException {
    var ended = certificate(TODAY.minusDays(1));
    var invoice = ofThePiece();

    var out = api.post("/api/v1/proofs/" + invoice.id() + "/withdraw", "");

    assertThat(out.status()).as(out.body()).isEqualTo(200);
    assertThat(out.at("/counts")).isEqualTo("false");
    assertThat(choose(ended).status()).isEqualTo(404);
    assertThat(choose(invoice).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/proofs").body())
        .contains(ended.id().toString())
        .doesNotContain(invoice.id().toString());
  }

  @Test
  void whenAPaperOfAnotherHouseIsChosen_thenItIsNotThere() throws IOException {
    var mine = shop;
    shop = world.shop();
    var theirs = ofThePiece();
    shop = mine;

    assertThat(choose(theirs).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/proofs/" + theirs.id()).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/proofs/" + theirs.id() + "/file").status()).isEqualTo(404);
  }

  @Test
  void whenThePageIsOpened_thenWhatEndsSoonIsWarnedOf() {
    var certificate = certificate(TODAY.plusDays(20));
    var desk = world.signIn(port, shop, Role.LIAISON);
    var page = shop.desk() + "/proofs";

    assertThat(desk.get(page).body())
        .contains("AD-17", "all goods of Michael Kors", "One paper ends within 30 days");
    assertThat(desk.get(page + "/" + certificate.id()).statusCode()).isEqualTo(200);

    var out = desk.submit(page, page + "/" + certificate.id() + "/withdraw", Map.of());

    assertThat(desk.follow(out).body()).contains("No paper is kept yet.");
    assertThat(world.signIn(port, shop, Role.RECEIVER).get(page).statusCode()).isEqualTo(403);
  }

  @Test
  void whenAPaperIsAddedOnThePage_thenItSaysWhatIsMissing() {
    var desk = world.signIn(port, shop, Role.LIAISON);
    var page = shop.desk() + "/proofs";
    var kept = new HashMap<String, String>();
    kept.put("kind", "warranty_card");
    kept.put("number", "W-1");
    kept.put("brand", "none");

    var nothing = desk.submit(page, page + "/add", kept);
    kept.put("order", "X-0");
    var unknown = desk.submit(page, page + "/add", kept);
    kept.put("order", world.view(shop).order().orderNumber());
    var without = desk.submit(page, page + "/add", kept);

    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("a paper is about something", "W-1");
    assertThat(unknown.body()).contains("No order with this number is known.");
    assertThat(without.body()).contains("Please choose a photo or a PDF that can be read.");
  }
}
