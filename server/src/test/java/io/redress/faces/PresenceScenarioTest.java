package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.live.LivePages;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people at one case know of each other, and no two answers cross unseen. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class PresenceScenarioTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern READ = Pattern.compile("name=\"read\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired LivePages live;
  @Autowired JdbcClient jdbc;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser agent = new Browser(0);

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    agent = world.signIn(port, shop, Role.AGENT);
  }

  private StaffId id(Role role) {
    return StaffId.parse(world.staffId(shop, role));
  }

  private String others() {
    return agent.get(shop.casePage() + "/fragments/presence").body();
  }

  @Nested
  class GivenAColleagueAtTheSameCase {
    @Test
    void whenTheirPageIsOpen_thenTheNameStandsThere() {
      live.subscribe(shop.id(), shop.caseId(), id(Role.SUPERVISOR));

      await().atMost(PATIENCE).until(() -> others().contains("Also looking at this case"));
      assertThat(others()).contains("Grace H");
    }

    @Test
    void whenTheirPageHasBeenSilentForLong_thenTheyAreForgotten() {
      live.subscribe(shop.id(), shop.caseId(), id(Role.SUPERVISOR));
      await().atMost(PATIENCE).until(() -> others().contains("Also looking at this case"));

      clock.travelTo(TestClock.START.plus(Duration.ofMinutes(1)));

      assertThat(others()).doesNotContain("Also looking at this case");
    }

    @Test
    void whenTheyWrite_thenItIsSaidUntilTheWordsAreSent() {
      var supervisor = world.signIn(port, shop, Role.SUPERVISOR);

      var told = supervisor.submit(shop.casePage(), shop.casePage() + "/writing", Map.of());

      assertThat(told.statusCode()).isEqualTo(204);
      await().atMost(PATIENCE).until(() -> others().contains("Writing here now"));

      supervisor.submit(
          shop.casePage(),
          shop.casePage() + "/messages",
          Map.of("to", "internal", "words", "Done."));
      await().atMost(PATIENCE).until(() -> !others().contains("Writing here now"));
    }
  }

  @Nested
  class GivenAnotherNode {
    private void hear(StaffId person, String doing) {
      var line =
          "here %s %s %s %s %s".formatted(shop.id(), shop.caseId(), new UUID(1, 2), person, doing);
      jdbc.sql("select pg_notify('redress_live', :line)::text")
          .param("line", line)
          .query(String.class)
          .optional();
    }

    @Test
    void whenAColleagueIsThere_thenTheyAreSeenUntilTheyLeave() {
      // Until the listener stands, what is said is missed: it is said again, as pages do.
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                hear(id(Role.SUPERVISOR), "reads");
                return others().contains("Also looking at this case");
              });

      hear(id(Role.SUPERVISOR), "left");
      await().atMost(PATIENCE).until(() -> !others().contains("Also looking at this case"));
    }

    @Test
    void whenOneselfOrAStrangerIsThere_thenNobodyElseIs() {
      hear(id(Role.AGENT), "reads");
      hear(new StaffId(UUID.randomUUID()), "reads");
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                hear(id(Role.SUPERVISOR), "writes");
                return others().contains("Writing here now");
              });

      assertThat(others()).doesNotContain("Also looking at this case");
    }
  }

  @Nested
  class GivenAThreadThatGrew {
    private String read() {
      var page = agent.get(shop.casePage() + "?thread=consumer").body();
      var found = READ.matcher(page);
      assertThat(found.find()).as(page).isTrue();
      return found.group(1);
    }

    private HttpResponse<String> write(String read, String words) {
      return agent.submit(
          shop.casePage(),
          shop.casePage() + "/messages",
          Map.of("to", "consumer", "words", words, "read", read));
    }

    private void consumerWrites() {
      var words = new CaseCommand.Words("Please keep it.", "", "en");
      world
          .cases
          .consumer(
              shop.id(),
              new CaseCommand.WriteMessage(
                  shop.caseId(), ThreadKind.CONSUMER, MessageChannel.PAGE, words))
          .orThrow();
    }

    @Test
    void whenSomebodyAnswersUnaware_thenTheyAreAskedOnceMore() {
      var before = read();
      consumerWrites();

      var asked = write(before, "It is on its way.");

      assertThat(asked.statusCode()).isEqualTo(409);
      assertThat(asked.body())
          .contains("Not sent yet", "One new message since you read this.", "It is on its way.");
      assertThat(world.view(shop).conduct().messages()).hasSize(1);

      assertThat(write(read(), "It is on its way.").statusCode()).isEqualTo(303);
      assertThat(world.view(shop).conduct().messages()).hasSize(2);
    }

    @Test
    void whenSomethingElseHappensMeanwhile_thenTheWordsAreSent() {
      var before = read();
      world.cases.staff(shop.id(), new CaseCommand.Decide(shop.caseId())).orThrow();

      assertThat(write(before, "Soon.").statusCode()).isEqualTo(303);
    }

    @Test
    void whenThePageIsOpenMeanwhile_thenItSaysHowManyCame() {
      var before = read();
      consumerWrites();
      consumerWrites();

      var part =
          agent.get(shop.casePage() + "/fragments/grown?thread=consumer&read=" + before).body();

      assertThat(part).contains("2 new messages since you read this.");
    }
  }
}
