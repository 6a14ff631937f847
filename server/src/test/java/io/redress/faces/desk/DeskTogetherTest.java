package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** One thing is done to several cases of the queue, and of each is told what became of it. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskTogetherTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId second = new CaseId(new UUID(0, 0));
  private Browser browser = new Browser(0);

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    second =
        world.cases.open(
            shop.id(), world.cases.order(shop.id(), Duration.ofDays(3)), CaseReason.DEFECT);
    browser = world.signIn(port, shop, Role.SUPERVISOR);
  }

  private String pick(CaseId id) {
    return id + "." + world.cases.view(shop.id(), id).head().version();
  }

  private HttpResponse<String> send(String step, List<String> picks, Map<String, String> fields) {
    var all = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, value) -> all.put(name, List.of(value)));
    all.put("case", picks);
    all.put("step", List.of(step));
    return browser.submitAll(shop.desk() + "/queue", shop.desk() + "/queue/together", all);
  }

  private Map<String, String> handOver() {
    return Map.of("kind", "hand_over", "owner", world.staffId(shop, Role.AGENT));
  }

  private List<String> owners() {
    return Stream.of(shop.caseId(), second)
        .map(id -> world.cases.view(shop.id(), id).head().owner())
        .toList();
  }

  private static int outcomes(HttpResponse<String> answer, String outcome) {
    return answer.body().split("data-outcome=\"" + outcome + "\"", -1).length - 1;
  }

  @Test
  void whenItIsLookedAt_thenEachSaysWhatWouldBecomeOfItAndNothingIsDone() {
    var before = owners();

    var answer = send("preview", List.of(pick(shop.caseId()), pick(second)), handOver());

    assertThat(outcomes(answer, "can")).isEqualTo(2);
    assertThat(owners()).isEqualTo(before);
  }

  @Test
  void whenItIsHandedOver_thenAllOfThemAre() {
    var answer = send("done", List.of(pick(shop.caseId()), pick(second)), handOver());

    assertThat(outcomes(answer, "done")).isEqualTo(2);
    assertThat(owners()).containsOnly(world.staffId(shop, Role.AGENT));
  }

  @Test
  void whenOneHasMovedOnMeanwhile_thenItIsLeftAloneAndToldAndTheOtherIsDone() {
    var picks = List.of(pick(shop.caseId()), pick(second));
    world.cases.staff(shop.id(), new CaseCommand.HandOver(second, "desk")).orThrow();

    var answer = send("done", picks, handOver());

    assertThat(outcomes(answer, "done")).isEqualTo(1);
    assertThat(outcomes(answer, "refused")).isEqualTo(1);
    assertThat(owners()).containsExactly(world.staffId(shop, Role.AGENT), "desk");
  }

  @Test
  void whenTheFormIsSentTwice_thenNothingIsDoneTwice() {
    var picks = List.of(pick(second));
    var fields = Map.of("kind", "look_again", "date", "2099-01-01", "words", "Ask the bench.");
    assertThat(outcomes(send("done", picks, fields), "refused")).isEqualTo(1);
    var day = clock.instant().plus(Duration.ofDays(3)).toString().substring(0, 10);
    var soon = Map.of("kind", "look_again", "date", day, "words", "Ask the bench.");

    assertThat(outcomes(send("done", picks, soon), "done")).isEqualTo(1);
    assertThat(outcomes(send("done", picks, soon), "refused")).isEqualTo(1);

    assertThat(world.cases.view(shop.id(), second).conduct().promises())
        .filteredOn(promise -> promise.kind() == PromiseKind.LOOK_AGAIN)
        .hasSize(1);
  }

  @Test
  void whenAPromiseIsMoved_thenEachConsumerIsTold() {
    var day = clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10);
    var fields = Map.of("kind", "move_promise", "date", day, "words", "The bench is full.");

    var answer = send("done", List.of(pick(shop.caseId()), pick(second)), fields);

    assertThat(outcomes(answer, "done")).isEqualTo(2);
    assertThat(world.cases.view(shop.id(), second).conduct().promises())
        .filteredOn(Promise::isOpen)
        .allMatch(promise -> promise.dueAt().toString().startsWith(day));
    assertThat(world.mails(shop))
        .filteredOn(mail -> mail.bodyText().contains("The bench is full."))
        .hasSize(2);
  }

  @Test
  void whenSomethingIsMissing_thenNothingIsDoneAndItIsSaid() {
    var answer = send("done", List.of(pick(second)), Map.of("kind", "move_promise"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(send("preview", List.of(), handOver()).body()).contains("at least one case");
    var many = Collections.nCopies(201, 0);
    var picks = many.stream().map(zero -> UUID.randomUUID() + ".1").toList();
    assertThat(send("preview", picks, handOver()).body()).contains("at most 200 cases");
  }

  @Test
  void whenTheRoleMayNot_thenItIsDenied() {
    browser = world.signIn(port, shop, Role.RECEIVER);
    var fields = Map.of("kind", "move_promise", "date", "2026-12-01", "words", "Later.");

    assertThat(send("done", List.of(pick(second)), fields).statusCode()).isEqualTo(403);
  }
}
