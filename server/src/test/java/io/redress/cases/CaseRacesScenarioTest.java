package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.domain.Effect;
import io.redress.cases.domain.Verdict;
import io.redress.faults.checks.Checks;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.platform.RedressTest;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two or more at once on one case, where one at a time would be right; real sessions. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, Checks.class})
class CaseRacesScenarioTest {
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired Checks checks;
  MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    shop = world.shop();
  }

  @RepeatedTest(3)
  void whenTwoOfferAtOnce_thenOneOfferStandsAfterTheOther() throws Exception {
    var id = steps.decided(shop);
    var offer = steps.offer(shop, id);

    var outcomes = atOnce(4, () -> world.staff(shop, offer));

    assertThat(performed(outcomes)).isPositive();
    assertThat(world.view(shop, id).conduct().resolutions())
        .filteredOn(each -> each.state() == Resolution.State.OFFERED)
        .hasSize(1);
    assertThat(openKinds(id)).containsExactly(PromiseKind.CHOICE);
  }

  @RepeatedTest(3)
  void whenManyAcceptAtOnce_thenOneDoesAndTheOthersAreRefused() throws Exception {
    var id = steps.offered(shop);
    var accept = steps.accept(shop, id);

    var outcomes = atOnce(4, () -> world.consumer(shop, accept));

    assertThat(performed(outcomes)).isOne();
    assertThat(openKinds(id)).containsExactly(PromiseKind.GOODS_BACK);
  }

  @RepeatedTest(3)
  void whenManyReleaseAtOnce_thenTheMoneyLeavesOnce() throws Exception {
    var id = steps.inspected(shop);

    var outcomes = atOnce(4, () -> world.staff(shop, new CaseCommand.ReleaseRefund(id)));

    assertThat(performed(outcomes)).isOne();
    atOnce(
        4,
        () -> {
          world.runOutbox();
          return "";
        });
    world.pass(Duration.ofHours(2));
    checks.hold(shop, "after the race");
    assertThat(world.view(shop, id).conduct().intents())
        .singleElement()
        .satisfies(intent -> assertThat(intent.state()).isEqualTo(IntentState.SETTLED));
    assertThat(paid()).isEqualTo(1);
  }

  @RepeatedTest(3)
  void whenTwoReadTheSameVersion_thenTheSecondIsToldThatItMovedOn() throws Exception {
    var id = steps.opened(shop);
    var read = world.view(shop, id).head().version();
    var decide = new CaseCommand.Decide(id);

    var outcomes =
        tried(4, () -> world.in(shop, () -> world.cases().perform(decide, Actor.SYSTEM, read)));

    assertThat(outcomes).filteredOn(each -> each.state() == Future.State.SUCCESS).hasSize(1);
    assertThat(outcomes)
        .filteredOn(each -> each.state() == Future.State.FAILED)
        .allSatisfy(each -> assertThat(each.exceptionNow()).isInstanceOf(Problem.class));
    assertThat(world.view(shop, id).head().version()).isEqualTo(read + 1);
  }

  @RepeatedTest(3)
  void whenManyAskForTheLastPiece_thenOneCaseHasIt() throws Exception {
    var order = world.order(shop, Duration.ofDays(5));
    var request = CaseWorld.request(order, CaseReason.WRONG_SIZE);
    var consumer = Actor.consumer(order.consumerId());

    var outcomes = atOnce(4, () -> world.in(shop, () -> world.cases().open(request, consumer)));

    assertThat(performed(outcomes)).isOne();
    assertThat(outcomes)
        .filteredOn(CaseOutcome.Refused.class::isInstance)
        .extracting(each -> ((CaseOutcome.Refused) each).refusal().code())
        .containsOnly("more_than_bought")
        .hasSize(3);
  }

  @Test
  void whenFourWorkOnWhatIsDue_thenEachSlipIsToldOnce() throws Exception {
    var ids = new ArrayList<CaseId>();
    for (var i = 0; i < 12; i++) {
      ids.add(steps.opened(shop));
    }
    var before = slips();
    world.clock().advance(Duration.ofDays(6));

    atOnce(
        4,
        () -> {
          world.runDueWork();
          return "";
        });

    assertThat(slips() - before).isEqualTo(12);
    for (var id : ids) {
      assertThat(openKinds(id)).containsExactly(PromiseKind.DECISION);
      assertThat(world.view(shop, id).conduct().promises())
          .filteredOn(each -> each.state() == PromiseState.BROKEN)
          .hasSize(1);
    }
  }

  @Test
  void whenADuePromiseIsHandledAgain_thenNothingIsWritten() {
    var id = steps.opened(shop);
    var promise = world.view(shop, id).conduct().promises().getFirst();
    world.clock().advance(Duration.ofDays(6));
    var handle = new CaseCommand.HandleDuePromise(id, promise.id());
    world.in(shop, () -> world.cases().perform(handle, Actor.SYSTEM)).orThrow();
    var once = world.view(shop, id);

    world.in(shop, () -> world.cases().perform(handle, Actor.SYSTEM)).orThrow();

    assertThat(world.view(shop, id)).isEqualTo(once);
  }

  @Test
  void whenACommandIsPreviewed_thenItIsWhatHappensAndNothingIsWritten() {
    var id = steps.inspected(shop);
    var before = world.view(shop, id);
    var release = new CaseCommand.ReleaseRefund(id);

    var preview = world.in(shop, () -> world.cases().preview(release, Actor.SYSTEM));

    assertThat(world.view(shop, id)).isEqualTo(before);
    var intended =
        ((Verdict.Accepted) preview)
            .effects().stream()
                .filter(Effect.IntendRefund.class::isInstance)
                .map(effect -> ((Effect.IntendRefund) effect).intent().amount())
                .toList();
    world.staff(shop, release).orThrow();
    assertThat(world.view(shop, id).conduct().intents())
        .extracting(RefundIntent::amount)
        .isEqualTo(intended);
  }

  private List<PromiseKind> openKinds(CaseId id) {
    return world.view(shop, id).conduct().promises().stream()
        .filter(Promise::isOpen)
        .map(Promise::kind)
        .toList();
  }

  private long slips() {
    return checks
        .rows(
            shop,
            """
            select e.case_id
            from case_event e
            where e.merchant_id = :merchantId
              and e.kind = 'told'
              and e.payload ->> 'notice' = 'promise_slipped'
            """)
        .size();
  }

  private long paid() {
    return checks
        .rows(
            shop,
            """
            select idempotency_key
            from sandbox_refund
            where merchant_id = :merchantId and state = 'succeeded'
            """)
        .size();
  }

  private static long performed(List<CaseOutcome> outcomes) {
    return outcomes.stream().filter(CaseOutcome.Performed.class::isInstance).count();
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    var results = new ArrayList<T>();
    for (var each : tried(threads, work)) {
      results.add(each.get());
    }
    return results;
  }

  private static <T> List<Future<T>> tried(int threads, Callable<T> work) throws Exception {
    var start = new CyclicBarrier(threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      return pool.invokeAll(
          Collections.nCopies(
              threads,
              () -> {
                start.await();
                return work.call();
              }));
    }
  }
}
