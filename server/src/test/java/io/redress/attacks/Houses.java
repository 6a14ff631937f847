package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.attacks.House.Seats;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.cases.Goodwill;
import io.redress.cases.review.DecisionReviews;
import io.redress.catalogue.Brands;
import io.redress.evidence.EvidenceUploads;
import io.redress.evidence.NewEvidence;
import io.redress.faces.Browser;
import io.redress.faces.Browser.Attachment;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.imports.ImportSamples;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.platform.TestClock;
import io.redress.privacy.LegalHolds;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.releases.NewRelease;
import io.redress.rulebook.releases.OwnTerms;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.shared.StaffId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;

/** Builds houses to be attacked, and lets everybody in who belongs there. */
final class Houses {
  private static final Duration LIFE = Duration.ofDays(30);

  private final DeskWorld world;
  private final SignedLinks links;
  private final ApiKeys keys;
  private final Brands brands;
  private final EvidenceUploads uploads;
  private final LegalHolds holds;
  private final DecisionReviews reviews;
  private final RuleSets rules;
  private final HouseClaims claims;
  private final HouseOutgoing outgoing;
  private final HouseQuestions questions;
  private final int port;

  Houses(ApplicationContext context, int port) {
    this.world = context.getBean(DeskWorld.class);
    this.links = context.getBean(SignedLinks.class);
    this.keys = context.getBean(ApiKeys.class);
    this.brands = context.getBean(Brands.class);
    this.uploads = context.getBean(EvidenceUploads.class);
    this.holds = context.getBean(LegalHolds.class);
    this.reviews = context.getBean(DecisionReviews.class);
    this.rules = context.getBean(RuleSets.class);
    this.claims = new HouseClaims(context);
    this.outgoing = new HouseOutgoing(context);
    this.questions = new HouseQuestions(context);
    this.port = port;
    world.cases.clock().travelTo(TestClock.START);
  }

  DeskWorld world() {
    return world;
  }

  /**
   * A house with two consumers who each have an order, a case, a photo and a brand that is asked.
   */
  House open() {
    var shop = world.shop();
    var tokens = tokens(shop);
    var things = things(shop, shop.caseId());
    var second =
        world.cases.open(
            shop.id(), world.cases.order(shop.id(), Duration.ofDays(4)), CaseReason.WRONG_SIZE);
    var strangers = things(shop, second);
    var seats = seats(shop, things);
    things.put("file", chosenFile(shop, seats.administrator()));
    var program = Caller.program("the house", Objects.requireNonNull(tokens.get(Scope.WRITE)));
    things.put("run", endedRun(program));
    try (var wire = new Wire(port)) {
      var noted =
          wire.json(
              "POST",
              "/api/v1/products",
              """
              {"products": [{"number": "P-%s", "title": "Red bag", "category": "handbag",
                             "variants": [{"sku": "BAG-1"}]}]}
              """
                  .formatted(shop.slug()),
              program);
      assertThat(noted.status()).as(noted.body()).isEqualTo(200);
    }
    things.put("product", "P-" + shop.slug());
    things.put("brand", world.cases.in(shop.id(), brands::list).getFirst().id().toString());
    // The contact that the catalogue names has the id of its brand; the others nobody has.
    things.put("contact", String.valueOf(things.get("brand")));
    things.put("term", UUID.randomUUID().toString());
    things.put("account", UUID.randomUUID().toString());
    things.put("mail", world.mails(shop).getFirst().id().toString());
    things.put("key", keyOf(shop));
    things.put("member", world.staffId(shop, Role.AGENT));
    things.put("release", release(shop));
    var house = new House(shop, things, strangers, tokens, seats);
    things.putAll(house.shared());
    strangers.putAll(house.shared());
    return new House(shop, things, strangers, tokens, seats);
  }

