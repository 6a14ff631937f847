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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A gap that was read comes back when it grows: what was read was less than what is to come. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskGapsTest {
  private static final String NAMED = "One gap to come that you have not read";
  private static final Pattern READ = Pattern.compile("colleagues/gaps/[0-9a-f-]{36}/read");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CoverageGaps gaps;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser supervisor = new Browser(0);

  /** Consumers write in Japanese on Tuesdays from eight to ten; whoever speaks it comes at nine. */
  @BeforeEach
  void nameTheFirstHour() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    for (var hour = 0; hour < 2; hour++) {
      clock.travelTo(TestClock.START.plus(Duration.ofDays(1)).plus(Duration.ofHours(hour)));
      write("こんにちは");
      write("届きましたか");
    }
    clock.travelTo(TestClock.START.plus(Duration.ofDays(8)));
    supervisor = world.signIn(port, shop, Role.SUPERVISOR);
    tell("/skills", Map.of("version", "0", "languages", "ja", "currency", "EUR"));
    tell(
        "/shift",
        Map.of("version", "0", "zone", "Europe/Berlin", "country", "", "tuesday", "09:00-17:00"));
    gaps.run();
  }

  private void write(String words) {
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

  private void tell(String what, Map<String, String> fields) {
    var page = shop.desk() + "/colleagues/" + world.staffId(shop, Role.AGENT);
    var answer = supervisor.submit(page, page + what, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private String queue() {
    return supervisor.get(shop.desk() + "/queue").body();
  }

  private void readIt() {
    var read = READ.matcher(queue());
    assertThat(read.find()).isTrue();
    var address = shop.desk() + "/" + read.group();
    assertThat(supervisor.submit(shop.desk() + "/queue", address, Map.of()).statusCode())
        .isEqualTo(303);
  }

  private List<String> letters() {
    return world.mails(shop).stream()
        .filter(mail -> mail.subject().contains("gap to come"))
        .filter(mail -> mail.address().equals(DeskWorld.address(Role.SUPERVISOR)))
        .map(Mail::bodyText)
        .toList();
  }

  @Test
  void whenAnIllnessMakesItLonger_thenItIsToldOnceMoreWithItsNewHours() {
    assertThat(queue()).contains(NAMED, "08:00 to 09:00");
    readIt();
    assertThat(queue()).doesNotContain(NAMED);

    tell("/absences", Map.of("kind", "ill", "from", "2026-06-30", "until", "", "deputy", ""));
    gaps.run();
    gaps.run();

    assertThat(queue()).contains(NAMED, "08:00 to 10:00");
    assertThat(letters()).hasSize(2).anySatisfy(words -> assertThat(words).contains("to 10:00"));
  }

  @Test
  void whenNothingChanges_thenItIsToldOnce() {
    readIt();

    gaps.run();

    assertThat(queue()).doesNotContain(NAMED);
    assertThat(letters()).hasSize(1);
  }
}
