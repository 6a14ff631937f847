package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.conversation.Mail;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Story 1 with two programs, one of the house and one of the brand: the consumer hears of every
 * step, and of nothing that both say to each other.
 */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class BrandStoriesScenarioTest {
  private static final Duration A_WHILE = Duration.ofMinutes(10);
  private static final List<String> BETWEEN =
      List.of(
          "May it be exchanged?",
          "Are the tags still on it?",
          "They are, both of them.",
          "The lining looks marked.",
          "It is a shadow on the photo.",
          "Against a credit between us.");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private ApiClient house = new ApiClient(0, "");
  private ApiClient brand = new ApiClient(0, "");

  @BeforeEach
  void askTheBrand() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var scopes = Set.of(Scope.READ, Scope.WRITE);
    var key = world.cases.in(shop.id(), () -> keys.create("shop", scopes, TestClock.START)).token();
    house = new ApiClient(port, key);
    does("ask_brand", "{\"remedy\": \"exchange\", \"question\": \"%s\"}".formatted(BETWEEN.get(0)));
    var link = world.brandLink(shop);
    brand = new ApiClient(port, link.substring(link.lastIndexOf('/') + 1));
  }

  @AfterEach
  void hangUp() {
    house.close();
    brand.close();
    clock.travelTo(TestClock.START);
  }

  private void does(String command, String body) {
    clock.advance(A_WHILE);
    var answer = house.command(shop.caseId().toString(), command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
  }

  private void says(String body) {
    clock.advance(A_WHILE);
    var answer = brand.post("/api/v1/brand/" + shop.slug() + "/request", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Which letters about the brand the consumer got, the first one first. */
  private List<String> heard() {
    return house
        .get("/api/v1/cases/" + shop.caseId() + "/events")
        .json()
        .at("/events")
        .valueStream()
        .filter(event -> event.at("/kind").asString().equals("told"))
        .map(event -> event.at("/payload"))
        .filter(payload -> payload.at("/to").asString().equals("consumer"))
        .map(payload -> payload.at("/notice").asString())
        .filter(notice -> notice.startsWith("brand_"))
        .toList();
  }

  private List<Mail> letters(Party to) {
    return world.mails(shop).stream().filter(mail -> mail.to() == to).toList();
  }

  private void thinksAgain() {
    says("{\"answer\": \"asked\", \"words\": \"%s\"}".formatted(BETWEEN.get(1)));
    does("reply_to_brand", "{\"words\": \"%s\"}".formatted(BETWEEN.get(2)));
    says("{\"answer\": \"declined\", \"words\": \"%s\"}".formatted(BETWEEN.get(3)));
    does("appeal_to_brand", "{\"words\": \"%s\"}".formatted(BETWEEN.get(4)));
    says("{\"answer\": \"approved_in_part\", \"terms\": \"%s\"}".formatted(BETWEEN.get(5)));
  }

  @Test
  void whenTheBrandThinksAgain_thenTheConsumerHearsOfEachStepAndTheDecisionIsOurs() {
    thinksAgain();

    assertThat(heard())
        .containsExactly(
            "brand_asked",
            "brand_wants_to_know",
            "brand_told",
            "brand_answered",
            "brand_appealed",
            "brand_answered");
    assertThat(world.view(shop).conduct().promises())
        .anyMatch(each -> each.isOpen() && each.kind() == PromiseKind.DECISION);
    does("decide", "{}");
    var decided = house.get("/api/v1/cases/" + shop.caseId() + "/decisions").json();
    assertThat(decided.at("/lines/0/possible")).as("the consumer's right").isNotEmpty();
  }

  @Test
  void whenLettersGo_thenNeitherPartyReadsWhatIsBetweenTheOthers() {
    thinksAgain();

    assertThat(letters(Party.CONSUMER))
        .isNotEmpty()
        .allSatisfy(letter -> assertThat(letter.bodyText()).doesNotContain(BETWEEN));
    var order = world.view(shop).order().orderNumber();
    assertThat(letters(Party.BRAND))
        .isNotEmpty()
        .allSatisfy(letter -> assertThat(letter.bodyText()).doesNotContain("Neumann", order));
  }
}
