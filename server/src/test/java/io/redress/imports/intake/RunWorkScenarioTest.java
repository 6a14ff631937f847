package io.redress.imports.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.imports.ImportKind;
import io.redress.imports.ImportRow;
import io.redress.imports.ImportRun;
import io.redress.imports.ImportRun.Counts;
import io.redress.imports.ImportRun.Origin;
import io.redress.imports.ImportRun.State;
import io.redress.imports.ImportSamples;
import io.redress.imports.ImportWorld;
import io.redress.imports.formats.Draft;
import io.redress.imports.formats.FileReader;
import io.redress.imports.store.RunStore;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.Ledger;
import io.redress.people.Merchant;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RedressTest
@Import(ImportWorld.class)
class RunWorkScenarioTest {
  private static final int ORDERS = 30;
  private static final int WORKERS = 4;

  @Autowired ImportWorld world;
  @Autowired RunWork work;
  @Autowired RowIntake intake;
  @Autowired RunStore runs;
  @Autowired Ledger ledger;
  private Merchant merchant = PeopleSamples.merchant();

  @BeforeEach
  void openMerchant() {
    merchant = world.merchant();
  }

  private ImportRun started() {
    var orders =
        IntStream.rangeClosed(1, ORDERS)
            .mapToObj(i -> ImportSamples.json("N-" + i).replace("\n", " "))
            .collect(Collectors.joining("\n"));
    var file = ImportSamples.file(ImportKind.ORDERS_JSON, orders);
    return world.at(
        merchant, () -> world.imports.start(file, Origin.API, Actor.SYSTEM, TestClock.START));
  }

  private Draft draft(ImportRun run, int position) {
    var bytes = runs.file(run.id()).orElseThrow();
    return FileReader.open(run.kind(), bytes, run.mapping()).read(position - 1);
  }

  private void assertAllCameInOnce(ImportRun run) {
    var ended = world.at(merchant, () -> runs.byId(run.id()).orElseThrow());
    assertThat(ended.state()).isEqualTo(State.DONE);
    assertThat(ended.counts()).isEqualTo(new Counts(ORDERS, ORDERS, 0, 0, 0));
    assertThat(world.rows(merchant, run))
        .extracting(ImportRow::position)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ORDERS).boxed().toList());
    var captured =
        world.at(
            merchant,
            () -> ledger.trialBalance().of(Account.PAYMENT_CAPTURED, Currency.getInstance("EUR")));
    assertThat(captured).isEqualTo(Money.of(20_000L * ORDERS, "EUR"));
    assertThat(world.at(merchant, () -> runs.file(run.id()))).isEmpty();
  }

  @Nested
  class GivenAWorkerThatDied {
    @Test
    void whenTheNextOneComes_thenItGoesOnWhereTheFirstStopped() {
      var run = started();
      world.at(
          merchant,
          () -> {
            runs.begin(run.id());
            return intake.take(run, 1, draft(run, 1)) && intake.take(run, 2, draft(run, 2));
          });

      world.workAll();

      assertAllCameInOnce(run);
    }

    @Test
    void whenItComesBackFromTheDead_thenItsRowIsNotTakenAgain() {
      var run = started();
      var late =
          world.at(
              merchant,
              () -> {
                runs.begin(run.id());
                var draft = draft(run, 1);
                intake.take(run, 1, draft);
                return intake.take(run, 1, draft);
              });

      world.workAll();

      assertThat(late).isFalse();
      assertAllCameInOnce(run);
    }
  }

  @Nested
  class GivenSeveralWorkersAtOnce {
    @Test
    void whenAllWorkOnOneRun_thenEachRowComesInOnce() throws Exception {
      var run = started();
      var task = new OutboxTask(RunWork.KIND, run.id().toString(), "from-1", "{}", TestClock.START);
      Callable<Boolean> worker =
          () ->
              world.at(
                  merchant,
                  () -> {
                    work.handle(task);
                    return true;
                  });

      List<Callable<Boolean>> workers = new ArrayList<>();
      IntStream.range(0, WORKERS).forEach(i -> workers.add(worker));
      try (var pool = Executors.newFixedThreadPool(WORKERS)) {
        for (var done : pool.invokeAll(workers)) {
          assertThat(done.get()).isTrue();
        }
      }
      world.workAll();

      assertAllCameInOnce(run);
    }
  }
}
