package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.HouseReturnWays;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.ReturnWays;
import io.redress.goods.tracking.HouseNumber;
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
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The way of a parcel, on the pages of house and consumer. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class ParcelTrackingScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired CaseParcels parcels;
  @Autowired HouseReturnWays ways;
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

  private List<Parcel> known() {
    return world.cases.in(shop.id(), () -> parcels.ofCase(world.cases.view(shop.id(), matter)));
  }

  /** A parcel of the case that was handed over under a number of the house; its page. */
  private String handedOver(Browser receiver) {
    var page = shop.desk() + "/cases/" + matter + "/parcels";
    receiver.submit(page, page + "/way", Map.of("way", "post_label"));
    var box = shop.desk() + "/parcels/" + known().getFirst().id();
    var move =
        Map.of(
            "move",
            "hand_over",
            "version",
            "1",
            "carrier",
            HouseNumber.CARRIER,
            "tracking",
            HouseNumber.of(42).value());
    assertThat(receiver.submit(box, box + "/moves", move).statusCode()).isEqualTo(303);
    return box;
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

  @Test
  void whenAScanIsSentTwice_thenItCountsOnceAndTheConsumerReadsIt() {
    var receiver = world.signIn(port, shop, Role.RECEIVER);
    var page = handedOver(receiver) + "/tracking";
    var shown = receiver.get(page).body();
    assertThat(shown).contains(HouseNumber.of(42).value());
    var attempt = shown.split("name=\"attempt\" value=\"", 2)[1].split("\"", 2)[0];
    var scan = Map.of("attempt", attempt, "kind", "delivered", "place", "Antwerp");

    assertThat(receiver.submit(page, page + "/scan", scan).statusCode()).isEqualTo(303);
    assertThat(receiver.submit(page, page + "/scan", scan).statusCode()).isEqualTo(303);

    assertThat(receiver.get(page).body().split("Antwerp", -1)).hasSize(2);
    assertThat(known()).extracting(Parcel::state).containsExactly(ParcelState.DELIVERED);
    assertThat(consumer().get("/s/" + shop.slug() + "/cases/" + matter + "/parcels").body())
        .contains("Delivered", "Antwerp");
  }

  @Test
  void whenAScanSaysNothing_thenThePageAsksWhatHappened() {
    var receiver = world.signIn(port, shop, Role.RECEIVER);
    var page = handedOver(receiver) + "/tracking";

    var answer = receiver.submit(page, page + "/scan", Map.of("place", "Antwerp"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Please choose what happened.");
  }

  @Test
  void whenALabelIsWanted_thenWhatIsMissingIsAskedForAndKept() {
    sayWhereGoodsGo();
    var agent = world.signIn(port, shop, Role.AGENT);
    var page = shop.desk() + "/cases/" + matter + "/parcels";
    agent.submit(page, page + "/way", Map.of("way", "post_label"));
    var box = shop.desk() + "/parcels/" + known().getFirst().id();
    var tracking = box + "/tracking";
    var label = new HashMap<>(Map.of("kind", "label", "carrier", HouseNumber.CARRIER));

    var refused = agent.submit(tracking, box + "/errands", label);
    label.putAll(Map.of("lines", "Torstr. 1", "city", "Berlin", "weight", "heavy"));
    var unreadable = agent.submit(tracking, box + "/errands", label);
    label.put("weight", "850");
    var asked = agent.submit(tracking, box + "/errands", label);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("name=\"lines\"", "name=\"weight\"");
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(unreadable.body()).contains("Torstr. 1", "value=\"heavy\"");
    assertThat(asked.statusCode()).isEqualTo(303);
    var parcel = known().getFirst();
    assertThat(parcel.from().lines()).isEqualTo("Torstr. 1");
    assertThat(parcel.weightGrams()).hasValue(850);
    assertThat(agent.get(tracking).body()).doesNotContain("name=\"lines\"");
  }

  private void sayWhereGoodsGo() {
    var hub = new PostalAddress("Maison", "Rue de Rivoli 1", "75001", "Paris", "", "FR", "");
    var _ =
        world.cases.in(
            shop.id(),
            () ->
                ways.set(
                    new ReturnWays.Offer(hub, ways.current().offer().ways()),
                    OptionalInt.empty(),
                    "staff 1"));
  }

  @Test
  void whenSomebodyMayOnlyRead_thenNothingCanBeWrittenDown() {
    var box = handedOver(world.signIn(port, shop, Role.RECEIVER));
    var page = box + "/tracking";
    var finance = world.signIn(port, shop, Role.FINANCE);

    assertThat(finance.get(page).body()).doesNotContain("name=\"attempt\"");
    assertThat(finance.submit(page, page + "/scan", Map.of()).statusCode()).isEqualTo(403);
    assertThat(finance.submit(page, box + "/errands", Map.of()).statusCode()).isEqualTo(403);
  }
}
