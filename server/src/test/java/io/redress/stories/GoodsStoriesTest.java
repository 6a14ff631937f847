package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.passport.Marks;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.orders.SellerPosition;
import io.redress.people.signin.SignInRules;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.Money;
import io.redress.stories.GoodsScene.Room;
import io.redress.stories.GoodsScene.Sold;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Stories 1 and 4 with all that happens to the goods, by the pages of consumer, brand, desk and
 * bench: an exchange that ends within the days that were named before it was agreed, and a gold
 * ring that cannot come back for a change of mind but can for a fault.
 */
@RedressTest
@Import({
  House.class,
  House.People.class,
  House.Goods.class,
  House.Time.class,
  GoodsHouse.class,
  GoodsHouse.Coming.class,
  GoodsHouse.Going.class
})
class GoodsStoriesTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");
  private static final Place BRITAIN = Place.of("GB", "Europe/London", "GBP");
  private static final Piece BAG =
      new Piece(
          "Parker shoulder bag, small",
          "Michael Kors",
          "handbag",
          Money.of(29_800, "EUR"),
          Map.of("worn", false, "tagsIntact", true));
  private static final Piece RING =
      new Piece(
          "Ring in 18k gold, size 54",
          "Maison Aurel",
          "ring",
          Money.of(98_000, "GBP"),
          Map.of("worn", false, "tagsIntact", true, "priceLinkedToMarket", true));
  private static final Marks OF_THE_RING =
      new Marks(
          Optional.empty(),
          Optional.of("GIA 2141438171"),
          Optional.of("750"),
          OptionalLong.of(4_210),
          Optional.empty());

  @LocalServerPort int port;
  @Autowired House house;
  @Autowired GoodsHouse goods;
  @Autowired Phrases phrases;
  @Autowired SignInRules rules;
  @TempDir Path folder;

  @Test
  void whenABagIsTooSmallInChinese_thenAnotherIsThereInTheDaysThatWereNamed() throws IOException {
    bagTooSmall(Language.SIMPLIFIED_CHINESE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "ARABIC"})
  @Tag("long")
  void whenABagIsTooSmall_thenAnotherIsThereInTheDaysThatWereNamed(Language language)
      throws IOException {
    bagTooSmall(language);
  }

  @Test
  void whenAGoldRingIsNotWantedInEnglish_thenOnlyAFaultBringsItBack() throws IOException {
    goldRing(Language.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMPLIFIED_CHINESE", "ARABIC"})
  @Tag("long")
  void whenAGoldRingIsNotWanted_thenOnlyAFaultBringsItBack(Language language) throws IOException {
    goldRing(language);
  }

  /** Story 1: the brand agrees, a label, the bench, another model, and all of it within a week. */
  private void bagTooSmall(Language language) throws IOException {
    var sold = sold(GERMANY, "{\"exchangeWindowDays\": 30, \"remedies\": [\"exchange\"]}", BAG);
    try (var scene = scene(language, sold)) {
      goods.showBags(sold.shop(), BAG.price());
      goods.beQuick(sold.shop(), scene.receiver());
      scene.finds();
      scene.says("wrong_size", "as_new");
      scene.picks("SKU-2");
      scene.choosesAndSends("exchange");
      scene.brandApproves();
      scene.offers("SKU-2", "refund", "exchange");
      var promised = scene.readsWhenItLeaves();
      assertThat(scene.days(TestClock.START, promised.by())).isBetween(1L, GoodsScene.MOST_DAYS);
      scene.agreesTo("exchange");
      scene.readsTheSameAgain(promised);
      scene.takesTheLabel();

      house.pass(Duration.ofDays(1));
      assertThat(house.now()).isBefore(promised.handedInBy().orElseThrow());
      scene.handsItIn();
      house.pass(Duration.ofDays(1));
      var bench = scene.bench();
      bench.opensTheBox();
      bench.looksAtIt(
          Map.of(),
          Map.of(
              "same_piece", "fits",
              "tag_attached", "fits",
              "bag_wear", "fits",
              "bag_contents", "fits",
              "damage", "fits"));
      house.settle();
      bench.packsAndSends("SKU-1", "SKU-2", photo());
      house.pass(Duration.ofDays(1));
      bench.isDelivered();

      scene.hasItInTime(promised);
    }
  }

  /** Story 4: a kind no with its reason and what else can be done; with a fault, all of it. */
  private void goldRing(Language language) throws IOException {
    var sold = sold(BRITAIN, "{}", RING);
    try (var scene = scene(language, sold)) {
      goods.know(sold.shop(), sold.order(), OF_THE_RING, scene.receiver());
      scene.finds();
      scene.says("changed_mind", "false");
      scene.readsAKindNo();

      scene.comesBack();
      scene.says("defect", "as_new");
      scene.mayChoose("refund", "repair", "replacement");
      scene.choosesAndSends("refund");
      scene.offers("", "refund", "replacement", "repair");
      scene.agreesTo("refund");
      scene.takesTheLabel();
      var bench = scene.bench();
      bench.opensTheBox();
      bench.readsThePassport("750", "GIA 2141438171");
      bench.looksAtIt(
          Map.of("hallmark", "750", "certificate", "GIA 2141438171", "weight", "4.215"),
          Map.of(
              "same_piece", "fits",
              "jewel_resized", "fits",
              "jewel_stones", "differs",
              "jewel_wear", "fits",
              "certificate_there", "fits"));
      bench.isAFaultAndNoSwap();
      scene.hasTheMoney(RING.price());
    }
  }

  private Sold sold(Place place, String policy, Piece piece) {
    house.startAt(TestClock.START);
    var shop = house.open(place, policy);
    house.in(shop, this::signInByPasswordAlone);
    house.know(shop, "Michael Kors", "mk-eu-online");
    var seller = piece.equals(BAG) ? SellerPosition.Type.PROXY : SellerPosition.Type.RETAILER;
    return new Sold(place, shop, house.sell(shop, place, seller, piece));
  }

  private boolean signInByPasswordAlone() {
    rules.set(SignInRules.SecondFactor.OFFERED);
    return true;
  }

  private GoodsScene scene(Language language, Sold sold) throws IOException {
    return new GoodsScene(language, house, goods, sold, new Room(port, photo(), phrases));
  }

  private File photo() throws IOException {
    var file = folder.resolve("as-it-is.png").toFile();
    ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", file);
    return file;
  }
}
