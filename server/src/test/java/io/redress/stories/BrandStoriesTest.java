package io.redress.stories;

import io.redress.cases.Cases;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.orders.SellerPosition;
import io.redress.people.signin.SignInRules;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.Money;
import io.redress.stories.BrandScene.Room;
import io.redress.stories.GoodsScene.Sold;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Stories 1, 2 and 8 with all that a brand can say, or not say, by the pages of consumer, brand and
 * desk: whatever it is, the consumer hears of it, and her right stays what it was.
 */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class BrandStoriesTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");
  private static final Place FRANCE = Place.of("FR", "Europe/Paris", "EUR");
  private static final String EXCHANGES =
      "{\"exchangeWindowDays\": 30, \"remedies\": [\"exchange\"]}";
  private static final String AS_THE_BRAND =
      """
      {"followsBrand": true, "exchangeWindowDays": 30,
       "remedies": ["exchange", "store_credit"]}
      """;
  private static final Piece BAG = bag(Map.of("worn", false, "tagsIntact", true));
  private static final Piece WORN_BAG = bag(Map.of("worn", true, "tagsIntact", false));
  private static final Piece SHOES =
      new Piece(
          "Slingbacks, 38",
          "Chanel",
          "shoes",
          Money.of(95_000, "EUR"),
          Map.of("worn", false, "damage", false, "tagsIntact", true));
  private static final String ANSWER = "Oui, sous 45 jours, sans la pochette aussi.";
  private static final Map<String, String> TERMS =
      Map.of(
          "returnDays", "30", "exchangeDays", "45", "text", "jurisdictions: [ALL]\nchannel: any");

  @LocalServerPort int port;
  @Autowired House house;
  @Autowired Cases cases;
  @Autowired Phrases phrases;
  @Autowired SignInRules rules;

  @Test
  void whenTheBrandSaysNoInChinese_thenItThinksAgainAndSheHearsEachStep() {
    brandThinksAgain(Language.SIMPLIFIED_CHINESE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "ARABIC"})
  @Tag("long")
  void whenTheBrandSaysNo_thenItThinksAgainAndSheHearsEachStep(Language language) {
    brandThinksAgain(language);
  }

  @Test
  void whenTheBrandKeepsSilentInEnglish_thenSheHearsItFirstAndWeGoOn() {
    brandKeepsSilent(Language.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMPLIFIED_CHINESE", "ARABIC"})
  @Tag("long")
  void whenTheBrandKeepsSilent_thenSheHearsItFirstAndWeGoOn(Language language) {
    brandKeepsSilent(language);
  }

  @Test
  void whenTermsLeaveItOpenInJapanese_thenTheBrandsAnswerIsWhatSheReads() {
    brandSaysWhatItsTermsMean(Language.JAPANESE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE", "ARABIC"})
  @Tag("long")
  void whenTermsLeaveItOpen_thenTheBrandsAnswerIsWhatSheReads(Language language) {
    brandSaysWhatItsTermsMean(language);
  }

  @Test
  void whenAClaimIsWeakInEnglish_thenTheHouseIsWarnedAndHerRightStays() {
    brandIsStrained(Language.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMPLIFIED_CHINESE", "ARABIC"})
  @Tag("long")
  void whenAClaimIsWeak_thenTheHouseIsWarnedAndHerRightStays(Language language) {
    brandIsStrained(language);
  }

  /** Story 1: it asks first, says no, and after an appeal yes under terms. */
  private void brandThinksAgain(Language language) {
    try (var scene = scene(language, sold(GERMANY, EXCHANGES, BAG))) {
      scene.comes("wrong_size", "as_new");
      scene.sends("exchange");
      scene.theBrandIsAsked("exchange", "escalate", "May the small bag be exchanged?");
      scene.brandAsksFirst("Sur quelle photo voit-on les coutures ?");
      scene.houseReplies("On the second one, beside the zip.");
      scene.brandSaysNo("La doublure semble marquée.");
      scene.houseAppeals("The lining is shadow; a new photo shows it.");
      scene.brandAgreesUnder("Contre un avoir entre nos maisons.");
      scene.houseOffers("refund", "exchange");
      scene.agreesTo("exchange");
    }
  }

  /** Story 1: it is waited for once more, then we go on; what it says late is kept. */
  private void brandKeepsSilent(Language language) {
    try (var scene = scene(language, sold(GERMANY, EXCHANGES, BAG))) {
      scene.comes("wrong_size", "as_new");
      scene.sends("exchange");
      scene.theBrandIsAsked("exchange", "wait_on", "May the small bag be exchanged?");
      scene.theBrandIsSilent("brand_waited_for");
      scene.theBrandIsSilent("brand_silent");
      scene.brandAgreesLate();
      scene.houseOffers("refund", "exchange");
      scene.agreesTo("exchange");
    }
  }

  /** Story 2: the brand says what its terms mean, and her decision cites it. */
  private void brandSaysWhatItsTermsMean(Language language) {
    try (var scene = scene(language, sold(FRANCE, AS_THE_BRAND, SHOES))) {
      scene.comes("wrong_size", "false");
      scene.sends("exchange");
      scene.askAboutTerms("Is another size possible without the dust bag?", ANSWER, TERMS);
      scene.houseOffers("refund", "exchange");
      scene.readsWhy(ANSWER);
      scene.agreesTo("exchange");
    }
  }

  /** Story 8: the liaison is warned, sends it for a reason, hears a no, and she has her right. */
  private void brandIsStrained(Language language) {
    try (var scene = scene(language, sold(GERMANY, EXCHANGES, WORN_BAG))) {
      scene.comes("wrong_size", "worn", "false");
      scene.sends("refund");
      scene.theBrandIsAskedAllTheSame(
          "refund", "May it come back all the same?", "She buys from them every month.");
      scene.brandSaysNo("La pièce a été portée.");
      scene.houseOffers("refund");
      scene.agreesTo("refund");
    }
  }

  private static Piece bag(Map<String, Object> facts) {
    return new Piece(
        "Parker shoulder bag, small", "Michael Kors", "handbag", Money.of(29_800, "EUR"), facts);
  }

  private Sold sold(Place place, String policy, Piece piece) {
    house.startAt(TestClock.START);
    var shop = house.open(place, policy);
    house.in(shop, this::signInByPasswordAlone);
    var terms = piece.brand().equals("Chanel") ? "chanel-online-range" : "mk-eu-online";
    house.know(shop, piece.brand(), terms);
    return new Sold(place, shop, house.sell(shop, place, SellerPosition.Type.PROXY, piece));
  }

  /** The stories last longer than the week that staff have to set up a second factor. */
  private boolean signInByPasswordAlone() {
    rules.set(SignInRules.SecondFactor.OFFERED);
    return true;
  }

  private BrandScene scene(Language language, Sold sold) {
    return new BrandScene(language, house, sold, new Room(port, cases, phrases));
  }
}
