package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMembers;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Teams, skills, shifts and absences, set by a program. */
@RedressTest
class TeamsByHttpScenarioTest {
  private static final String TEAMS = "/api/v1/teams";
  private static final String NIGHT =
      """
      {"timeZone": "Asia/Tokyo", "country": "JP",
       "week": {"monday": ["22:00-24:00"], "tuesday": ["00:00-06:00", "22:00-24:00"]},
       "exceptions": {"2026-06-17": ["09:00-12:00"], "2026-06-18": []}}
      """;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired StaffMembers staff;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  private final Merchant merchant = PeopleSamples.merchant();
  private StaffId kenji = new StaffId(new UUID(0, 0));
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var member = PeopleSamples.staff("kenji@shop.example", Role.AGENT);
    kenji = member.id();
    var _ =
        tenancy.call(
            merchant.id(), () -> staff.create(member, PeopleSamples.PASSWORD, TestClock.START));
    api = client(Scope.READ, Scope.WRITE, Scope.ADMINISTER);
  }

  @AfterEach
  void close() {
    api.close();
  }

  private ApiClient client(Scope... scopes) {
    var key =
        tenancy.call(merchant.id(), () -> keys.create("shop", Set.of(scopes), TestClock.START));
    return new ApiClient(port, key.token());
  }

  private int delete(String path, String version) {
    var request = HttpRequest.newBuilder(api.address(path)).header("If-Match", version).DELETE();
    return api.send(request).status();
  }

  @Nested
  class GivenTeams {
    private String body(String name) {
      return "{\"name\": \"%s\", \"members\": [\"%s\"]}".formatted(name, kenji);
    }

    @Test
    void whenOneIsMadeChangedAndEnded_thenItIsReadAsItIs() {
      var made = api.post(TEAMS, body("Asia"));
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      assertThat(made.at("/members/0")).isEqualTo(kenji.toString());
      var team = TEAMS + "/" + made.at("/id");

      assertThat(api.put(team, body("East"), "If-Match", "\"7\"").status()).isEqualTo(412);
      assertThat(api.put(team, body("East"), "If-Match", "\"1\"").at("/name")).isEqualTo("East");
      assertThat(api.get(team).header("ETag")).isEqualTo("\"2\"");
      assertThat(delete(team, "\"2\"")).isEqualTo(204);
      assertThat(api.get(team).status()).isEqualTo(404);
    }

    @Test
    void whenTheNameIsTaken_thenItIsAConflict() {
      api.post(TEAMS, body("Asia"));

      assertThat(api.post(TEAMS, body("ASIA")).status()).isEqualTo(409);
    }

    @Test
    void whenAMemberDoesNotWorkHere_thenItIsNamed() {
      var body = "{\"name\": \"Asia\", \"members\": [\"%s\"]}".formatted(new UUID(7, 7));

      var answer = api.post(TEAMS, body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("members");
    }
  }

  @Nested
  class GivenSkills {
    @Test
    void whenNothingWasSaid_thenItIsTheLanguageOfThePages() {
      var skills = api.get("/api/v1/skills/" + kenji);

      assertThat(skills.at("/languages/0")).isEqualTo("en");
      assertThat(skills.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void whenTheyAreSaid_thenTheyAreReadInTheirUsualWriting() {
      var body =
          """
          {"languages": ["JA", "zh-hans"], "categories": ["jewellery"],
           "upTo": {"amount": "200000", "currency": "JPY"}, "isSpecialist": true}
          """;

      var set = api.put("/api/v1/skills/" + kenji, body, "If-Match", "\"0\"");

      assertThat(set.status()).as(set.body()).isEqualTo(200);
      assertThat(set.at("/languages/1")).isEqualTo("zh-Hans");
      assertThat(set.at("/upTo/amount")).isEqualTo("200000");
      assertThat(api.get("/api/v1/skills").at("/staff/0/isSpecialist")).isEqualTo("true");
    }

    @Test
    void whenTheyCannotBeUsed_thenEachIsNamed() {
      var body =
          """
          {"languages": ["not a language"], "brands": ["%s"], "categories": ["cars"],
           "upTo": {"amount": "0", "currency": "EUR"}}
          """
              .formatted(new UUID(7, 7));

      var answer = api.put("/api/v1/skills/" + kenji, body, "If-Match", "*");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/violations").values())
          .extracting(each -> each.path("field").asString())
          .containsExactly("languages", "brands", "categories", "upTo.amount");
    }
  }

  @Nested
  class GivenShifts {
    @Test
    void whenNightsArePlanned_thenTheyAreReadAndCountedAsOne() {
      var set = api.put("/api/v1/shifts/" + kenji, NIGHT, "If-Match", "\"0\"");

      assertThat(set.status()).as(set.body()).isEqualTo(200);
      assertThat(set.at("/week/monday/0")).isEqualTo("22:00-24:00");
      assertThat(set.json().at("/exceptions/2026-06-18").isArray()).isTrue();
      var next = api.get("/api/v1/coverage/next?language=en");
      assertThat(next.at("/isNow")).isEqualTo("false");
      assertThat(next.at("/from")).isEqualTo("2026-06-15T13:00:00Z");
      assertThat(next.at("/until")).isEqualTo("2026-06-15T21:00:00Z");
    }

    @Test
    void whenHoursMeet_thenTheFieldIsNamed() {
      var body = "{\"timeZone\": \"UTC\", \"week\": {\"monday\": [\"9-12\", \"11-13\"]}}";

      var answer = api.put("/api/v1/shifts/" + kenji, body, "If-Match", "*");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("week.monday");
    }

    @Test
    void whenTheVersionIsStale_thenNothingIsPlanned() {
      api.put("/api/v1/shifts/" + kenji, NIGHT, "If-Match", "\"0\"");

      assertThat(api.put("/api/v1/shifts/" + kenji, NIGHT, "If-Match", "\"0\"").status())
          .isEqualTo(412);
    }
  }

  @Nested
  class GivenAbsences {
    private String body(String until) {
      return """
          {"staff": "%s", "kind": "holiday", "from": "2026-06-15", "until": "%s"}
          """
          .formatted(kenji, until);
    }

    @Test
    void whenOneIsToldTwice_thenItIsOneAndCanBeTakenBack() {
      api.put("/api/v1/shifts/" + kenji, NIGHT, "If-Match", "*");
      var told = api.post("/api/v1/absences", body("2026-06-15"));
      assertThat(told.status()).as(told.body()).isEqualTo(201);
      assertThat(api.post("/api/v1/absences", body("2026-06-15")).at("/id"))
          .isEqualTo(told.at("/id"));

      // Monday's night is off until it ends on Tuesday morning.
      assertThat(api.get("/api/v1/coverage/next?language=en").at("/from"))
          .isEqualTo("2026-06-16T13:00:00Z");
      assertThat(delete("/api/v1/absences/" + told.at("/id"), "*")).isEqualTo(204);
      assertThat(api.get("/api/v1/absences").json().at("/absences").values()).isEmpty();
    }

    @Test
    void whenItEndsBeforeItBegins_thenTheFieldIsNamed() {
      var answer = api.post("/api/v1/absences", body("2026-06-14"));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("until");
    }
  }

  @Nested
  class GivenCoverage {
    @Test
    void whenAWeekIsRead_thenEachHourHasItsPeople() {
      api.put("/api/v1/shifts/" + kenji, NIGHT, "If-Match", "*");

      var week = api.get("/api/v1/coverage?day=2026-06-15");

      assertThat(week.at("/from")).isEqualTo("2026-06-15");
      assertThat(week.at("/languages/0/language")).isEqualTo("en");
      assertThat(week.json().at("/languages/0/people").values()).hasSize(168);
      // Ten in the evening in Tokyo is three in the afternoon in Berlin.
      assertThat(week.at("/languages/0/people/15")).isEqualTo("1");
      assertThat(week.at("/languages/0/people/14")).isEqualTo("0");
    }

    @Test
    void whenTheDayIsTooFarAway_thenItIsNamed() {
      var answer = api.get("/api/v1/coverage?day=2036-06-15");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("day");
    }

    @Test
    void whenAKeyMayOnlyRead_thenPeoplesHoursAreNotIts() {
      try (var reader = client(Scope.READ)) {
        assertThat(reader.get("/api/v1/shifts").status()).isEqualTo(403);
        assertThat(reader.get("/api/v1/absences").status()).isEqualTo(403);
        assertThat(reader.get("/api/v1/coverage").status()).isEqualTo(200);
      }
    }
  }
}
