package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.JoinedCases;
import io.redress.cases.OpenCase;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.conversation.Mail;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.Asking;
import io.redress.liaison.Collecting;
import io.redress.orders.NewOrderLine.Goods;
import io.redress.orders.Order;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import io.redress.shared.Quantity;
import io.redress.shared.StaffId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A case with pieces of several makers: a brand is told of its own pieces and of no others. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class OwnPiecesScenarioTest {
  private static final Pattern LINK = Pattern.compile("/b/[^/\\s]+/l/[0-9a-f]{64}(/batch)?");
  private static final Actor WEN = Actor.staff(new StaffId(new UUID(3, 4)));
  private static final String SCARF = "Hand-rolled scarf";
  private static final String BAG = "Jet Set tote";
  private static final String RING = "Halo ring";
  private static final String RING_SERIAL = "HR-5512";
  private static final String MICHAEL_KORS = "ana@brand.example";
  private static final String ORFEVRA = "kim@orfevra.example";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired Brands brands;
  @Autowired JoinedCases joined;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var orfevra =
        new Brand(
            new BrandId(UUID.randomUUID()),
            "Orfevra",
            Optional.empty(),
            "Kim Lee",
            ORFEVRA,
            "en",
            CaseWorld.BERLIN,
            3);
    world.cases.in(
        shop.id(),
        () -> {
          brands.create(orfevra, clock.instant());
          return orfevra;
        });
  }

  /** An order of these, by the maker of each; none where it is no brand of the house. */
  private Order order(Goods... goods) {
    return world.cases.order(shop.id(), Arrays.asList(goods));
  }

  private static Goods piece(String title, Optional<String> brand, String serial) {
    return new Goods(
        title, title, Optional.empty(), brand, "handbag", Optional.empty(), Optional.of(serial));
  }

  private static Goods scarf() {
    return piece(SCARF, Optional.empty(), "SC-1");
  }

  private static Goods bag() {
    return piece(BAG, Optional.of("Michael Kors"), "JS-2");
  }

  private static Goods ring() {
    return piece(RING, Optional.of("Orfevra"), RING_SERIAL);
  }

  /** Asks for these lines of an order in one case. */
  private CaseId open(Order order, int... lines) {
    var wanted =
        Arrays.stream(lines)
            .mapToObj(at -> order.lines().get(at).id())
            .map(id -> new OpenCase.Line(id, Quantity.of(1), CaseReason.WRONG_SIZE, Map.of()))
            .toList();
    var request =
        new OpenCase(
            order.id(),
            wanted,
            OpenCase.Kind.REQUEST,
            "Too small.",
            Optional.empty(),
            OpenCase.Channel.PORTAL,
            "en");
    return world
        .cases
        .in(shop.id(), () -> world.cases.cases().open(request, Actor.consumer(order.consumerId())))
        .orThrow();
  }

  private CaseView view(CaseId id) {
    return world.cases.view(shop.id(), id);
  }

  private void ask(CaseId id, Asking.Letter letter) {
    var how = new Asking(Optional.empty(), letter);
    var question = new CaseCommand.AskBrand(id, Remedy.REFUND, "May it come back?", how);
    world.cases.staff(shop.id(), question).orThrow();
  }

  private CaseOutcome split(CaseId id, String title) {
    var leaving = Set.of(line(id, title));
    return world.cases.in(shop.id(), () -> joined.split(id, leaving, WEN));
  }

  private CaseLineId line(CaseId id, String title) {
    var view = view(id);
    return view.content().lines().stream()
        .filter(each -> view.order().line(each.orderLineId()).orElseThrow().title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<Mail> letters() {
    return world.mails(shop).stream().filter(mail -> mail.to() == Party.BRAND).toList();
  }

  /** All that was written to an address. */
  private String letters(String address) {
    var said = new StringBuilder();
    for (var mail : letters()) {
      if (mail.address().equals(address)) {
        said.append(mail.subject()).append(mail.bodyText()).append(mail.bodyHtml());
      }
    }
    return said.toString();
  }

  private Mail letter(CaseId id) {
    return letters().stream()
        .filter(mail -> mail.caseId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static String link(Mail letter) {
    var found = LINK.matcher(letter.bodyText());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @Nested
  class GivenAnArticleOfNoBrandFirst {
    private CaseId mixed = new CaseId(new UUID(0, 0));

    @BeforeEach
    void open() {
      mixed = OwnPiecesScenarioTest.this.open(order(scarf(), bag()), 0, 1);
    }

    @Test
    void whenItIsAskedAndReminded_thenTheLettersNameItsOwnPiece() {
      ask(mixed, Asking.Letter.OWN);
      for (var day = 0; day < 6; day++) {
        world.cases.pass(Duration.ofDays(1));
      }

      assertThat(letters()).hasSizeGreaterThan(1);
      assertThat(letters(MICHAEL_KORS)).contains(BAG).doesNotContain(SCARF);
    }

    @Test
    void whenItIsAskedTogether_thenLetterAndListNameItsOwnPiece() {
      ask(mixed, Asking.Letter.TOGETHER);
      world.cases.pass(Collecting.WINDOW);
      world.cases.pass(Collecting.WINDOW);
      var contact = new Browser(port);

      var list = contact.follow(contact.get(link(letters().getFirst())));

      assertThat(letters(MICHAEL_KORS)).contains(BAG).doesNotContain(SCARF);
      assertThat(list.uri().getPath()).endsWith("/batch");
      assertThat(list.body()).contains(BAG).doesNotContain(SCARF);
    }

    @Test
    void whenItIsAskedAgainLater_thenThePageOfEarlierRequestsNamesItsOwnPiece() {
      ask(mixed, Asking.Letter.OWN);
      ask(shop.caseId(), Asking.Letter.OWN);
      var contact = new Browser(port);
      var opened = contact.follow(contact.get(link(letter(shop.caseId()))));

      var earlier = contact.get(opened.uri().getPath() + "/earlier").body();

      assertThat(earlier).contains(BAG).doesNotContain(SCARF);
    }

    @Test
    void whenItIsPassedOn_thenPageAndLetterOfTheColleagueNameItsOwnPiece() {
      ask(mixed, Asking.Letter.OWN);
      var contact = new Browser(port);
      var opened = contact.follow(contact.get(link(letter(mixed))));
      var page = opened.uri().getPath() + "/colleagues";
      var email = UUID.randomUUID() + "@brand.example";

      contact.submit(page, page, Map.of("name", "Bo", "email", email, "note", ""));

      assertThat(opened.body()).contains(BAG).doesNotContain(SCARF);
      assertThat(letters(email)).contains(BAG).doesNotContain(SCARF);
    }

    @Test
    void whenItsProgramReads_thenTheDocumentNamesItsOwnPiece()
        throws IOException, InterruptedException {
      ask(mixed, Asking.Letter.OWN);
      var link = link(letter(mixed));
      var address = "http://127.0.0.1:" + port + "/api/v1/brand/" + shop.slug() + "/request";
      var token = link.substring(link.lastIndexOf('/') + 1);
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Authorization", "Bearer " + token)
              .build();

      try (var program = HttpClient.newHttpClient()) {
        var told = program.send(request, BodyHandlers.ofString());

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains(BAG).doesNotContain(SCARF);
      }
    }
  }

  @Nested
  class GivenPiecesOfTwoBrands {
    private CaseId mixed = new CaseId(new UUID(0, 0));

    @BeforeEach
    void open() {
      mixed = OwnPiecesScenarioTest.this.open(order(bag(), ring()), 0, 1);
    }

    @Test
    void whenThePieceOfItsBrandLeaves_thenTheCaseIsAboutTheOther() {
      var before = view(mixed).head().brandId();

      var taken = split(mixed, BAG).orThrow();
      ask(mixed, Asking.Letter.OWN);

      assertThat(view(taken).head().brandId()).isEqualTo(before);
      assertThat(view(mixed).brandName()).hasValue("Orfevra");
      assertThat(view(mixed).conduct().events())
          .extracting(each -> each.kind())
          .contains("brand_changed");
      assertThat(letters(MICHAEL_KORS)).isEmpty();
      assertThat(letters(ORFEVRA)).contains(RING).doesNotContain(BAG);
    }

    @Test
    void whenItsBrandWasAsked_thenTheOtherPieceLeavesInstead() {
      ask(mixed, Asking.Letter.OWN);

      var refused = (CaseOutcome.Refused) split(mixed, BAG);
      var free = world.cases.in(shop.id(), () -> joined.free(mixed));
      var ringLine = line(mixed, RING);
      var taken = split(mixed, RING).orThrow();
      ask(taken, Asking.Letter.OWN);

      assertThat(refused.refusal().code()).isEqualTo("split_brand_asked");
      assertThat(free).containsExactly(ringLine);
      assertThat(view(mixed).brandName()).hasValue("Michael Kors");
      assertThat(letters(MICHAEL_KORS)).contains(BAG).doesNotContain(RING, RING_SERIAL);
      assertThat(letters(ORFEVRA)).contains(RING).doesNotContain(BAG);
    }
  }

  @Nested
  class GivenACaseOfNoBrand {
    @Test
    void whenAPieceOfABrandIsPutToIt_thenItIsAboutThatBrand() {
      var order = order(scarf(), bag());
      var first = open(order, 0);
      var second = open(order, 1);

      world.cases.in(shop.id(), () -> joined.merge(first, second, WEN)).orThrow();
      ask(first, Asking.Letter.OWN);

      assertThat(view(first).brandName()).hasValue("Michael Kors");
      assertThat(letters(MICHAEL_KORS)).contains(BAG).doesNotContain(SCARF);
    }
  }
}
