package io.redress.faces.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.goods.receiving.Checklists;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The bench as a browser uses it, with forms and with what it kept while it had no connection. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class BenchPagesScenarioTest {
  private static final int SCANS = 50;

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired TravellingClock clock;
  @Autowired Checklists checklists;

  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser bench = new Browser(0);

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    bench = world.signIn(port, shop, Role.RECEIVER);
  }

  private String home() {
    return "/bench/" + shop.slug();
  }

  private CaseView view(CaseId id) {
    return world.cases.view(shop.id(), id);
  }

  private String line(CaseId id) {
    return view(id).content().lines().getFirst().id().toString();
  }

  private Map<String, String> counted(CaseId id, String came) {
    return Map.of(
        "kind",
        "receive",
        "entry",
        UUID.randomUUID().toString(),
        "code",
        view(id).head().number(),
        "box",
        "sound",
        "count-" + line(id),
        came);
  }

  private Map<String, String> looked(CaseId id, Map<String, String> more) {
    var fields = new HashMap<String, String>();
    checklists
        .of("handbag")
        .questions()
        .forEach(question -> fields.put("reply-" + question.code(), "fits"));
    fields.put("kind", "inspect");
    fields.put("entry", UUID.randomUUID().toString());
    fields.put("case", id.toString());
    fields.put("line", line(id));
    fields.putAll(more);
    return fields;
  }

  private HttpResponse<String> submit(String path, Map<String, String> fields) {
    return bench.submit(home() + path, home() + path, fields);
  }

  private Acceptance acceptance(CaseId id) {
    return view(id).conduct().goods().getFirst().acceptance();
  }

  @Nested
  class GivenSomebodyAtTheDoor {
    @ParameterizedTest
    @EnumSource(Role.class)
    void whenARoleComes_thenOnlyThoseWhoHandleGoodsAreLetIn(Role role) {
      var isLetIn = role == Role.RECEIVER || role == Role.SUPERVISOR || role == Role.ADMINISTRATOR;
      var browser = world.signIn(port, shop, role);

      assertThat(browser.get(home()).statusCode()).isEqualTo(isLetIn ? 200 : 403);
      assertThat(browser.get(home() + "/receive").statusCode()).isEqualTo(isLetIn ? 200 : 403);
    }

    @Test
    void whenNobodyIsSignedIn_thenTheyAreSentToTheDoor() {
      var answer = new Browser(port).get(home());

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location"))
          .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in"));
    }
  }

  @Nested
  class GivenAPieceThatComesBack {
    @Test
    void whenItIsScannedCountedAndLookedAt_thenItIsTaken() {
      var id = steps.accepted(shop.id());
      assertThat(bench.get(home()).body()).contains(view(id).head().number());

      var received = submit("/receive", counted(id, "1"));
      assertThat(received.statusCode()).isEqualTo(303);
      var page = bench.follow(received);
      assertThat(page.body()).contains("name=\"reply-same_piece\"");
      var looked = submit("/cases/" + id + "/lines/" + line(id), looked(id, Map.of()));

      assertThat(looked.statusCode()).isEqualTo(303);
      assertThat(acceptance(id)).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void whenAFormIsSentTwice_thenItIsDoneOnce() {
      var id = steps.accepted(shop.id());
      var form = counted(id, "1");

      assertThat(submit("/receive", form).statusCode()).isEqualTo(303);
      assertThat(submit("/receive", form).statusCode()).isEqualTo(303);

      assertThat(view(id).conduct().events())
          .filteredOn(event -> event.kind().equals("goods_received"))
          .hasSize(1);
    }

    @Test
    void whenAQuestionIsLeftOpen_thenThePageSaysSoAndKeepsTheRest() {
      var id = steps.accepted(shop.id());
      submit("/receive", counted(id, "1"));

      var answer =
          submit(
              "/cases/" + id + "/lines/" + line(id),
              looked(id, Map.of("reply-damage", "", "mark-weight", "612,5")));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("role=\"alert\"").contains("612,5");
      assertThat(acceptance(id)).isEqualTo(Acceptance.PENDING);
    }

    @Test
    void whenSomebodyStops_thenASecondPersonIsAskedAndTheFirstCannotBeIt() {
      var id = steps.accepted(shop.id());
      submit("/receive", counted(id, "1"));
      submit(
          "/cases/" + id + "/lines/" + line(id),
          looked(id, Map.of("stop", "swap_suspected", "words", "Another lining.")));
      assertThat(view(id).head().status()).isEqualTo(CaseStatus.DISPUTED);
      assertThat(world.mails(shop))
          .filteredOn(mail -> mail.to() == Party.CONSUMER)
          .anyMatch(
              mail ->
                  mail.bodyText().replaceAll("\\s+", " ").contains("does not look like the one"));
      var page = bench.get(home()).body();
      var difference = page.split("/differences/", 2)[1].substring(0, 36);
      var path = "/differences/" + difference;

      assertThat(submit(path, Map.of("look", "as_first_seen")).statusCode()).isEqualTo(422);
      var second = world.signIn(port, shop, Role.SUPERVISOR);
      var said =
          second.submit(home() + path, home() + path, Map.of("look", "as_expected", "words", ""));

      assertThat(said.statusCode()).isEqualTo(303);
      assertThat(view(id).conduct().goods().getFirst().reception()).isEqualTo(Reception.RECEIVED);
      assertThat(view(id).head().status()).isEqualTo(CaseStatus.FULFILLING);
    }

    @Test
    void whenNobodyKnowsTheCode_thenTheBoxIsKept() {
      var page = bench.get(home() + "/receive?code=NOBODY-7").body();
      assertThat(page).contains("name=\"shelf\"");

      var kept =
          submit(
              "/receive",
              Map.of(
                  "kind",
                  "unknown",
                  "entry",
                  UUID.randomUUID().toString(),
                  "code",
                  "NOBODY-7",
                  "words",
                  "From Lyon."));

      assertThat(kept.statusCode()).isEqualTo(303);
      assertThat(bench.get(home()).body()).contains("NOBODY-7").contains("From Lyon.");
    }
  }

  @Nested
  class GivenAShiftWithoutAConnection {
    @Test
    void whenFiftyFormsAreSentTwiceInBatches_thenEachIsTakenOnce() {
      var cases = new ArrayList<CaseId>();
      var kept = new ArrayList<String>();
      for (var scan = 0; scan < SCANS / 2; scan++) {
        var id = steps.accepted(shop.id());
        var received = counted(id, "1");
        var after = Map.of("after", String.valueOf(received.get("entry")));
        cases.add(id);
        kept.add(json(received));
        kept.add(json(looked(id, after)));
      }

      assertThat(sync(kept)).hasSize(SCANS);
      assertThat(sync(kept)).hasSize(SCANS);

      for (var id : cases) {
        assertThat(acceptance(id)).isEqualTo(Acceptance.ACCEPTED);
        assertThat(view(id).conduct().inspections()).hasSize(1);
      }
    }

    /** Sends what was kept, in two batches, and says which were taken. */
    private List<String> sync(List<String> kept) {
      var taken = new ArrayList<String>();
      for (var batch : List.of(kept.subList(0, SCANS / 2), kept.subList(SCANS / 2, SCANS))) {
        var answer =
            bench.script(
                home() + "/receive",
                "POST",
                home() + "/sync",
                BodyPublishers.ofString("{\"entries\": [" + String.join(",", batch) + "]}"),
                Map.of("Content-Type", "application/json"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (var part : answer.body().split("\\{\"id\"", -1)) {
          if (part.contains("\"outcome\":\"taken\"")) {
            taken.add(part);
          }
        }
      }
      return taken;
    }

    private static String json(Map<String, String> fields) {
      return json(fields, "");
    }

    private static String json(Map<String, String> fields, String by) {
      var all =
          fields.entrySet().stream()
              .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
              .collect(Collectors.joining(", "));
      var person = by.isEmpty() ? "null" : "\"" + by + "\"";
      return "{\"id\": \"%s\", \"at\": \"%s\", \"by\": %s, \"fields\": {%s}}"
          .formatted(fields.get("entry"), TestClock.START, person, all);
    }

    @Test
    void whenSomebodyElseSignsInMeanwhile_thenWhatTheFirstNotedWaitsForThem() {
      var id = steps.accepted(shop.id());
      var noted = json(counted(id, "1"), world.staffId(shop, Role.SUPERVISOR));

      assertThat(sent(noted).body()).contains("\"waiting\"");
      assertThat(view(id).conduct().goods().getFirst().reception()).isEqualTo(Reception.AWAITING);

      bench = world.signIn(port, shop, Role.SUPERVISOR);
      assertThat(sent(noted).body()).contains("\"taken\"");
      assertThat(view(id).conduct().goods().getFirst().reception()).isEqualTo(Reception.RECEIVED);
    }

    private HttpResponse<String> sent(String entry) {
      return bench.script(
          home() + "/receive",
          "POST",
          home() + "/sync",
          BodyPublishers.ofString("{\"entries\": [" + entry + "]}"),
          Map.of("Content-Type", "application/json"));
    }

    @Test
    void whenOneOfThemCannotBeRead_thenTheOthersAreTaken() {
      var id = steps.accepted(shop.id());
      var unreadable = Map.of("kind", "receive", "entry", UUID.randomUUID().toString());

      var answer =
          bench.script(
              home() + "/receive",
              "POST",
              home() + "/sync",
              BodyPublishers.ofString(
                  "{\"entries\": [" + json(unreadable) + ", " + json(counted(id, "1")) + "]}"),
              Map.of("Content-Type", "application/json"));

      assertThat(answer.body()).contains("\"refused\"").contains("\"taken\"");
      assertThat(view(id).conduct().goods().getFirst().reception()).isEqualTo(Reception.RECEIVED);
    }
  }
}
