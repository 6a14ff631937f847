package io.redress.promises;

import static io.redress.promises.PromiseExamples.MADE;
import static io.redress.promises.PromiseExamples.aNewPromise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An open case has an open promise: held by the database, whoever writes and however many do. */
@StoreTest
@Import(Promises.class)
class AnchorKeyStoreTest {
  private static final int REPETITIONS = 20;
  private static final int WAIT_SECONDS = 20;

  @Autowired Promises promises;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Tenancy tenancy;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private Promise anchor = aNewPromise(caseId, PromiseKind.DECISION).given();
  private Promise other = aNewPromise(caseId, PromiseKind.REPLY).given();
  private CaseRows cases;

  @BeforeEach
  void openCase() {
    cases = new CaseRows(jdbc, tenancy);
    var first = aNewPromise(caseId, PromiseKind.DECISION);
    var second = aNewPromise(caseId, PromiseKind.REPLY);
    commit(
        () -> {
          cases.insertOpen(caseId, first.id());
          promises.make(first);
          promises.make(second);
        });
    anchor = first.given();
    other = second.given();
  }

  private void commit(Runnable work) {
    tenancy.run(merchant, () -> transaction.executeWithoutResult(status -> work.run()));
  }

  private void keep(Promise promise) {
    promises.end(promise, PromiseState.KEPT, Optional.empty(), MADE.plusSeconds(60));
  }

  private void keepAnchorAndMoveIt() {
    keep(anchor);
    cases.anchor(caseId, other.id());
  }

  private void assertThatTheCaseIsAnchored() {
    assertThat(tenancy.call(merchant, () -> cases.openAnchors(caseId))).isEqualTo(1);
  }

  @Nested
  class GivenAnOpenCase {
    @Test
    void whenTheAnchoredPromiseEndsAlone_thenTheCommitFails() {
      assertThatThrownBy(() -> commit(() -> keep(anchor)))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("case_is_anchored");

      assertThatTheCaseIsAnchored();
    }

    @Test
    void whenAnotherPromiseEnds_thenTheCommitSucceeds() {
      commit(() -> keep(other));

      assertThatTheCaseIsAnchored();
    }

    @Test
    void whenTheAnchoredPromiseEndsWithASuccessor_thenTheCommitSucceeds() {
      var successor = aNewPromise(caseId, PromiseKind.DECISION);

      commit(
          () -> {
            var end = PromiseState.RENEGOTIATED;
            promises.end(anchor, end, Optional.of(successor.id()), MADE.plusSeconds(60));
            promises.make(successor);
            cases.anchor(caseId, successor.id());
          });

      assertThatTheCaseIsAnchored();
    }

    @Test
    void whenItIsAnchoredInAPromiseOfAnotherCase_thenTheCommitFails() {
      var elsewhere = new CaseId(UUID.randomUUID());
      var foreign = aNewPromise(elsewhere, PromiseKind.DECISION);
      commit(
          () -> {
            cases.insertOpen(elsewhere, foreign.id());
            promises.make(foreign);
          });

      assertThatThrownBy(() -> commit(() -> cases.anchor(caseId, foreign.id())))
          .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whenItIsOpenedWithoutAnyPromise_thenTheCommitFails() {
      var bare = new CaseId(UUID.randomUUID());

      assertThatThrownBy(
              () -> commit(() -> cases.insertOpen(bare, aNewPromise(bare, PromiseKind.REPLY).id())))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("case_is_anchored");
    }
  }

  @Nested
  class GivenACaseThatIsClosed {
    @Test
    void whenAllItsPromisesEnd_thenNoAnchorIsNeeded() {
      commit(
          () -> {
            keep(anchor);
            keep(other);
            cases.close(caseId);
          });

      assertThat(tenancy.call(merchant, () -> promises.ofCase(caseId)))
          .hasSize(2)
          .noneMatch(Promise::isOpen);
    }
  }

  @Nested
  class GivenTwoSessionsThatEndTheTwoPromisesAtOnce {
    @RepeatedTest(REPETITIONS)
    void whenTheAnchorIsMovedFirst_thenExactlyOneFails() {
      assertExactlyOneFails(AnchorKeyStoreTest.this::keepAnchorAndMoveIt, () -> keep(other));
    }

    @RepeatedTest(REPETITIONS)
    void whenTheOtherEndsFirst_thenExactlyOneFails() {
      assertExactlyOneFails(() -> keep(other), AnchorKeyStoreTest.this::keepAnchorAndMoveIt);
    }

    /** The first has written before the second writes; both have written before either commits. */
    private void assertExactlyOneFails(Runnable first, Runnable second) {
      var firstHasWritten = new CyclicBarrier(2);
      var bothHaveWritten = new CyclicBarrier(2);
      try (var sessions = Executors.newVirtualThreadPerTaskExecutor()) {
        var one =
            sessions.submit(
                () ->
                    fails(
                        () -> {
                          first.run();
                          await(firstHasWritten);
                          await(bothHaveWritten);
                        }));
        var two =
            sessions.submit(
                () ->
                    fails(
                        () -> {
                          await(firstHasWritten);
                          second.run();
                          await(bothHaveWritten);
                        }));

        assertThat(List.of(outcome(one), outcome(two))).containsOnlyOnce(true);
      }
      assertThatTheCaseIsAnchored();
    }

    private static boolean outcome(Future<Boolean> session) {
      try {
        return session.get(WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException("a session ended otherwise", e);
      }
    }

    private boolean fails(Runnable work) {
      try {
        commit(work);
        return false;
      } catch (DataIntegrityViolationException e) {
        return true;
      }
    }

    private static void await(CyclicBarrier barrier) {
      try {
        barrier.await(WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException("the other session never came", e);
      }
    }
  }
}
