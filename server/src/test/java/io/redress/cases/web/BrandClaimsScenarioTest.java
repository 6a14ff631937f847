package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.conversation.Mail;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.BrandAnswer;
import io.redress.money.IntentState;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A claim against a brand goes to its contact as a letter, and its link opens it. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class BrandClaimsScenarioTest {
  private static final int MOST_HOURS = 72;

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId paid = new CaseId(new UUID(0, 0));
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void payBackWhatTheBrandBears() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    paid = steps.opened(shop.id());
    staff(new CaseCommand.AskBrand(paid, Remedy.REFUND, "Will you bear it?"));
    var answer = new BrandAnswer.ApprovedInPart("We bear 60 %.", "With our thanks.");
    staff(new CaseCommand.RecordBrandAnswer(paid, answer, "Ana"));
    staff(new CaseCommand.Decide(paid));
    staff(steps.offer(shop.id(), paid));
    world.cases.consumer(shop.id(), steps.accept(shop.id(), paid)).orThrow();
    staff(steps.receive(shop.id(), paid));
    staff(steps.inspect(shop.id(), paid));
    staff(new CaseCommand.ReleaseRefund(paid));
    settle();
    var token =
        world
            .cases
            .in(
                shop.id(),
                () -> keys.create("books", Set.of(Scope.READ, Scope.WRITE), TestClock.START))
            .token();
    api = new ApiClient(port, token);
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private void staff(CaseCommand command) {
    world.cases.staff(shop.id(), command).orThrow();
  }

  private void settle() {
    for (var hour = 0; hour < MOST_HOURS && !isSettled(); hour++) {
      world.cases.pass(Duration.ofHours(1));
    }
    assertThat(isSettled()).isTrue();
  }

  private boolean isSettled() {
    return world.cases.view(shop.id(), paid).conduct().intents().stream()
        .allMatch(intent -> intent.state() == IntentState.SETTLED);
  }

  private String ofCase() {
    return "/api/v1/cases/" + paid + "/recoveries";
  }

  private Answer move(String id, String body) {
    var path = "/api/v1/recoveries/" + id;
    return api.post(path, body, "If-Match", api.get(path).header("ETag"));
  }

  private Answer moved(String id, String body) {
    var answer = move(id, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private String claimed() {
    var proposal = api.get(ofCase());
    var made =
        api.post(
            ofCase(),
            """
            {"ground": "guarantee", "words": "Please bear it.",
             "debtor": {"kind": "brand", "brand": "%s"}, "sent": "Serial 8841.",
             "found": "Serial 8814.", "amount": {"amount": "100.00", "currency": "EUR"}}
            """
                .formatted(proposal.at("/proposals/0/debtor/brand")));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/id");
  }

  @Test
  void whenItIsRefused_thenItWeighsOnHowTheHouseStandsWithTheBrand() {
    var brand = api.get(ofCase()).at("/proposals/0/debtor/brand");
    var id = claimed();
    moved(id, "{\"move\": \"send\"}");

    moved(id, "{\"move\": \"refuse\", \"words\": \"We agreed to 60 %.\"}");

    var health = api.get("/api/v1/brands/" + brand + "/health");
    assertThat(health.at("/inputs/3/kind")).isEqualTo("disputed_returns");
    assertThat(health.json().at("/inputs/3/part").asInt()).isEqualTo(1);
    assertThat(health.json().at("/inputs/3/points").asInt()).isEqualTo(-2);
  }

  private List<Mail> letters() {
    return world.mails(shop).stream()
        .filter(mail -> mail.to() == Party.BRAND && mail.bodyText().contains("/b/"))
        .filter(mail -> mail.bodyText().contains("€100.00"))
        .toList();
  }

  @Test
  void whenItIsSent_thenItsContactGetsOneLetterWithWhatItShows() {
    var id = claimed();
    assertThat(letters()).isEmpty();

    moved(id, "{\"move\": \"send\"}");
    assertThat(move(id, "{\"move\": \"send\"}").status()).isEqualTo(409);
    moved(id, "{\"move\": \"chase\"}");

    assertThat(letters()).hasSize(1);
    var consumer = world.cases.view(shop.id(), paid).consumer().name();
    assertThat(letters().getFirst().bodyText())
        .contains("What arrived is not what was sent", "Please bear it.", "Serial 8841.")
        .contains("Serial 8814.")
        .doesNotContain(consumer);
  }

  @Test
  void whenTheLinkIsOpened_thenTheClaimIsThereForItsHolderAlone() {
    var id = claimed();
    moved(id, "{\"move\": \"send\"}");
    var page = "/b/" + shop.slug() + "/claims/" + id;
    var link = Pattern.compile("/b/[^/\\s]+/l/\\S+").matcher(letters().getFirst().bodyText());
    assertThat(link.find()).isTrue();
    var brand = new Browser(port);

    var opened = brand.follow(brand.get(link.group()));

    assertThat(opened.body()).contains("€100.00", "Serial 8841.", "It blames nobody.");
    assertThat(new Browser(port).get(page).statusCode()).isNotEqualTo(200);
  }
}
