package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.cases.coverage.CoverageGaps;
import io.redress.conversation.Mail;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** People on the desk: who is there, who is away, and what is handed over. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskPeopleTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CoverageGaps gaps;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser supervisor = new Browser(0);

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    supervisor = world.signIn(port, shop, Role.SUPERVISOR);
  }

  private String people() {
    return shop.desk() + "/colleagues";
  }

  private String person(Role role) {
    return people() + "/" + world.staffId(shop, role);
  }

  private HttpResponse<String> week(Role role, Map<String, String> hours) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("version", "0");
    fields.put("zone", "Europe/Berlin");
    fields.put("country", "");
    fields.putAll(hours);
    return supervisor.submit(person(role), person(role) + "/shift", fields);
  }

  private HttpResponse<String> plan(Role role, String day, String hours) {
    var fields = Map.of("person", world.staffId(shop, role), "day", day, "hours", hours);
    return supervisor.submit(people() + "/plan", people() + "/plan", fields);
  }

  /** Two messages in Japanese at half past eight on a Tuesday, and a week goes by. */
  private void writeOnTuesday() {
    clock.travelTo(TestClock.START.plus(Duration.ofDays(1)));
    for (var words : List.of("こんにちは", "届きましたか")) {
      world
          .cases
          .consumer(
              shop.id(),
              new CaseCommand.WriteMessage(
                  shop.caseId(),
                  ThreadKind.CONSUMER,
                  MessageChannel.PAGE,
                  new CaseCommand.Words(words, "Lena Neumann", "ja")))
          .orThrow();
    }
    clock.travelTo(TestClock.START.plus(Duration.ofDays(8)));
    supervisor = world.signIn(port, shop, Role.SUPERVISOR);
  }

  @Nested
  class GivenPeopleWhoWriteWhenNobodyIsThere {
    private static final String TUESDAY = "?day=2026-06-30";

    @BeforeEach
    void write() {
      writeOnTuesday();
    }

    @Test
    void whenTheWeekIsLookedAt_thenTheGapIsNamedAndShownAndTold() {
      var page = supervisor.get(people() + TUESDAY).body();

      assertThat(page)
          .contains("One gap in the week from", "class=\"gap\"", "08:00 to 09:00")
          .contains("about 1 message comes in then", "role=\"img\"", "The same as a table");
    }

    @Test
    void whenSomebodyWhoSpeaksItComesLater_thenTheyAreProposedAndPlanned() {
      assertThat(
              supervisor
                  .submit(
                      person(Role.AGENT),
                      person(Role.AGENT) + "/skills",
                      Map.of("version", "0", "languages", "en, ja", "currency", "EUR"))
                  .statusCode())
          .isEqualTo(303);
      assertThat(week(Role.AGENT, Map.of("tuesday", "09:00-17:00")).statusCode()).isEqualTo(303);
      assertThat(supervisor.get(people() + TUESDAY).body())
          .contains("Ask Grace H to start at 08:00");

      var form =
          supervisor.get(
              people()
                  + "/plan?person="
                  + world.staffId(shop, Role.AGENT)
                  + "&from=2026-06-30T06:00:00Z&until=2026-06-30T07:00:00Z");
      assertThat(form.body()).contains("value=\"08:00-17:00\"", "value=\"2026-06-30\"");
      var planned = plan(Role.AGENT, "2026-06-30", "08:00-17:00");

      assertThat(planned.statusCode()).isEqualTo(303);
      assertThat(supervisor.follow(planned).body()).doesNotContain("Ask Grace H to start");
    }
  }

  @Nested
  class GivenAGapThatIsNamed {
    private static final String NAMED = "One gap to come that you have not read";
    private static final Pattern READ = Pattern.compile("colleagues/gaps/[0-9a-f-]{36}/read");

    @BeforeEach
    void name() {
      writeOnTuesday();
      var _ = week(Role.AGENT, Map.of("tuesday", "09:00-17:00"));
      gaps.run();
      gaps.run();
    }

    private String queue(Browser browser) {
      return browser.get(shop.desk() + "/queue").body();
    }

    @Test
    void whenWhoeverPlansReadsIt_thenItIsGoneForThem() {
      var page = queue(supervisor);
      assertThat(page).contains(NAMED, "08:00 to 09:00");
      assertThat(queue(world.signIn(port, shop, Role.AGENT))).doesNotContain(NAMED);

      var read = READ.matcher(page);
      assertThat(read.find()).isTrue();
      var address = shop.desk() + "/" + read.group();
      assertThat(supervisor.submit(shop.desk() + "/queue", address, Map.of()).statusCode())
          .isEqualTo(303);

      assertThat(queue(supervisor)).doesNotContain(NAMED);
      gaps.run();
      assertThat(queue(supervisor)).doesNotContain(NAMED);
      assertThat(queue(world.signIn(port, shop, Role.ADMINISTRATOR))).contains(NAMED);
    }

    @Test
    void whenItIsNamed_thenWhoeverPlansHasOneLetterOfIt() {
      var letters =
          world.mails(shop).stream()
              .filter(mail -> mail.subject().contains("gap to come"))
              .toList();

      assertThat(letters)
          .extracting(Mail::address)
          .containsExactlyInAnyOrder(
              DeskWorld.address(Role.SUPERVISOR), DeskWorld.address(Role.ADMINISTRATOR));
      assertThat(letters.getFirst().bodyText())
          .contains("Japanese", "08:00 to 09:00: about 1 message comes in then")
          .contains("/colleagues?day=2026-06-30");
    }

    @Test
    void whenItIsCovered_thenNobodyIsToldOfItAnyMore() {
      var skills = person(Role.AGENT) + "/skills";
      var said = Map.of("version", "0", "languages", "ja");
      var _ = supervisor.submit(person(Role.AGENT), skills, said);
      var _ = plan(Role.AGENT, "2026-06-30", "08:00-17:00");

      gaps.run();

      assertThat(queue(supervisor)).doesNotContain(NAMED);
    }
  }

  @Nested
  class GivenAWeek {
    @Test
    void whenHoursCannotBeRead_thenTheFieldSaysSoAndNothingIsLost() {
      var answer = week(Role.AGENT, Map.of("monday", "nine to five", "tuesday", "9-17"));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("nine to five", "id=\"monday-error\"", "value=\"9-17\"");
    }

    @Test
    void whenSomebodyElseWasFaster_thenItIsSaidAndNothingIsLost() {
      var _ = week(Role.AGENT, Map.of("monday", "9-17"));

      var stale = week(Role.AGENT, Map.of("monday", "10-18"));

      assertThat(stale.statusCode()).isEqualTo(412);
      assertThat(stale.body())
          .contains("What you wrote is still here", "value=\"10-18\"")
          .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void whenSomebodyElseWroteSkillsFirst_thenNothingIsLost() {
      var skills = person(Role.AGENT) + "/skills";
      var first = Map.of("version", "0", "languages", "en");
      assertThat(supervisor.submit(person(Role.AGENT), skills, first).statusCode()).isEqualTo(303);

      var second = Map.of("version", "0", "languages", "ja, it", "currency", "EUR");
      var stale = supervisor.submit(person(Role.AGENT), skills, second);

      assertThat(stale.statusCode()).isEqualTo(412);
      assertThat(stale.body()).contains("What you wrote is still here", "value=\"ja, it\"");
    }

    @Test
    void whenItIsKept_thenThePersonReadsItAndCannotChangeIt() {
      var _ = week(Role.AGENT, Map.of("monday", "09:00-17:00"));
      var agent = world.signIn(port, shop, Role.AGENT);

      var own = agent.get(person(Role.AGENT));
      assertThat(own.statusCode()).isEqualTo(200);
      assertThat(own.body()).contains("09:00 to 17:00").doesNotContain("name=\"monday\"");
      assertThat(agent.get(person(Role.FINANCE)).statusCode()).isEqualTo(403);
      var tried =
          agent.submit(
              person(Role.AGENT),
              person(Role.AGENT) + "/shift",
              Map.of("version", "1", "zone", "UTC", "monday", "10-11"));
      assertThat(tried.statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class GivenAnIllness {
    private HttpResponse<String> tell(Browser browser, Role role, String from, String until) {
      var fields = Map.of("kind", "ill", "from", from, "until", until, "deputy", "");
      return browser.submit(person(role), person(role) + "/absences", fields);
    }

    @Test
    void whenItIsTold_thenSupervisorsReadWhyAndColleaguesDoNot() {
      var agent = world.signIn(port, shop, Role.AGENT);

      assertThat(tell(agent, Role.AGENT, "2026-06-16", "2026-06-17").statusCode()).isEqualTo(303);

      assertThat(agent.get(person(Role.AGENT)).body()).contains("Ill", "away");
      assertThat(supervisor.get(person(Role.AGENT)).body()).contains("Ill");
      var finance = world.signIn(port, shop, Role.FINANCE);
      assertThat(finance.get(people()).body()).doesNotContain("Ill");
      assertThat(finance.get(person(Role.AGENT)).statusCode()).isEqualTo(403);
    }

    @Test
    void whenTheLastDayIsBeforeTheFirst_thenItIsSaid() {
      assertThat(tell(supervisor, Role.AGENT, "2026-06-17", "2026-06-16").statusCode())
          .isEqualTo(422);
    }

    @Test
    void whenTheDeputyCannotHoldCases_thenItIsSaidAndTheyAreNotOffered() {
      var receiver = world.staffId(shop, Role.RECEIVER);
      var page = supervisor.get(person(Role.AGENT)).body();
      assertThat(page).doesNotContain(receiver).contains(world.staffId(shop, Role.FINANCE));

      var fields = Map.of("kind", "ill", "from", "2026-06-16", "until", "", "deputy", receiver);
      var answer = supervisor.submit(person(Role.AGENT), person(Role.AGENT) + "/absences", fields);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("This colleague cannot take over.");
    }

    @Test
    void whenItIsForSomebodyElse_thenOnlySupervisorsTell() {
      var agent = world.signIn(port, shop, Role.AGENT);

      assertThat(tell(agent, Role.FINANCE, "2026-06-16", "2026-06-16").statusCode()).isEqualTo(403);
      assertThat(tell(supervisor, Role.FINANCE, "2026-06-16", "2026-06-16").statusCode())
          .isEqualTo(303);
    }
  }

  @Nested
  class GivenCasesThatNobodyGets {
    private static final String CARD = "Nobody gets what they may not take";

    @Test
    void whenSomebodyMaySeeWhoHasHowMuch_thenTheyStandBesideTheGaps() {
      var receiver = world.signIn(port, shop, Role.RECEIVER);

      assertThat(supervisor.get(people()).body()).contains(CARD, shop.desk() + "/workload#waiting");
      assertThat(receiver.get(people()).body()).doesNotContain(CARD);
    }
  }

  @Nested
  class GivenAShiftThatEnds {
    @BeforeEach
    void hold() {
      world
          .cases
          .staff(
              shop.id(), new CaseCommand.HandOver(shop.caseId(), world.staffId(shop, Role.AGENT)))
          .orThrow();
      var _ = plan(Role.AGENT, "2026-06-15", "06:00-12:00");
      var _ = plan(Role.SUPERVISOR, "2026-06-15", "08:00-18:00");
    }

    @Test
    void whenNoWordsWereLeft_thenTheyAreMissingUntilTheyAre() {
      var agent = world.signIn(port, shop, Role.AGENT);
      var page = people() + "/hand-over";
      assertThat(agent.get(page).body()).contains("One note is missing", "note missing");

      var field = "words-" + shop.caseId();
      var kept = agent.submit(page, page + "/" + shop.caseId(), Map.of(field, "Ask Noor at five."));

      assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
      assertThat(agent.follow(kept).body())
          .contains("Ask Noor at five.", "written", "Nothing is left unsaid");
      assertThat(supervisor.get(page).body()).contains("Left for you", "Ask Noor at five.");
      assertThat(supervisor.get(shop.desk() + "/queue").body()).contains("One note is meant");
      assertThat(agent.get(shop.casePage() + "?thread=internal").body())
          .contains("Ask Noor at five.");
    }

    @Test
    void whenTheCaseIsNobodysByNow_thenWhatWasTypedIsNotLost() {
      var agent = world.signIn(port, shop, Role.AGENT);
      var page = people() + "/hand-over";
      world.cases.staff(shop.id(), new CaseCommand.HandOver(shop.caseId(), "desk")).orThrow();

      var field = "words-" + shop.caseId();
      var answer = agent.submit(page, page + "/" + shop.caseId(), Map.of(field, "Ask Noor."));

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("The note is not kept.", "Ask Noor.");
    }

    @Test
    void whenTheWordsAreEmpty_thenNothingIsKept() {
      var agent = world.signIn(port, shop, Role.AGENT);
      var page = people() + "/hand-over";

      var answer = agent.submit(page, page + "/" + shop.caseId(), Map.of("words", ""));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(agent.get(page).body()).contains("note missing");
    }

    @Test
    void whenSomebodyHoldsNoCases_thenThePageIsNotTheirs() {
      var receiver = world.signIn(port, shop, Role.RECEIVER);

      assertThat(receiver.get(people() + "/hand-over").statusCode()).isEqualTo(403);
      assertThat(receiver.get(people()).body()).doesNotContain("/hand-over");
    }
  }
}
