package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.lists.Mention;
import io.redress.cases.lists.Mentions;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A note that is meant for a colleague reaches them, and stands before them until it is read. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class MentionScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired Mentions mentions;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser agent = new Browser(0);

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    agent = world.signIn(port, shop, Role.AGENT);
  }

  private int note(String thread) {
    var whom = world.staffId(shop, Role.RECEIVER);
    var fields = Map.of("to", thread, "words", "Is the box here?", "tell", whom);
    return agent.submit(shop.casePage(), shop.casePage() + "/messages", fields).statusCode();
  }

  private List<Mention> unread() {
    var receiver = StaffId.parse(world.staffId(shop, Role.RECEIVER));
    return world.cases.in(shop.id(), () -> mentions.of(receiver));
  }

  private String queue(Browser browser) {
    return browser.get(shop.desk() + "/queue").body();
  }

  private void markRead(Browser browser) {
    var address = shop.desk() + "/mentions/" + unread().getFirst().id() + "/read";
    browser.submit(shop.casePage(), address, Map.of());
  }

  @Nested
  class GivenANoteForTheReceiver {
    @BeforeEach
    void write() {
      assertThat(note("internal")).isEqualTo(303);
    }

    @Test
    void whenTheReceiverLooksAtTheQueue_thenItStandsThereUntilItIsRead() {
      var receiver = world.signIn(port, shop, Role.RECEIVER);
      assertThat(queue(receiver)).contains("One note is meant for you", "thread=internal");

      markRead(receiver);

      assertThat(queue(receiver)).doesNotContain("One note is meant for you");
    }

    @Test
    void whenSomebodyElseLooks_thenItIsNotTheirs() {
      assertThat(queue(world.signIn(port, shop, Role.SUPERVISOR)))
          .doesNotContain("One note is meant for you");
    }

    @Test
    void whenSomebodyElseMarksIt_thenItStaysUnread() {
      markRead(agent);

      assertThat(unread()).hasSize(1);
    }

    @Test
    void whenTheMailIsSent_thenItNamesTheWriterAndNotTheWords() {
      world.cases.runOutbox();

      assertThat(world.mails(shop))
          .filteredOn(mail -> mail.subject().contains("wrote a note for you"))
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.address()).isEqualTo(DeskWorld.address(Role.RECEIVER));
                assertThat(mail.bodyText()).doesNotContain("Is the box here?");
              });
    }
  }

  @Nested
  class GivenAnotherThread {
    @Test
    void whenAColleagueIsChosen_thenOnlyTheConsumerIsWrittenTo() {
      assertThat(note("consumer")).isEqualTo(303);

      assertThat(unread()).isEmpty();
    }
  }
}
