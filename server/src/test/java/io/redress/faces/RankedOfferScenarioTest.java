package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.cases.Resolution;
import io.redress.catalogue.NewVariant;
import io.redress.catalogue.Products;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whoever writes an offer has what could help at hand, with the reasons. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class RankedOfferScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired Products products;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var seen = List.of(variant("MK-PARKER-S", "small"), variant("MK-PARKER-L", "large"));
    world.cases.in(
        shop.id(),
        () -> {
          products.seen(seen, TestClock.START);
          return seen;
        });
    world.cases.staff(shop.id(), new CaseCommand.Decide(shop.caseId())).orThrow();
  }

  private static NewVariant variant(String sku, String size) {
    return new NewVariant(
        sku,
        Optional.of("P-1"),
        "Parker shoulder bag",
        Optional.of(size),
        Optional.of(
            new NewVariant.Kind(
                Optional.of("Michael Kors"), Optional.of("handbag"), Optional.empty())),
        Map.of("size", size),
        Optional.of(Money.of(29_800, "EUR")),
        Optional.of(true));
  }

  @Test
  void whenAnOfferIsWritten_thenWhatCouldHelpIsAtHandWithItsReasonsAndPutInByOneClick() {
    var agent = world.signIn(port, shop, Role.AGENT);
    var page = agent.get(shop.casePage()).body();
    var form = page.substring(page.indexOf("actions/offer_remedies"));
    var offer = form.substring(0, form.indexOf("</form>"));

    assertThat(offer)
        .contains("For Parker shoulder bag, large:", "It is the same piece otherwise.");
    var first = world.line(shop) + "_";
    var remedy = offer.substring(offer.indexOf(first) + first.length()).split("\"", 2)[0];
    world.done(
        agent,
        shop,
        "offer_remedies",
        Map.of("remedies", first + remedy, "words", "The large one?"));

    assertThat(world.view(shop).conduct().resolutions())
        .singleElement()
        .extracting(Resolution::remedy)
        .isEqualTo(Remedy.valueOf(remedy.toUpperCase(Locale.ROOT)));
  }
}
