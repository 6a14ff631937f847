package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.jobs.DueWork;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.PlainWords;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Stories 1, 3 and 6 by the API alone, with everything late that can be late. */
@RedressTest
class SlipStoriesByHttpTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String GOODS = "Red bag";

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired StaffMembers staff;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;
  @Autowired DueWork dueWork;
  @Autowired Phrases phrases;

  private final Merchant merchant = PeopleSamples.merchant();
  private final StaffId owner = new StaffId(UUID.randomUUID());
  private ApiClient api = new ApiClient(0, "");
  private Language language = Language.ENGLISH;
  private String id = "";

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    tenancy.run(
        merchant.id(),
        () -> {
          hire(owner, Role.AGENT);
          hire(new StaffId(UUID.randomUUID()), Role.SUPERVISOR);
        });
    var key =
        tenancy.call(
            merchant.id(), () -> keys.create("shop", Set.of(Scope.values()), TestClock.START));
    api = new ApiClient(port, key.token());
  }

  private void hire(StaffId member, Role role) {
    var _ =
        staff.invite(
            new StaffMember(member, member + "@shop.example", "Mei", role, "ar", BERLIN),
            TestClock.START);
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "ARABIC"})
  void whenAllIsLateWithABag_thenEachSlipIsToldAndTheMoneyIsProven(Language spoken) {
    opened(spoken, "wrong_size");
    done("ask_brand", "{\"remedy\": \"refund\", \"question\": \"May it come back?\"}");
    slip("brand_answer", 1);
    done("record_brand_answer", "{\"answer\": \"approved\", \"answeredBy\": \"Zoe M\"}");
    offered("refund");
    reminded("choice");
    accepted();
    reminded("goods_back");
    done("receive_goods", line("\"outcome\": \"received\""));
    slip("inspection", 1);
    done("inspect_goods", line("\"grade\": \"a\", \"result\": \"accepted\""));
    slip("refund", 1);
    slip("refund", 2);
    done("release_refund", "");
    outbox.runDue();
    assertThat(matter().at("/status").asString()).isEqualTo("fulfilling");
    clock.advance(Duration.ofMinutes(2));
    outbox.runDue();
    assertThat(matter().at("/money").asString()).isEqualTo("paid");
    comesHome();
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "ARABIC"})
  void whenAllIsLateWithAWrongModel_thenEachSlipIsToldAndTheRightOneIsThere(Language spoken) {
    opened(spoken, "wrong_item");
    slip("decision", 1);
    slip("decision", 2);
    var tomorrow = clock.instant().plus(Duration.ofHours(21));
    done("make_promise", promising("call_back", tomorrow));
    slip("call_back", 1);
    done("write_message", words("\"channel\": \"phone\", \"authorName\": \"Mei\""));
    offered("replacement");
    var appeal = "{\"kind\": \"appeal\", \"question\": \"I need mine.\"}";
    assertThat(api.post("/api/v1/cases/" + id + "/disputes", appeal).status()).isEqualTo(200);
    slip("dispute_answer", 1);
    var dispute = api.get("/api/v1/cases/" + id + "/disputes").at("/disputes/0/id");
    var answer = "{\"move\": \"contest\", \"words\": \"A new one is yours.\"}";
    assertThat(api.post("/api/v1/cases/" + id + "/disputes/" + dispute, answer).status())
        .isEqualTo(200);
    accepted();
    done("receive_goods", line("\"outcome\": \"received\""));
    done("inspect_goods", line("\"grade\": \"a\", \"result\": \"accepted\""));
    slip("fulfilment", 1);
    done("perform_remedy", "{\"words\": \"It is with him.\"}");
    assertThat(matter().at("/status").asString()).isEqualTo("resolved");
    comesHome();
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "ARABIC"})
  void whenNobodyAnswersAndThenPutsItOff_thenBothAreToldOf(Language spoken) {
    opened(spoken, "defect");
    done("write_message", words("\"by\": \"consumer\""));
    slip("reply", 1);
    done("make_promise", promising("look_again", clock.instant().plus(Duration.ofHours(17))));
    slip("look_again", 1);
    done("write_message", words("\"authorName\": \"Mei\""));
    assertThat(promises()).noneMatch(each -> isOpen(each) && is(each, "kind", "reply"));
    assertThat(promises()).noneMatch(each -> isOpen(each) && is(each, "kind", "look_again"));
  }

  /** Nobody keeps it: the house is warned, and the consumer hears of it at its last moment. */
  private void slip(String kind, int times) {
    var promise = open(kind);
    at(moment(promise, "atRiskAt"));
    assertThat(told(clock.instant(), "merchant")).as(kind).contains("promise_at_risk");
    at(moment(promise, "dueAt").minusSeconds(1));
    assertThat(byId(promise).at("/state").asString()).isEqualTo("at_risk");
    var due = moment(promise, "dueAt");
    at(due);

    var broken = byId(promise);
    assertThat(broken.at("/state").asString()).as(kind).isEqualTo("broken");
    assertThat(moment(broken, "endedAt")).isEqualTo(due);
    var isBrand = kind.equals("brand_answer");
    assertThat(told(due, "consumer")).containsExactly(isBrand ? "brand_silent" : "promise_slipped");
    assertThat(told(due, "merchant")).contains("promise_escalated");
    var key = isBrand ? "brand_silent" : times == 1 ? "promise_slipped" : "promise_slipped_twice";
    assertThat(letter(due).at("/language").asString()).isEqualTo(language.tag());
    assertThat(letter(due).at("/subject").asString()).isEqualTo(subject(key));
    var next = open(isBrand ? "decision" : kind);
    assertThat(next.at("/id").asString()).isEqualTo(broken.at("/successor").asString());
    assertThat(next.at("/owner").asString()).isEqualTo(owner.toString());
    assertThat(moment(next, "dueAt")).isAfter(due);
  }

  /** The consumer does nothing: one reminder, and the wait goes on. */
  private void reminded(String kind) {
    var promise = open(kind);
    var due = moment(promise, "dueAt");
    at(due);
    var notice = kind.equals("choice") ? "choice_reminder" : "goods_reminder";
    assertThat(byId(promise).at("/state").asString()).isEqualTo("kept");
    assertThat(told(due, "consumer")).containsExactly(notice);
    assertThat(letter(due).at("/subject").asString()).isEqualTo(subject(notice));
    at(due.plusSeconds(1));
    assertThat(told(clock.instant(), "consumer")).isEmpty();
  }

  private void at(Instant moment) {
    clock.travelTo(moment);
    var _ = dueWork.runDue();
  }

  private String subject(String key) {
    var words = phrases.to(Reader.of(language, BERLIN, clock.instant()));
    var facts = Map.of("goods", GOODS, "brand", "Maison");
    return PlainWords.oneLine(words.say("mail." + key + ".subject", facts));
  }

  private void opened(Language spoken, String reason) {
    language = spoken;
    var brand =
        """
        {"name": "Maison", "contactName": "Zoe M", "contactEmail": "zoe@maison.example",
         "contactLanguage": "en", "contactTimeZone": "Europe/Paris", "answerWorkingDays": 3}
        """;
    assertThat(api.post("/api/v1/brands", brand).status()).isEqualTo(201);
    assertThat(api.post("/api/v1/orders", ApiSamples.order("R-1", 1, "Maison")).status())
        .isEqualTo(201);
    var request =
        """
        {"order": "R-1", "words": "…", "wish": "refund", "language": "%s",
         "lines": [{"line": 1, "quantity": 1, "reason": "%s"}]}
        """
            .formatted(spoken.tag(), reason);
    var answer = api.post("/api/v1/cases", request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    id = answer.at("/id");
    done("hand_over", "{\"owner\": \"%s\"}".formatted(owner));
  }

  private void offered(String remedy) {
    done("decide", "{}");
    var part = line("\"remedy\": \"%s\"".formatted(remedy));
    done("offer_remedies", "{\"remedies\": [%s]}".formatted(part));
  }

  private void accepted() {
    var offer = matter().at("/resolutions/0/id").asString();
    done(
        "accept_offer", "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes.\"}".formatted(offer));
  }

  private void comesHome() {
    at(moment(open("aftercare"), "dueAt"));
    assertThat(matter().at("/status").asString()).isEqualTo("closed");
    assertThat(promises()).noneMatch(SlipStoriesByHttpTest::isOpen);
  }

  private void done(String command, String body) {
    var answer = api.command(id, command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
  }

  private String line(String more) {
    return "{\"line\": \"%s\", %s}".formatted(matter().at("/lines/0/id").asString(), more);
  }

  private static String words(String more) {
    return "{\"thread\": \"consumer\", \"words\": \"…\", %s}".formatted(more);
  }

  private static String promising(String kind, Instant due) {
    return "{\"kind\": \"%s\", \"dueAt\": \"%s\", \"words\": \"…\"}".formatted(kind, due);
  }

  private JsonNode matter() {
    return api.get("/api/v1/cases/" + id).json();
  }

  private List<JsonNode> promises() {
    return list("promises");
  }

  private List<JsonNode> list(String name) {
    var answer = api.get("/api/v1/cases/%s/%s".formatted(id, name));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/" + name).valueStream().toList();
  }

  private JsonNode open(String kind) {
    return promises().stream()
        .filter(each -> isOpen(each) && is(each, "kind", kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + promises()));
  }

  private JsonNode byId(JsonNode promise) {
    return promises().stream()
        .filter(each -> is(each, "id", promise.at("/id").asString()))
        .findFirst()
        .orElseThrow();
  }

  /** What the case told somebody at a moment. */
  private List<String> told(Instant moment, String reader) {
    return list("events").stream()
        .filter(each -> is(each, "kind", "told") && moment(each, "at").equals(moment))
        .filter(each -> reader.equals(each.at("/payload/to").asString()))
        .map(each -> each.at("/payload/notice").asString())
        .toList();
  }

  /** The only letter that the consumer got at a moment. */
  private JsonNode letter(Instant moment) {
    var found =
        list("mails").stream()
            .filter(each -> is(each, "to", "consumer") && moment(each, "createdAt").equals(moment))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static boolean isOpen(JsonNode promise) {
    return is(promise, "state", "open") || is(promise, "state", "at_risk");
  }

  private static boolean is(JsonNode node, String field, String value) {
    return value.equals(node.at("/" + field).asString());
  }

  private static Instant moment(JsonNode node, String field) {
    return Instant.parse(node.at("/" + field).asString());
  }
}
