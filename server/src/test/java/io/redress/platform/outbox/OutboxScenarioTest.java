package io.redress.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RedressTest
@Import(OutboxScenarioTest.Recorder.class)
class OutboxScenarioTest {
  @Autowired Outbox outbox;
  @Autowired OutboxWorker worker;
  @Autowired OutboxStore store;
  @Autowired DueTasks dueTasks;
  @Autowired Recorder recorder;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired TravellingClock clock;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());

  /** A handler that writes down what it did and for whom, and fails as long as it is told to. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Recorder implements OutboxHandler {
    private final Tenancy tenancy;
    final List<String> done = new CopyOnWriteArrayList<>();
    final ConcurrentHashMap<String, Boolean> failing = new ConcurrentHashMap<>();

    Recorder(Tenancy tenancy) {
      this.tenancy = tenancy;
    }

    @Override
    public String kind() {
      return "record";
    }

    @Override
    public void handle(OutboxTask task) {
      assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
      if (failing.containsKey(task.subject())) {
        throw new IllegalStateException("The other side is down.");
      }
      done.add(tenancy.require() + " " + task.subject() + " " + task.payload());
    }
  }

  @BeforeEach
  void travelAndDrain() {
    clock.travelTo(TestClock.START.plus(Duration.ofDays(recorder.done.size())));
    recorder.failing.clear();
    worker.runDue();
    recorder.done.clear();
  }

  private OutboxTask task(String subject) {
    return new OutboxTask("record", subject, "1", "{\"a\": 1}", clock.instant());
  }

  private void add(OutboxTask task) {
    tenancy.run(merchant, () -> transaction.executeWithoutResult(status -> outbox.add(task)));
  }

  @Nested
  class GivenATaskWrittenInATransaction {
    @Test
    void whenItCommits_thenTheTaskIsDoneOnceForItsMerchant() {
      add(task("s1"));

      assertThat(worker.runDue()).isEqualTo(1);
      assertThat(worker.runDue()).isZero();
      assertThat(recorder.done).containsExactly(merchant + " s1 {\"a\": 1}");
    }

    @Test
    void whenItRollsBack_thenThereIsNoTask() {
      tenancy.run(
          merchant,
          () ->
              transaction.executeWithoutResult(
                  status -> {
                    outbox.add(task("s2"));
                    status.setRollbackOnly();
                  }));

      assertThat(worker.runDue()).isZero();
    }

    @Test
    void whenTheSameIsAskedForAgain_thenItIsStillOneTask() {
      add(task("s3"));
      add(task("s3"));

      assertThat(worker.runDue()).isEqualTo(1);
    }

    @Test
    void whenItIsNotDueYet_thenItWaits() {
      add(new OutboxTask("record", "s4", "1", "{}", clock.instant().plusSeconds(60)));

      assertThat(worker.runDue()).isZero();
      clock.advance(Duration.ofSeconds(60));
      assertThat(worker.runDue()).isEqualTo(1);
    }

    @Test
    void whenThereIsNoTransaction_thenItIsABug() {
      assertThatThrownBy(() -> tenancy.run(merchant, () -> outbox.add(task("s5"))))
          .isInstanceOf(IllegalTransactionStateException.class);
    }
  }

  @Nested
  class GivenATaskThatFails {
    @Test
    void whenItIsTriedLater_thenItIsDone() {
      recorder.failing.put("f1", true);
      add(task("f1"));

      assertThat(worker.runDue()).isEqualTo(1);
      assertThat(worker.runDue()).isZero();
      recorder.failing.clear();
      clock.advance(Duration.ofSeconds(5));
      assertThat(worker.runDue()).isEqualTo(1);
      assertThat(recorder.done).hasSize(1);
    }

    @Test
    void whenItFailsTooOften_thenItIsLeftToPeopleAndVisible() {
      recorder.failing.put("f2", true);
      add(task("f2"));

      var tries = 0;
      for (var hour = 0; hour < 12; hour++) {
        tries += worker.runDue();
        clock.advance(Duration.ofHours(1));
      }

      assertThat(tries).isEqualTo(10);
      var left = tenancy.call(merchant, () -> outbox.exhausted(10));
      assertThat(left).singleElement().extracting(ExhaustedTask::attempts).isEqualTo(10);
      assertThat(left.getFirst().lastError()).contains("The other side is down.");
    }

    @Test
    void whenNobodyKnowsItsKind_thenItIsKept() {
      add(new OutboxTask("unheard_of", "f3", "1", "{}", clock.instant()));

      assertThat(worker.runDue()).isEqualTo(1);
      clock.advance(Duration.ofHours(1));
      assertThat(worker.runDue()).isEqualTo(1);
    }

    @Test
    void whenThePausesAreDrawn_thenTheyGrowAndAreBounded() {
      assertThat(OutboxWorker.pauseAfter(1))
          .isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
      assertThat(OutboxWorker.pauseAfter(4))
          .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
      assertThat(OutboxWorker.pauseAfter(60)).isLessThanOrEqualTo(Duration.ofHours(1));
    }
  }

  @Nested
  class GivenAWorkerThatFrozeWithItsClaim {
    @Test
    void whenItWakesUpAfterAnotherDidTheTask_thenItWritesNothing() {
      add(task("z1"));
      var frozen = tenancy.call(merchant, () -> claim());
      clock.advance(Duration.ofSeconds(61));
      assertThat(worker.runDue()).isEqualTo(1);

      var late = tenancy.call(merchant, () -> store.later(frozen, clock.instant(), "late"));

      assertThat(late).isFalse();
      assertThat(worker.runDue()).isZero();
    }

    @Test
    void whenEveryWorkerDiesOfIt_thenItIsLeftToPeopleInTheEnd() {
      add(task("z2"));
      for (var death = 0; death < 10; death++) {
        tenancy.call(merchant, () -> claim());
        clock.advance(Duration.ofSeconds(61));
      }

      worker.runDue();

      assertThat(recorder.done).isEmpty();
      assertThat(tenancy.call(merchant, () -> outbox.exhausted(10)))
          .singleElement()
          .extracting(ExhaustedTask::lastError)
          .isEqualTo("Begun 10 times and never ended.");
    }

    private OutboxStore.Claimed claim() {
      var now = clock.instant();
      return ourTask().flatMap(id -> store.claim(id, now, now.plusSeconds(60))).orElseThrow();
    }

    private Optional<TaskId> ourTask() {
      return dueTasks.find(clock.instant(), 50).stream()
          .filter(due -> due.merchant().equals(merchant))
          .map(DueTasks.Due::task)
          .findFirst();
    }
  }

  @Nested
  class GivenSeveralWorkers {
    @Test
    void whenTheyRunAtOnce_thenEachTaskIsDoneOnce() {
      IntStream.range(0, 120).forEach(i -> add(task("many" + i)));

      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.range(0, 6).forEach(i -> threads.execute(worker::runDue));
      }

      assertThat(recorder.done).hasSize(120).doesNotHaveDuplicates();
    }
  }
}
