package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.parcels.CaseParcels;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.WayBack;
import io.redress.people.LinkPurpose;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Parcels on the pages of house and consumer. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class ParcelPagesScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired CaseParcels parcels;
  @Autowired SignedLinks links;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId matter = new CaseId(new UUID(0, 0));

  @BeforeEach
  void agree() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    matter = steps.accepted(shop.id());
  }

  private String caseParcels() {
    return shop.desk() + "/cases/" + matter + "/parcels";
  }

  private List<Parcel> known() {
    return world.cases.in(shop.id(), () -> parcels.ofCase(world.cases.view(shop.id(), matter)));
  }

  private Browser consumer() {
    var token =
        world.cases.in(
            shop.id(),
            () ->
                links.create(
                    Party.CONSUMER,
                    LinkPurpose.CASE,
                    matter.value(),
                    Duration.ofHours(1),
                    TestClock.START));
    var browser = new Browser(port);
    browser.follow(browser.get("/s/" + shop.slug() + "/l/" + token));
    return browser;
  }

  /** Ways with a courier, at the price of the consumer, from the form as it stands. */
  private void setCourier() {
    var page = shop.desk() + "/house/ways";
    var fields = new HashMap<String, String>();
    fields.put("version", "0");
    fields.put("hub-name", "Returns");
    fields.put("hub-lines", "Ankerrui 14");
    fields.put("hub-city", "Antwerp");
    fields.put("hub-country", "BE");
    fields.put("way-0", "pick_up");
    fields.put("offered-0", "yes");
    fields.put("price-0", "4.90");
    fields.put("payer-0", "house");
    fields.put("days-0", "3");
    var head = world.signIn(port, shop, Role.ADMINISTRATOR);
    assertThat(head.submit(page, page, fields).statusCode()).isEqualTo(303);
  }

  @Test
  void whenTheHouseHasNoWay_thenTheFormSaysWhatIsWrong() {
    var page = shop.desk() + "/house/ways";
    var head = world.signIn(port, shop, Role.ADMINISTRATOR);
    assertThat(head.get(page).body()).contains("Ways back", "By post, with our label");

    var refused = head.submit(page, page, Map.of("version", "0"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("At least one way");
  }

  @Test
  void whenTheConsumerChooses_thenTheParcelIsNamedAndShownToTheHouse() {
    var page = "/s/" + shop.slug() + "/cases/" + matter + "/send";
    var browser = consumer();
    assertThat(browser.get(page).body()).contains("How would you like to send it?");

    assertThat(browser.submit(page, page, Map.of("way", "post_label")).statusCode()).isEqualTo(303);
    assertThat(browser.get(page + "?saved=yes").body()).contains("PA-000001");

    var agent = world.signIn(port, shop, Role.AGENT);
    assertThat(agent.get(shop.desk() + "/cases/" + matter).body()).contains("PA-000001");
    assertThat(agent.get(shop.desk() + "/parcels?lens=all").body()).contains("PA-000001");
    assertThat(agent.get(shop.desk() + "/parcels.csv?lens=all").body()).contains("PA-000001");
  }

  @Test
  void whenACourierShallCome_thenAWindowAndAnAddressAreNeeded() {
    setCourier();
    var page = "/s/" + shop.slug() + "/cases/" + matter + "/send";
    var browser = consumer();
    var shown = browser.get(page).body();
    assertThat(shown).contains("When and where the courier comes");

    var fields = new HashMap<String, String>();
    fields.put("way", "pick_up");
    var refused = browser.submit(page, page, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The courier needs this.");

    var window = shown.split("name=\"window\" value=\"", 2)[1].split("\"", 2)[0];
    fields.put("window", window);
    fields.put("name", "Lena Neumann");
    fields.put("lines", "Am Markt 1");
    fields.put("city", "Hamburg");
    assertThat(browser.submit(page, page, fields).statusCode()).isEqualTo(303);
    assertThat(known())
        .singleElement()
        .satisfies(
            box -> {
              assertThat(box.carriage().way()).isEqualTo(WayBack.PICK_UP);
              assertThat(box.from().city()).isEqualTo("Hamburg");
            });
  }

  @Test
  void whenTheHouseChoosesAndOpensIt_thenThePageFollows() {
    var receiver = world.signIn(port, shop, Role.RECEIVER);
    var chosen =
        receiver.submit(caseParcels(), caseParcels() + "/way", Map.of("way", "post_label"));
    assertThat(chosen.statusCode()).isEqualTo(303);

    var box = shop.desk() + "/parcels/" + known().getFirst().id();
    var wrong = receiver.submit(box, box + "/moves", Map.of("move", "lose", "version", "1"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    var opened = receiver.submit(box, box + "/moves", Map.of("move", "open", "version", "1"));
    assertThat(opened.statusCode()).isEqualTo(303);

    assertThat(known()).extracting(Parcel::state).containsExactly(ParcelState.OPENED);
    assertThat(receiver.get(box).body()).contains("It was opened", "Came");
  }

  @Test
  void whenNobodyExpectedABox_thenItIsNotedAndFound() {
    var receiver = world.signIn(port, shop, Role.RECEIVER);
    var page = shop.desk() + "/unknown-parcels";
    assertThat(receiver.get(page).body()).contains("Every parcel has its owner.");
    var number = world.cases.view(shop.id(), matter).order().orderNumber();

    assertThat(receiver.submit(page, page + "/notes", Map.of()).statusCode()).isEqualTo(422);
    assertThat(receiver.submit(page, page + "/notes", Map.of("order", number)).statusCode())
        .isEqualTo(303);
    var listed = receiver.get(page).body();
    assertThat(listed).contains("UP-000001", number);

    var action = listed.split("action=\"" + page + "/", 2)[1].split("\"", 2)[0];
    var found = receiver.submit(page, page + "/" + action, Map.of("case", matter.toString()));
    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(known()).extracting(Parcel::state).containsExactly(ParcelState.DELIVERED);
  }
}
