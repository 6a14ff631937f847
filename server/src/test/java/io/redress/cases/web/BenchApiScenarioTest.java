package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.goods.Reception;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The bench by the API: an entry once, passports in versions, and a second person's key. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class BenchApiScenarioTest {
  @LocalServerPort int port;
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private ApiClient first = new ApiClient(0, "");
  private ApiClient second = new ApiClient(0, "");

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    first = new ApiClient(port, key("first"));
    second = new ApiClient(port, key("second"));
  }

  @AfterEach
  void hangUp() {
    first.close();
    second.close();
  }

  private String key(String name) {
    return world
        .in(shop, () -> keys.create(name, EnumSet.allOf(Scope.class), TestClock.START))
        .token();
  }

  private CaseView view(CaseId id) {
    return world.view(shop, id);
  }

  private String line(CaseId id) {
    return view(id).content().lines().getFirst().id().toString();
  }

  private Reception reception(CaseId id) {
    return view(id).conduct().goods().getFirst().reception();
  }

  private String passport(CaseId id) {
    var line = view(id).content().lines().getFirst().orderLineId();
    return "/api/v1/orders/%s/lines/%s/units/1/passport".formatted(view(id).order().id(), line);
  }

  private String received(CaseId id) {
    return """
        {"entries": [{"id": "%s", "receive": {"code": "%s", "box": "sound",
          "counts": [{"line": "%s", "came": 1}]}}]}
        """
        .formatted(UUID.randomUUID(), view(id).head().number(), line(id));
  }

  private String looked(CaseId id, String serial) {
    return """
        {"entries": [{"id": "%s", "inspect": {"caseId": "%s", "line": "%s",
          "marks": {"serial": "%s"}, "words": "Another lining."}}]}
        """
        .formatted(UUID.randomUUID(), id, line(id), serial);
  }

  private Answer taken(String entries) {
    var answer = first.post("/api/v1/bench/entries", entries);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.at("/answers/0/outcome")).as(answer.body()).isEqualTo("taken");
    return answer;
  }

  @Test
  void whenAnEntryIsSentTwice_thenItIsTakenOnceAndAnsweredAlike() {
    var id = steps.accepted(shop);
    assertThat(first.get("/api/v1/bench/expected").body()).contains(id.toString());
    var entries = received(id);

    assertThat(taken(entries).json().at("/answers/0/replayed").asBoolean()).isFalse();
    assertThat(taken(entries).json().at("/answers/0/replayed").asBoolean()).isTrue();

    assertThat(view(id).conduct().events())
        .filteredOn(event -> event.kind().equals("goods_received"))
        .hasSize(1);
    assertThat(first.get("/api/v1/bench/expected").body()).doesNotContain(id.toString());
  }

  @Test
  void whenAnEntryIsNotOneThing_thenNothingOfTheBatchIsTaken() {
    var id = steps.accepted(shop);
    var good = received(id).strip();
    var both = good.substring(0, good.length() - "]}".length()) + ", {\"id\": \"%s\"}]}";

    var answer = first.post("/api/v1/bench/entries", both.formatted(UUID.randomUUID()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("entries[1]");
    assertThat(reception(id)).isEqualTo(Reception.AWAITING);
  }

  @Test
  void whenOneOfABatchWithAKeyIsRefused_thenTheOthersAreTakenAllTheSame() {
    var here = steps.accepted(shop);
    var away = steps.accepted(shop);
    var tooEarly = looked(away, "AP-2209").strip();
    var both =
        tooEarly.substring(0, tooEarly.length() - "]}".length())
            + ", "
            + received(here).strip().substring("{\"entries\": [".length());

    var answer = first.post("/api/v1/bench/entries", both, "Idempotency-Key", "shift-1");
    var again = first.post("/api/v1/bench/entries", both, "Idempotency-Key", "shift-1");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.at("/answers/0/outcome")).as(answer.body()).isEqualTo("refused");
    assertThat(answer.at("/answers/1/outcome")).as(answer.body()).isEqualTo("taken");
    assertThat(again.json().at("/answers/1/replayed").asBoolean()).as(again.body()).isTrue();
    assertThat(reception(here)).isEqualTo(Reception.RECEIVED);
  }

  @Test
  void whenAPassportIsCorrected_thenBothVersionsCanBeRead() {
    var id = steps.accepted(shop);

    first.put(passport(id), "{\"serial\": \"AP-2208\"}");
    var noted = first.put(passport(id), "{\"serial\": \"AP-2209\", \"weightMilligrams\": 612000}");

    assertThat(noted.status()).as(noted.body()).isEqualTo(200);
    assertThat(noted.at("/marks/serial")).isEqualTo("AP-2209");
    assertThat(noted.json().at("/version").asInt()).isEqualTo(2);
    var versions = first.get(passport(id) + "/versions").json().at("/versions");
    assertThat(versions)
        .extracting(each -> each.at("/marks/serial").asString())
        .containsExactly("AP-2209", "AP-2208");
  }

  @Test
  void whenAnotherPieceCame_thenNoMoneyMovesBeforeASecondKeyHasLooked() {
    var id = steps.accepted(shop);
    first.put(passport(id), "{\"serial\": \"AP-2209\"}");
    taken(received(id));
    taken(looked(id, "ZZ-9999"));

    assertThat(view(id).head().status()).isEqualTo(CaseStatus.DISPUTED);
    assertThat(first.command(id.toString(), "release_refund", "{}").status()).isEqualTo(409);
    var differences = first.get("/api/v1/cases/" + id + "/differences");
    assertThat(differences.at("/differences/0/kind")).isEqualTo("swap_suspected");
    assertThat(differences.at("/differences/0/words")).isEqualTo("Another lining.");
    var look = "/api/v1/bench/differences/" + differences.at("/differences/0/id");
    var own = first.post(look, "{\"look\": \"as_expected\"}");
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.body()).contains("second_person_needed");
    assertThat(reception(id)).isEqualTo(Reception.SWAP_SUSPECTED);

    var said = second.post(look, "{\"look\": \"as_expected\", \"words\": \"Misread.\"}");

    assertThat(said.status()).as(said.body()).isEqualTo(200);
    assertThat(said.at("/secondLook")).isEqualTo("as_expected");
    assertThat(reception(id)).isEqualTo(Reception.RECEIVED);
    assertThat(view(id).conduct().intents()).isEmpty();
  }
}
