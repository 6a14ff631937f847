package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.platform.RedressTest;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import io.redress.shared.StaffId;
import io.redress.shared.UnitNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Never more is asked back than was bought and not given back, by whatever way and whoever asks.
 */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class QuantitiesScenarioTest {
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired Orders orders;
  @Autowired TransactionTemplate transactions;
  MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    shop = world.shop();
  }

  private Order order(Duration deliveredAgo, Integer... pieces) {
    var delivered = Optional.of(world.clock().instant().minus(deliveredAgo));
    return world.order(shop, new CaseWorld.Basket(List.of(pieces), 1, delivered));
  }

  private OrderLine line(Order order) {
    return world.in(shop, () -> orders.byId(order.id()).orElseThrow()).lines().getFirst();
  }

  private CaseOutcome ask(Order order, int pieces, OpenCase.Channel channel) {
    return ask(order, pieces, channel, CaseReason.WRONG_SIZE);
  }

  private CaseOutcome ask(Order order, int pieces, OpenCase.Channel channel, CaseReason reason) {
    var line = order.lines().getFirst();
    var request =
        new OpenCase(
            order.id(),
            List.of(new OpenCase.Line(line.id(), Quantity.of(pieces), reason, Map.of())),
            OpenCase.Kind.REQUEST,
            "Too small.",
            Optional.empty(),
            channel,
            "en");
    var actor =
        switch (channel) {
          case PORTAL -> Actor.consumer(order.consumerId());
          default -> Actor.staff(new StaffId(new UUID(1, 1)));
        };
    return world.in(shop, () -> world.cases().open(request, actor));
  }

  private CaseLineId only(CaseId id) {
    return world.view(shop, id).content().lines().getFirst().id();
  }

  private void offer(CaseId id, Remedy... remedies) {
    var offered =
        Arrays.stream(remedies)
            .map(remedy -> new CaseCommand.LineRemedy(only(id), remedy))
            .toList();
    world.staff(shop, new CaseCommand.OfferRemedies(id, offered, "Gladly.")).orThrow();
  }

  private void accept(CaseId id, Remedy remedy) {
    var offer =
        world.view(shop, id).conduct().resolutions().stream()
            .filter(each -> each.state() == Resolution.State.OFFERED && each.remedy() == remedy)
            .findFirst()
            .orElseThrow();
    world
        .consumer(shop, new CaseCommand.AcceptOffer(id, List.of(offer.id()), "I agree."))
        .orThrow();
  }

  @Nested
  class GivenSevenPieces {
    @RepeatedTest(3)
    void whenTwelveAskForTwoEachByAllChannels_thenThreeHaveThem() throws Exception {
      var order = order(Duration.ofDays(5), 7);
      var channels = OpenCase.Channel.values();

      var outcomes = atOnce(12, i -> ask(order, 2, channels[i % channels.length]));

      var held = UnitNumbers.NONE;
      var pieces = 0;
      for (var outcome : outcomes) {
        switch (outcome) {
          case CaseOutcome.Performed performed -> {
            var units = world.view(shop, performed.caseId()).content().lines().getFirst().units();
            held = held.plus(units);
            pieces += units.quantity().pieces();
          }
          case CaseOutcome.Refused refused ->
              assertThat(refused.refusal().code()).isEqualTo("more_than_bought");
        }
      }
      assertThat(pieces).as("no piece is in two cases").isEqualTo(held.quantity().pieces());
      assertThat(pieces).isEqualTo(6);
      assertThat(line(order).claimed()).isEqualTo(held);
    }

    @RepeatedTest(3)
    void whenOneGivesUpWhileOthersAsk_thenPiecesAreNeverCountedTwice() throws Exception {
      var order = order(Duration.ofDays(5), 7);
      var first = ask(order, 7, OpenCase.Channel.PORTAL).orThrow();

      var outcomes =
          atOnce(
              8,
              i ->
                  i == 0
                      ? world.consumer(shop, new CaseCommand.WithdrawRequest(first, "I keep them."))
                      : ask(order, 3, OpenCase.Channel.PORTAL));

      var opened =
          outcomes.stream().skip(1).filter(CaseOutcome.Performed.class::isInstance).count();
      assertThat(outcomes.getFirst()).isInstanceOf(CaseOutcome.Performed.class);
      assertThat(opened).isBetween(0L, 2L);
      assertThat(line(order).left()).isEqualTo(Quantity.of(7 - 3 * (int) opened));
    }
  }

  @Nested
  class GivenARequestThatEnds {
    private final Duration longAgo = Duration.ofDays(60);

    @Test
    void whenTheConsumerWithdrawsIt_thenItsPiecesAreFree() {
      var order = order(Duration.ofDays(5), 2);
      var id = ask(order, 2, OpenCase.Channel.PORTAL).orThrow();

      world.consumer(shop, new CaseCommand.WithdrawRequest(id, "I keep them.")).orThrow();

      assertThat(line(order).left()).isEqualTo(Quantity.of(2));
    }

    @Test
    void whenItIsDeclined_thenItsPiecesAreFree() {
      var order = order(longAgo, 2);
      var id = ask(order, 2, OpenCase.Channel.PORTAL).orThrow();
      world.staff(shop, new CaseCommand.Decide(id)).orThrow();

      world.staff(shop, new CaseCommand.DeclineRequest(id, "It is too late.")).orThrow();

      assertThat(line(order).left()).isEqualTo(Quantity.of(2));
    }

    @Test
    void whenTheConsumerNeverChooses_thenItsPiecesAreFreeAtTheEnd() {
      var order = order(Duration.ofDays(5), 2);
      var id = ask(order, 2, OpenCase.Channel.PORTAL).orThrow();
      world.staff(shop, new CaseCommand.Decide(id)).orThrow();
      offer(id, Remedy.REFUND);

      for (var i = 0; i < 12; i++) {
        world.pass(Duration.ofDays(15));
      }

      assertThat(world.view(shop, id).head().status())
          .isIn(CaseStatus.WITHDRAWN, CaseStatus.CLOSED);
      assertThat(line(order).left()).isEqualTo(Quantity.of(2));
    }

    @Test
    void whenAnOfferIsDeclinedAndTheRequestThenWithdrawn_thenItsPiecesAreFree() {
      var order = order(Duration.ofDays(5), 2);
      var id = ask(order, 2, OpenCase.Channel.PORTAL).orThrow();
      world.staff(shop, new CaseCommand.Decide(id)).orThrow();
      offer(id, Remedy.REFUND);
      var words = new CaseCommand.Words("No, thank you.", "Lena", "en");
      world.consumer(shop, new CaseCommand.DeclineOffer(id, words)).orThrow();
      assertThat(line(order).left()).as("it is still asked").isEqualTo(Quantity.NONE);

      world.consumer(shop, new CaseCommand.WithdrawRequest(id, "I keep them.")).orThrow();

      assertThat(line(order).left()).isEqualTo(Quantity.of(2));
    }

    @Test
    void whenOnlyOneOfItsLinesIsAgreed_thenThePiecesOfTheOtherAreFreeOnceItIsPaid() {
      // After the law's fortnight and within the store's own month, so that one may be left out.
      var order = order(Duration.ofDays(20), 1, 1);
      var id = askForAll(order);
      world.staff(shop, new CaseCommand.Decide(id)).orThrow();
      var remedies =
          world.view(shop, id).content().lines().stream()
              .limit(1)
              .map(line -> new CaseCommand.LineRemedy(line.id(), Remedy.REFUND))
              .toList();
      world.staff(shop, new CaseCommand.OfferRemedies(id, remedies, "Gladly.")).orThrow();
      accept(id, Remedy.REFUND);
      var agreed = world.view(shop, id).conduct().goods().getFirst().id();
      world.staff(shop, new CaseCommand.ReceiveGoods(id, agreed, Reception.RECEIVED)).orThrow();
      world.staff(shop, new CaseCommand.InspectGoods(id, agreed, fine())).orThrow();
      world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
      world.settleDown();
      world.pass(Duration.ofHours(2));

      var lines = world.in(shop, () -> orders.byId(order.id()).orElseThrow()).lines();

      assertThat(lines).extracting(each -> each.left().pieces()).containsExactlyInAnyOrder(0, 1);
    }

    private CaseCommand.Findings fine() {
      return new CaseCommand.Findings(
          Grade.A, Acceptance.ACCEPTED, Money.zero(CaseWorld.EUR), "As new.");
    }

    private CaseId askForAll(Order order) {
      var lines =
          order.lines().stream()
              .map(
                  line ->
                      new OpenCase.Line(
                          line.id(), line.quantity(), CaseReason.WRONG_SIZE, Map.of()))
              .toList();
      var request =
          new OpenCase(
              order.id(),
              lines,
              OpenCase.Kind.REQUEST,
              "Too small.",
              Optional.empty(),
              OpenCase.Channel.PORTAL,
              "en");
      return world
          .in(shop, () -> world.cases().open(request, Actor.consumer(order.consumerId())))
          .orThrow();
    }

    @Test
    void whenTheMoneyWasGivenBack_thenItsPiecesAreNeverAskedBackAgain() {
      var order = order(Duration.ofDays(5), 1);
      var id = ask(order, 1, OpenCase.Channel.PORTAL).orThrow();
      refund(id);

      assertThat(world.view(shop, id).head().status()).isEqualTo(CaseStatus.RESOLVED);
      assertThat(ask(order, 1, OpenCase.Channel.PORTAL)).isInstanceOf(CaseOutcome.Refused.class);
    }
  }

  @Nested
  class GivenAPieceThatWasReplaced {
    private CaseId replaced(Order order) {
      var id = ask(order, 1, OpenCase.Channel.PORTAL, CaseReason.DEFECT).orThrow();
      world.staff(shop, new CaseCommand.Decide(id)).orThrow();
      offer(id, Remedy.REPLACEMENT, Remedy.REPAIR);
      accept(id, Remedy.REPLACEMENT);
      world.staff(shop, steps.receive(shop, id)).orThrow();
      world.staff(shop, steps.inspect(shop, id)).orThrow();
      assertThat(line(order).left()).as("until it is replaced").isEqualTo(Quantity.NONE);
      world.staff(shop, new CaseCommand.PerformRemedy(id, "Another one is on its way."));
      return id;
    }

    @Test
    void whenTheOtherPieceDoesNotFitEither_thenItCanBeAskedBackForItsFullPrice() {
      var order = order(Duration.ofDays(5), 1);
      replaced(order);

      var second = ask(order, 1, OpenCase.Channel.PORTAL).orThrow();
      refund(second);

      var intents = world.view(shop, second).conduct().intents();
      assertThat(intents)
          .singleElement()
          .extracting(each -> each.amount())
          .isEqualTo(order.total());
      assertThat(line(order).left()).isEqualTo(Quantity.NONE);
    }

    @Test
    void whenTheFirstCaseIsOpenedAgain_thenItHoldsThePieceAgain() {
      var order = order(Duration.ofDays(5), 1);
      var first = replaced(order);

      world.consumer(shop, new CaseCommand.ReopenCase(first, "It does not fit.")).orThrow();

      assertThat(line(order).left()).isEqualTo(Quantity.NONE);
      assertThat(ask(order, 1, OpenCase.Channel.PORTAL)).isInstanceOf(CaseOutcome.Refused.class);
    }

    @Test
    void whenThePieceIsInAnotherCase_thenTheFirstCannotBeOpenedAgain() {
      var order = order(Duration.ofDays(5), 1);
      var first = replaced(order);
      ask(order, 1, OpenCase.Channel.PORTAL).orThrow();

      var outcome = world.consumer(shop, new CaseCommand.ReopenCase(first, "It does not fit."));

      assertThat(outcome).isInstanceOf(CaseOutcome.Refused.class);
    }

    @Test
    void whenThatIsTriedAmongOtherThings_thenTheOthersAreKept() {
      var order = order(Duration.ofDays(5), 1);
      var first = replaced(order);
      ask(order, 1, OpenCase.Channel.PORTAL).orThrow();
      var words = new CaseCommand.Words("It is lost.", "The house", "en");
      var note =
          new CaseCommand.WriteMessage(first, ThreadKind.INTERNAL, MessageChannel.AUTOMATIC, words);

      var outcome =
          world.in(
              shop,
              () ->
                  transactions.execute(
                      status -> {
                        world.cases().perform(note, Actor.SYSTEM).orThrow();
                        var again = new CaseCommand.ReopenCase(first, "It does not fit.");
                        return world.cases().performWithin(again, Actor.SYSTEM);
                      }));

      assertThat(outcome).isInstanceOf(CaseOutcome.Refused.class);
      assertThat(world.view(shop, first).conduct().messages())
          .anyMatch(message -> message.body().equals("It is lost."));
    }
  }

  private void refund(CaseId id) {
    world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    offer(id, Remedy.REFUND);
    accept(id, Remedy.REFUND);
    world.staff(shop, steps.receive(shop, id)).orThrow();
    world.staff(shop, steps.inspect(shop, id)).orThrow();
    world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
    world.settleDown();
    world.pass(Duration.ofHours(2));
  }

  private interface Numbered<T> {
    T call(int number);
  }

  private static <T> List<T> atOnce(int sessions, Numbered<T> work) throws Exception {
    var start = new CyclicBarrier(sessions);
    try (var pool = Executors.newFixedThreadPool(sessions)) {
      var tasks = new ArrayList<Callable<T>>();
      for (var i = 0; i < sessions; i++) {
        var number = i;
        tasks.add(
            () -> {
              start.await();
              return work.call(number);
            });
      }
      var results = new ArrayList<T>();
      for (var future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