  /** The path of a link of this kind to this subject. */
  String link(Shop shop, Party party, LinkPurpose purpose, String subject) {
    var token =
        world.cases.in(
            shop.id(),
            () -> links.create(party, purpose, UUID.fromString(subject), LIFE, TestClock.START));
    return (party == Party.BRAND ? "/b/" : "/s/") + shop.slug() + "/l/" + token;
  }

  private Map<String, String> things(Shop shop, CaseId caseId) {
    world
        .cases
        .staff(shop.id(), new CaseCommand.AskBrand(caseId, Remedy.REFUND, "May it come back?"))
        .orThrow();
    var view = world.cases.view(shop.id(), caseId);
    var photo = world.photo(new Shop(shop.id(), shop.slug(), caseId), png()).toString();
    var things = new HashMap<String, String>();
    things.put("case", caseId.toString());
    things.put("order", view.order().id().toString());
    things.put("number", view.order().orderNumber());
    things.put("photo", photo);
    things.put("evidence", photo);
    things.put("person", view.consumer().id().toString());
    things.put("upload", upload(shop, caseId));
    things.put("hold", hold(shop, view.consumer().id()));
    things.put("browser", UUID.randomUUID().toString());
    things.put("passkey", UUID.randomUUID().toString());
    things.put("view", UUID.randomUUID().toString());
    things.put("mention", UUID.randomUUID().toString());
    things.put("decision", decision(shop, caseId));
    things.put("dispute", dispute(shop, caseId));
    things.put("goodwill", goodwill(shop, caseId));
    things.put("complaint", complaint(shop, caseId));
    things.put("recovery", claims.ofCarrier(shop, caseId));
    things.put("dispatch", outgoing.ofBag(shop, caseId));
    things.put("claim", claims.ofBrand(shop, caseId, photo));
    things.put("question", questions.sent(shop, caseId));
    things.put("payment", view.conduct().payments().getFirst().id().toString());
    things.put("request", view.conduct().liaison().orElseThrow().id().toString());
    return things;
  }

  private String decision(Shop shop, CaseId caseId) {
    return world.cases.in(shop.id(), () -> reviews.ofCase(caseId)).getFirst().id().toString();
  }

  private String dispute(Shop shop, CaseId caseId) {
    var claim =
        new Dispute.Claim(
            Dispute.Kind.PLATFORM, "Market", "M-1", "Where is the parcel?", Optional.empty());
    world.cases.staff(shop.id(), new CaseCommand.OpenDispute(caseId, claim)).orThrow();
    var view = world.cases.view(shop.id(), caseId);
    return view.conduct().disputes().getFirst().id().toString();
  }

  private String goodwill(Shop shop, CaseId caseId) {
    var gift =
        new Goodwill.Gift(
            Optional.empty(),
            Remedy.COMPENSATION,
            Money.of(500, "EUR"),
            Goodwill.Reason.DELAY,
            "For the wait.");
    world.cases.staff(shop.id(), new CaseCommand.GrantGoodwill(caseId, gift)).orThrow();
    var view = world.cases.view(shop.id(), caseId);
    return view.conduct().goodwill().getFirst().id().toString();
  }

  private String complaint(Shop shop, CaseId caseId) {
    var claim = new Complaint.Claim(Complaint.Way.PHONE, "Nobody rang me up.");
    world.cases.staff(shop.id(), new CaseCommand.Complain(caseId, claim)).orThrow();
    var view = world.cases.view(shop.id(), caseId);
    return view.conduct().complaints().getFirst().id().toString();
  }

  /** Terms of the house that count when nobody attacks any more. */
  private String release(Shop shop) {
    var files = OwnTerms.files(OwnTerms.text("own-kors", 60));
    var from = Optional.of(TestClock.START.plus(LIFE));
    var wanted = new NewRelease("Own terms", from, files, "operator");
    return world.cases.in(shop.id(), () -> rules.publishForHouse(wanted)).id().toString();
  }

  private String upload(Shop shop, CaseId caseId) {
    var file = new NewEvidence(caseId.value(), Optional.empty(), "film.mp4", "staff");
    var begun = world.cases.in(shop.id(), () -> uploads.begin(file, 1_000, TestClock.START));
    return ((EvidenceUploads.Begun.Open) begun).upload().id().toString();
  }

