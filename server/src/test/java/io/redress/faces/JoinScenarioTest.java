package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.CaseWorld.Basket;
import io.redress.cases.OpenCase;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.orders.Order;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import io.redress.shared.Quantity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two cases become one, and one becomes two: by the desk and by a program. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class JoinScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired ApiKeys keys;
  @Autowired SignedLinks links;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId first = new CaseId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private Order order() {
    var delivered = Optional.of(clock.instant().minus(Duration.ofDays(5)));
    return world.cases.order(shop.id(), new Basket(List.of(2, 1), 1, delivered));
  }

  /** Asks for one piece of each of these lines. */
  private CaseId open(Order order, int... lines) {
    var wanted =
        Arrays.stream(lines)
            .mapToObj(at -> order.lines().get(at).id())
            .map(id -> new OpenCase.Line(id, Quantity.of(1), CaseReason.WRONG_SIZE, Map.of()))
            .toList();
    var request =
        new OpenCase(
            order.id(),
            wanted,
            OpenCase.Kind.REQUEST,
            "Too small.",
            Optional.empty(),
            OpenCase.Channel.PORTAL,
            "en");
    return world
        .cases
        .in(shop.id(), () -> world.cases.cases().open(request, Actor.consumer(order.consumerId())))
        .orThrow();
  }

  private CaseView view(CaseId id) {
    return world.cases.view(shop.id(), id);
  }

  private String page(CaseId id) {
    return shop.desk() + "/cases/" + id;
  }

  private void write(CaseId id) {
    var words = new CaseCommand.Words("It is the green one.", "", "en");
    world
        .cases
        .consumer(
            shop.id(),
            new CaseCommand.WriteMessage(id, ThreadKind.CONSUMER, MessageChannel.PAGE, words))
        .orThrow();
  }

  @Nested
  class GivenTheSameMatterToldTwice {
    private CaseId second = new CaseId(new UUID(0, 0));

    @BeforeEach
    void open() {
      var order = order();
      first = JoinScenarioTest.this.open(order, 0);
      second = JoinScenarioTest.this.open(order, 0, 1);
      write(second);
    }

    private HttpResponse<String> merge() {
      var agent = world.signIn(port, shop, Role.AGENT);
      var join = page(first) + "/join";
      assertThat(agent.get(join).body()).contains(view(second).head().number(), "Put together");
      return agent.submit(join, join + "/merge", Map.of("other", second.toString()));
    }

    @Test
    void whenTheyAreOne_thenPiecesPromisesAndWordsGoOnThere() {
      var number = view(second).head().number();

      assertThat(merge().statusCode()).isEqualTo(303);

      var here = view(first);
      var there = view(second);
      assertThat(here.content().lines())
          .extracting(line -> line.quantity().pieces())
          .containsExactlyInAnyOrder(2, 1);
      assertThat(here.conduct().messages())
          .extracting(each -> each.body())
          .contains("It is the green one.");
      assertThat(here.conduct().kin().merged())
          .singleElement()
          .matches(each -> each.number().equals(number));
      assertThat(there.head().status()).isEqualTo(CaseStatus.CLOSED);
      assertThat(there.content().lines()).allMatch(line -> line.units().isEmpty());
      var open =
          here.conduct().promises().stream().filter(Promise::isOpen).map(Promise::id).toList();
      assertThat(there.conduct().promises())
          .hasSize(2)
          .allMatch(each -> each.state() == PromiseState.VOID)
          .allMatch(each -> open.contains(each.successor().orElseThrow()));
      assertThat(there.conduct().events()).extracting(each -> each.kind()).contains("merged_into");
      assertThat(here.conduct().events()).extracting(each -> each.kind()).contains("merged_from");
    }

    @Test
    void whenTheyAreOne_thenNumberAndLinkOfTheOtherLeadThere() {
      var number = view(second).head().number();
      var token =
          world.cases.in(
              shop.id(),
              () ->
                  links.create(
                      Party.CONSUMER,
                      LinkPurpose.CASE,
                      second.value(),
                      Duration.ofDays(30),
                      TestClock.START));
      merge();

      var found = world.cases.in(shop.id(), () -> world.cases.cases().byNumber(number));
      assertThat(found.orElseThrow().id()).isEqualTo(first);
      var browser = new Browser(port);
      var opened = browser.get("/s/" + shop.slug() + "/l/" + token);
      var landed = opened.statusCode() == 200 ? opened : browser.follow(opened);
      assertThat(landed.statusCode()).isLessThan(400);
      var own = browser.get("/s/" + shop.slug() + "/cases/" + second).body();
      assertThat(own).contains(view(first).head().number(), "We put two of your requests together");
      assertThat(browser.get("/s/" + shop.slug() + "/cases/" + first).statusCode()).isEqualTo(200);
      var agent = world.signIn(port, shop, Role.AGENT);
      assertThat(agent.get(page(second)).body()).contains("This case has ended in");
    }

    @Test
    void whenTheyAreOne_thenTheConsumerIsToldOnce() {
      merge();
      world.cases.runOutbox();

      assertThat(world.mails(shop))
          .filteredOn(mail -> mail.bodyText().contains("so we put them together as"))
          .hasSize(1);
    }

    @Test
    void whenTheOtherIsWrittenTo_thenItIsNotTakenUpAgain() {
      merge();

      var refused =
          (CaseOutcome.Refused)
              world.cases.staff(shop.id(), new CaseCommand.ReopenCase(second, "Again."));

      assertThat(refused.refusal().code()).isEqualTo("merged_away");
      assertThatThrownBy(
              () ->
                  world.cases.in(
                      shop.id(),
                      () ->
                          transaction.execute(
                              status ->
                                  jdbc.sql(
                                          "update after_sales_case set status = 'reopened',"
                                              + " closed_at = null where case_id = :id")
                                      .param("id", second.value())
                                      .update())))
          .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whenSomethingWasOfferedThere_thenTheyStayApart() {
      world.cases.staff(shop.id(), new CaseCommand.WithdrawRequest(second, "No.")).orThrow();
      var agent = world.signIn(port, shop, Role.AGENT);
      var join = page(first) + "/join";

      var tried = agent.submit(join, join + "/merge", Map.of("other", second.toString()));

      assertThat(tried.statusCode()).isEqualTo(422);
      assertThat(tried.body()).contains("already asked of the brand, offered, sent or paid");
      assertThat(view(second).head().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }
  }

  @Nested
  class GivenTwoMattersInOneCase {
    @BeforeEach
    void open() {
      first = JoinScenarioTest.this.open(order(), 0, 1);
    }

    private HttpResponse<String> split() {
      var agent = world.signIn(port, shop, Role.AGENT);
      var line = view(first).content().lines().getLast().id().toString();
      var join = page(first) + "/join";
      return agent.submit(join, join + "/split", Map.of("line", line));
    }

    @Test
    void whenOneLeaves_thenBothGoOnWithAPromise() {
      var sent = split();

      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
      var branch = view(first).conduct().kin().siblings().getFirst();
      var there = view(branch.id());
      assertThat(view(first).content().lines()).hasSize(1);
      assertThat(there.content().lines()).hasSize(1);
      assertThat(there.head().status()).isEqualTo(CaseStatus.SUBMITTED);
      assertThat(there.head().openedAt()).isEqualTo(view(first).head().openedAt());
      assertThat(there.conduct().promises()).singleElement().matches(Promise::isOpen);
      world.cases.runOutbox();
      assertThat(world.mails(shop)).anyMatch(mail -> mail.bodyText().contains("is another matter"));
      world.cases.staff(shop.id(), new CaseCommand.Decide(branch.id())).orThrow();
      world.cases.staff(shop.id(), new CaseCommand.Decide(first)).orThrow();
    }

    @Test
    void whenAReceiverTries_thenItIsNotTheirs() {
      var receiver = world.signIn(port, shop, Role.RECEIVER);

      assertThat(receiver.get(page(first) + "/join").statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class GivenAProgram {
    private HttpResponse<String> call(String path, String body)
        throws IOException, InterruptedException {
      var token =
          world
              .cases
              .in(
                  shop.id(),
                  () -> keys.create("program", Set.of(Scope.READ, Scope.WRITE), TestClock.START))
              .token();
      var address = "http://127.0.0.1:" + port + "/api/v1/cases/" + first + path;
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      try (var client = HttpClient.newHttpClient()) {
        return client.send(request, BodyHandlers.ofString());
      }
    }

    @Test
    void whenItSplitsAndMerges_thenThePiecesAreWhereTheyWere()
        throws IOException, InterruptedException {
      first = JoinScenarioTest.this.open(order(), 0, 1);
      var line = view(first).content().lines().getLast().id();

      var split = call("/split", "{\"lines\": [\"%s\"]}".formatted(line));
      assertThat(split.statusCode()).as(split.body()).isEqualTo(200);
      var branch = view(first).conduct().kin().siblings().getFirst().id();
      var merged = call("/merge", "{\"ending\": \"%s\"}".formatted(branch));

      assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
      assertThat(view(first).content().lines()).hasSize(2);
      assertThat(call("/merge", "{\"ending\": \"%s\"}".formatted(branch)).body())
          .contains("merged_away");
    }
  }
}
