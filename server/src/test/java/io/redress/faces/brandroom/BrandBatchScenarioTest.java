package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.conversation.Mail;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.Asking;
import io.redress.liaison.Collecting;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A brand that is asked about several cases in one letter, and answers each by itself. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class BrandBatchScenarioTest {
  private static final Pattern LINK = Pattern.compile("/b/\\S+/l/\\S+/batch");
  private static final Asking TOGETHER = new Asking(Optional.empty(), Asking.Letter.TOGETHER);

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId other = new CaseId(new UUID(0, 0));
  private Browser brand = new Browser(0);

  @BeforeEach
  void askAboutTwoCases() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    brand = new Browser(port);
    var order = world.cases.order(shop.id(), Duration.ofDays(4));
    other = world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
    ask(shop.caseId());
    ask(other);
  }

  private void ask(CaseId id) {
    var question = new CaseCommand.AskBrand(id, Remedy.REFUND, "May it come back?", TOGETHER);
    world.cases.staff(shop.id(), question).orThrow();
  }

  private LiaisonRequest request(CaseId id) {
    return world.cases.view(shop.id(), id).conduct().liaison().orElseThrow();
  }

  private List<Mail> letters() {
    return world.mails(shop).stream().filter(mail -> mail.to() == Party.BRAND).toList();
  }

  private String link() {
    var matcher = LINK.matcher(letters().getFirst().bodyText());
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  @Test
  void whenTwoHoursAreOver_thenOneLetterNamesBoth() {
    assertThat(letters()).isEmpty();

    world.cases.pass(Collecting.WINDOW);
    world.cases.pass(Collecting.WINDOW);

    assertThat(letters())
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.bodyText())
                    .contains(world.view(shop).head().number())
                    .contains(world.cases.view(shop.id(), other).head().number())
                    .doesNotContain("Neumann"));
  }

  @Test
  void whenOneIsAnswered_thenTheOtherStaysOpen() {
    world.cases.pass(Collecting.WINDOW);
    var list = brand.follow(brand.get(link()));
    assertThat(list.body()).contains("2 still open").doesNotContain("Neumann");
    var first = list.uri().getPath();

    var opened = brand.submit(first, first + "/" + request(other).id(), Map.of());
    var question = brand.follow(brand.follow(opened));
    var address = "/b/" + shop.slug() + "/requests/" + request(other).id();
    assertThat(question.uri().getPath()).isEqualTo(address);
    brand.submit(address, address, Map.of("answer", "approve", "words", ""));

    assertThat(request(other).state()).isEqualTo(LiaisonState.APPROVED);
    assertThat(request(shop.caseId()).state()).isEqualTo(LiaisonState.SENT);
    assertThat(brand.get(first).body()).contains("one still open").contains("You approved it.");
  }

  @Test
  void whenARequestCameAlone_thenItHasNoList() {
    world.cases.pass(Collecting.WINDOW);
    var alone = world.shop();
    world
        .cases
        .staff(alone.id(), new CaseCommand.AskBrand(alone.caseId(), Remedy.REFUND, "May it?"))
        .orThrow();
    var page = brand.follow(brand.get(world.brandLink(alone))).uri().getPath();

    assertThat(brand.get(page + "/batch").statusCode()).isEqualTo(404);
  }
}