  private String hold(Shop shop, ConsumerId consumer) {
    var until = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC).plusDays(30);
    var wanted = new LegalHolds.Wanted(consumer, "A claim is defended.", until);
    var by = StaffId.parse(world.staffId(shop, Role.ADMINISTRATOR));
    return world.cases.in(
        shop.id(),
        () -> {
          holds.place(wanted, by, TestClock.START);
          return holds.of(consumer, TestClock.START).getFirst().id().toString();
        });
  }

  private Seats seats(Shop shop, Map<String, String> things) {
    var staff = new EnumMap<Role, Browser>(Role.class);
    for (var role : Role.values()) {
      staff.put(role, world.signIn(port, shop, role));
    }
    return new Seats(
        holding(
            link(
                shop,
                Party.CONSUMER,
                LinkPurpose.ORDER,
                Objects.requireNonNull(things.get("order")))),
        holding(
            link(
                shop,
                Party.CONSUMER,
                LinkPurpose.CASE,
                Objects.requireNonNull(things.get("case")))),
        holding(
            link(
                shop,
                Party.BRAND,
                LinkPurpose.LIAISON,
                Objects.requireNonNull(things.get("request")))),
        holding(
            link(
                shop,
                Party.BRAND,
                LinkPurpose.RECOVERY,
                Objects.requireNonNull(things.get("claim"))),
            link(
                shop,
                Party.BRAND,
                LinkPurpose.POLICY_QUESTION,
                Objects.requireNonNull(things.get("question")))),
        staff);
  }

  /** A browser in which these links were opened, and a page, so that it has a token for forms. */
  Browser holding(String... links) {
    var browser = new Browser(port);
    for (var link : links) {
      browser.follow(browser.get(link));
    }
    return browser;
  }

  private Map<Scope, String> tokens(Shop shop) {
    var tokens = House.<String>byScope();
    tokens.put(Scope.READ, key(shop, Set.of(Scope.READ)));
    tokens.put(Scope.WRITE, key(shop, Set.of(Scope.READ, Scope.WRITE)));
    tokens.put(Scope.ADMINISTER, key(shop, Set.of(Scope.values())));
    return tokens;
  }

  String key(Shop shop, Set<Scope> scopes) {
    return world.cases.in(shop.id(), () -> keys.create("attack", scopes, TestClock.START)).token();
  }

  private String keyOf(Shop shop) {
    return world
        .cases
        .in(shop.id(), () -> keys.create("spare", Set.of(Scope.READ), TestClock.START))
        .id()
        .toString();
  }

  private String chosenFile(Shop shop, Browser browser) {
    var csv = ImportSamples.csv(ImportSamples.row("I-1"));
    var page = shop.desk() + "/imports";
    var answer =
        browser.upload(
            page,
            page + "/files",
            Map.of("kind", "orders_csv"),
            new Attachment("file", "orders.csv", csv));
    var place = answer.headers().firstValue("Location").orElseThrow();
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /** A run that has ended, with one row taken in and one refused. */
  private String endedRun(Caller program) {
    var csv =
        ImportSamples.csv(
            ImportSamples.row("I-" + UUID.randomUUID()),
            ImportSamples.row("I-2").with("Qty", "=1+1"));
    try (var wire = new Wire(port)) {
      var answer = wire.upload("/api/v1/imports?kind=orders_csv", Map.of(), csv, program);
      world.cases.runOutbox();
      var place = answer.header("Location");
      return place.substring(place.lastIndexOf('/') + 1);
    }
  }

  private static byte[] png() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** All who may ask at some door of pages. */
  static List<Route.Door> parties() {
    return List.of(
        Route.Door.BUYER, Route.Door.MATTER, Route.Door.BRAND, Route.Door.BEARER, Route.Door.STAFF);
  }
}
