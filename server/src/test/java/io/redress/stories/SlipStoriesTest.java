package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.conversation.Mail;
import io.redress.language.Language;
import io.redress.orders.Order;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.signin.SignInRules;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import io.redress.stories.Slipping.Matter;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Stories 1, 3 and 6 with everything late that can be late: whatever slips, its owner is warned,
 * the consumer hears of it first and at that moment, and the page says what holds from then on.
 */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class, Slipping.class})
class SlipStoriesTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");
  private static final Money PRICE = Money.of(29_800, "EUR");
  private static final int AFTER_THE_GREETING = 1;
  private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");
  private static final Duration UNTIL_IT_IS_THERE = Duration.ofMinutes(3);

  @LocalServerPort int port;
  @Autowired House house;
  @Autowired Slipping slipping;
  @Autowired SignInRules rules;
  @TempDir Path folder;

  private final List<Hands> everybody = new ArrayList<>();

  @AfterEach
  void closeBrowsers() {
    everybody.forEach(Hands::close);
  }

  @Test
  void whenAllIsLateWithAWrongPhoneInChinese_thenEachSlipIsToldFirst() throws IOException {
    anotherModel(Language.SIMPLIFIED_CHINESE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "ARABIC"})
  @Tag("long")
  void whenAllIsLateWithAWrongPhone_thenEachSlipIsToldFirst(Language language) throws IOException {
    anotherModel(language);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE", "ARABIC"})
  @Tag("long")
  void whenAllIsLateWithABag_thenEachSlipIsToldFirst(Language language) throws IOException {
    bagTooSmall(language);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE", "ARABIC"})
  @Tag("long")
  void whenNobodyAnswers_thenTheFirstWordsAreAnApology(Language language) throws IOException {
    lateReply(language);
  }

  /** One shop with its people, and one consumer who bought one piece there. */
  private final class Scene {
    private final Language language;
    private final Merchant shop;
    private final StaffMember owner;
    private final StaffMember lead;
    private final StaffMember above;
    private final Order order;
    private final Hands consumer;
    private final Hands desk;

    Scene(Language language, String policy, SellerPosition.Type seller, Piece piece) {
      house.startAt(TestClock.START);
      this.language = language;
      shop = house.open(GERMANY, policy);
      owner = house.hire(shop, "Mei", Role.AGENT, language.tag());
      lead = house.hire(shop, "Omar", Role.SUPERVISOR, language.tag());
      above = house.administrator(shop);
      house.in(shop, this::signInByPasswordAlone);
      house.know(shop, "Michael Kors", "mk-eu-online");
      order = house.sell(shop, GERMANY, seller, piece);
      consumer = person(language, "/s/" + shop.slug() + "/");
      desk = person(language, "/desk/" + shop.slug() + "/sign-in");
    }

    /** The stories last longer than the week that staff have to set up a second factor. */
    private boolean signInByPasswordAlone() {
      rules.set(SignInRules.SecondFactor.OFFERED);
      return true;
    }

    /** The consumer asks, answers what is still to be known, and sends it. */
    Matter asks(String reason, File photo) {
      consumer.open("/s/" + shop.slug() + "/");
      consumer.write("order", order.orderNumber()).write("contact", House.emailOf(order));
      consumer.send("/find");
      consumer.choose("reason", reason).write("words", "…");
      consumer.press("main form button.btn-primary");
      while (consumer.address().contains("/questions")) {
        consumer.press("button[name=answer]");
      }
      assertThat(consumer.has(".rd-remedy")).isTrue();
      consumer.attach(photo);
      consumer.press(".rd-bottom button");
      var address = consumer.address();
      var id = CaseId.parse(address.replaceAll(".*/cases/([0-9a-f-]+).*", "$1"));
      var title = order.lines().getFirst().title();
      var matter = new Matter(shop, id, title, owner, lead, above, language);
      atDesk(matter).choose("hand_over-owner", owner.id().toString()).send("/actions/hand_over");
      return matter;
    }

    /** The page of the case at the desk, whoever has to sign in again first. */
    Hands atDesk(Matter matter) {
      var page = "/desk/" + shop.slug() + "/cases/" + matter.id();
      desk.open(page);
      if (desk.has("[name=password]")) {
        desk.write("email", House.STAFF_EMAIL).write("password", House.STAFF_PASSWORD);
        desk.press("form:has([name=password]) button");
        desk.open(page);
      }
      return desk;
    }

    /** Reads a letter and opens its link: late, sorry, and another date to hold on to. */
    void readsOfSlip(Matter matter, Mail letter, PromiseKind now) {
      consumer.open(House.link(letter));
      assertThat(consumer.heading())
          .isEqualTo(slipping.words(matter).say("portal.now.late.sentence"));
      consumer.holdsOnTo(slipping.promised(matter, now).dueAt());
      sawThatWeAreSorry(matter);
    }

    /** What slipped stands in the story of the case, with the apology. */
    void sawThatWeAreSorry(Matter matter) {
      assertThat(consumer.has(".rd-thread li[data-when=broken]")).isTrue();
      consumer.browser().sees(slipping.words(matter).say("portal.story.sorry"));
    }

    void agreesTo(Matter matter, String remedy) {
      consumer.open("/s/" + shop.slug() + "/cases/" + matter.id() + "/offer");
      consumer.choose("remedy", remedy).choose("consent", "yes").send("/offer");
    }

    void offers(Matter matter, String... remedies) {
      atDesk(matter).send("/actions/decide");
      for (var remedy : remedies) {
        desk.choose("offer_remedies-remedies", lineAnd(matter, remedy));
      }
      desk.write("offer_remedies-words", "…").send("/actions/offer_remedies");
    }

    private String lineAnd(Matter matter, String remedy) {
      return slipping.view(matter).content().lines().getFirst().id() + "_" + remedy;
    }

    void receives(Matter matter) {
      atDesk(matter).choose("receive_goods-outcome", "received").send("/actions/receive_goods");
    }

    void inspects(Matter matter) {
      atDesk(matter).choose("inspect_goods-grade", "a").choose("inspect_goods-result", "accepted");
      desk.write("inspect_goods-notes", "…").send("/actions/inspect_goods");
    }
  }

  /** Story 1: the brand, her choice, the way back, the inspection and the exchange are late. */
  private void bagTooSmall(Language language) throws IOException {
    var bag =
        new Piece(
            "Parker shoulder bag, small",
            "Michael Kors",
            "handbag",
            PRICE,
            Map.of("worn", false, "tagsIntact", true));
    var policy = "{\"exchangeWindowDays\": 30, \"remedies\": [\"exchange\"]}";
    var scene = new Scene(language, policy, SellerPosition.Type.PROXY, bag);
    var matter = scene.asks("wrong_size", photo());
    scene.atDesk(matter).choose("ask_brand-remedy", "exchange");
    scene.desk.write("ask_brand-question", "May it be exchanged?").send("/actions/ask_brand");

    var silent = slipping.slip(matter, PromiseKind.BRAND_ANSWER, 1);
    scene.readsOfSlip(matter, silent, PromiseKind.DECISION);
    var brand = person(Language.ENGLISH, "/b/" + scene.shop.slug() + "/");
    brand.open(House.link(house.letters(scene.shop, Party.BRAND).getLast()));
    brand.answer("answer", "approve");

    scene.offers(matter, "refund", "exchange");
    scene.consumer.open(House.link(slipping.remind(matter, PromiseKind.CHOICE)));
    scene.consumer.holdsOnTo(slipping.promised(matter, PromiseKind.CHOICE).dueAt());
    scene.agreesTo(matter, "exchange");
    scene.consumer.open(House.link(slipping.remind(matter, PromiseKind.GOODS_BACK)));
    scene.consumer.holdsOnTo(slipping.promised(matter, PromiseKind.GOODS_BACK).dueAt());

    scene.receives(matter);
    var unseen = slipping.slip(matter, PromiseKind.INSPECTION, 1);
    scene.readsOfSlip(matter, unseen, PromiseKind.INSPECTION);
    scene.inspects(matter);
    var unsent = slipping.slip(matter, PromiseKind.FULFILMENT, 1);
    scene.readsOfSlip(matter, unsent, PromiseKind.FULFILMENT);
    scene.atDesk(matter).write("perform_remedy-words", "…").send("/actions/perform_remedy");
    scene.consumer.browser().comesToSee(slipping.words(matter).say("portal.now.done.sentence"));
    comesHome(matter);
  }

  /** Story 3: our answer, again our answer, our call, our second look and his money are late. */
  private void anotherModel(Language language) throws IOException {
    var phone = new Piece("Xperia 1 VII", "Sony", "phone", PRICE, Map.of());
    var scene = new Scene(language, "{}", SellerPosition.Type.RETAILER, phone);
    var matter = scene.asks("wrong_item", photo());

    var late = slipping.slip(matter, PromiseKind.DECISION, 1);
    scene.readsOfSlip(matter, late, PromiseKind.DECISION);
    var again = slipping.slip(matter, PromiseKind.DECISION, 2);
    scene.readsOfSlip(matter, again, PromiseKind.DECISION);
    scene.consumer.write("number", "+49 30 9018 2017").send("/call");
    var noCall = slipping.slip(matter, PromiseKind.CALL_BACK, 1);
    scene.consumer.open(House.link(noCall));
    scene.sawThatWeAreSorry(matter);
    scene.atDesk(matter).choose("to", "phone").write("words", "…").send("/messages");

    scene.offers(matter, "refund", "replacement");
    scene.consumer.open("/s/" + scene.shop.slug() + "/cases/" + matter.id() + "/appeal");
    scene.consumer.write("words", "…").send("/appeal");
    var noLook = slipping.slip(matter, PromiseKind.DISPUTE_ANSWER, 1);
    scene.consumer.open(House.link(noLook));
    scene.sawThatWeAreSorry(matter);
    var dispute = slipping.view(matter).conduct().disputes().getFirst().id();
    scene.atDesk(matter).open("/desk/" + scene.shop.slug() + "/cases/" + matter.id() + "/disputes");
    scene.desk.write("words-" + dispute, "…").answer("move", "accept");

    scene.agreesTo(matter, "refund");
    scene.receives(matter);
    scene.inspects(matter);
    var unpaid = slipping.slip(matter, PromiseKind.REFUND, 1);
    scene.readsOfSlip(matter, unpaid, PromiseKind.REFUND);
    scene.atDesk(matter).send("/actions/release_refund");
    assertThat(slipping.view(matter).head().status()).isEqualTo(CaseStatus.FULFILLING);
    house.settle();
    house.startAt(house.now().plus(UNTIL_IT_IS_THERE));
    house.settle();
    scene.consumer.open(House.link(house.letters(scene.shop, Party.CONSUMER).getFirst()));
    assertThat(scene.consumer.heading())
        .isEqualTo(slipping.words(matter).say("portal.now.money_there.sentence", "sum", PRICE));
    scene.consumer.open("/s/" + scene.shop.slug() + "/cases/" + matter.id() + "/refund");
    scene.consumer.browser().sees("RF-000001", "Visa ··2260");
    comesHome(matter);
  }

  /** Story 6: words without an answer; then an answer, and what was put off is late as well. */
  private void lateReply(Language language) throws IOException {
    var phone = new Piece("Xperia 1 VII", "Sony", "phone", PRICE, Map.of());
    var scene = new Scene(language, "{}", SellerPosition.Type.RETAILER, phone);
    var matter = scene.asks("wrong_item", photo());
    scene.offers(matter, "refund");
    scene.consumer.open("/s/" + scene.shop.slug() + "/cases/" + matter.id());
    scene.consumer.write("words", "??").send("/messages");

    var late = slipping.slip(matter, PromiseKind.REPLY, 1);
    assertThat(paragraph(late.bodyText(), AFTER_THE_GREETING)).isEqualTo(apology(matter));
    scene.consumer.open(House.link(late));
    scene.sawThatWeAreSorry(matter);
    scene.atDesk(matter).write("words", "!! 42").send("/messages");
    scene.consumer.browser().comesToSee("!! 42");
    assertThat(slipping.view(matter).conduct().promises())
        .noneMatch(promise -> promise.isOpen() && promise.kind() == PromiseKind.REPLY);
  }

  /** What a letter about a slip begins with. */
  private String apology(Matter matter) {
    var body =
        slipping
            .words(matter)
            .say("mail.promise_slipped.body", "promised", "", "was", "", "next", "", "due", "");
    return paragraph(body, 0);
  }

  private static String paragraph(String text, int number) {
    return PARAGRAPHS.splitAsStream(text).skip(number).findFirst().orElseThrow();
  }

  private void comesHome(Matter matter) {
    var aftercare = slipping.promised(matter, PromiseKind.AFTERCARE);
    house.startAt(aftercare.dueAt());
    house.settle();
    assertThat(slipping.view(matter).head().status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(slipping.view(matter).conduct().promises()).noneMatch(Promise::isOpen);
  }

  private Hands person(Language language, String home) {
    var browser = new Browser("http://127.0.0.1:" + port);
    var hands = new Hands(browser, language, GERMANY, home);
    everybody.add(hands);
    return hands;
  }

  private File photo() throws IOException {
    var file = folder.resolve("beside-a-ruler.png").toFile();
    ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", file);
    return file;
  }
}
