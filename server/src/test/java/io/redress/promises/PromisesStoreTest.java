package io.redress.promises;

import static io.redress.promises.PromiseExamples.DUE;
import static io.redress.promises.PromiseExamples.MADE;
import static io.redress.promises.PromiseExamples.aNewPromise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
@Import(Promises.class)
class PromisesStoreTest {
  private static final Instant LATE = DUE.plusSeconds(5);
  private static final int MANY = Promises.MOST_DUE;

  @Autowired Promises promises;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Tenancy tenancy;

  @Autowired
  @Qualifier("clockDataSource")
  DataSource clockDataSource;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final NewPromise anchor =
      aNewPromise(caseId, PromiseKind.AFTERCARE, DUE.plus(Duration.ofDays(90)));

  @BeforeEach
  void openCase() {
    var cases = new CaseRows(jdbc, tenancy);
    tenancy.run(
        merchant,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  cases.insertOpen(caseId, anchor.id());
                  promises.make(anchor);
                }));
  }

  private Promise given(PromiseKind kind) {
    return given(aNewPromise(caseId, kind));
  }

  private Promise given(NewPromise promise) {
    tenancy.run(merchant, () -> promises.make(promise));
    return promise.given();
  }

  private Promise end(Promise promise, PromiseState end, Instant now) {
    var successor =
        end == PromiseState.BROKEN || end == PromiseState.RENEGOTIATED
            ? Optional.of(anchor.id())
            : Optional.<PromiseId>empty();
    return tenancy.call(merchant, () -> promises.end(promise, end, successor, now));
  }

  private Promise stored(Promise promise) {
    return tenancy.call(merchant, () -> promises.ofCase(caseId)).stream()
        .filter(each -> each.id().equals(promise.id()))
        .findFirst()
        .orElseThrow();
  }

  private void change(String sql, Promise promise) {
    tenancy.run(merchant, () -> jdbc.sql(sql).param("promiseId", promise.id().value()).update());
  }

  @Nested
  class GivenAPromise {
    @Test
    void whenItIsReadBack_thenItIsAsItWasGiven() {
      var promise = given(PromiseKind.DECISION);

      assertThat(stored(promise)).isEqualTo(promise);
    }

    @Test
    void whenItIsChanged_thenWhatIsReturnedIsWhatIsStored() {
      var warned = tenancy.call(merchant, () -> promises.warn(given(PromiseKind.DECISION), MADE));
      assertThat(stored(warned)).isEqualTo(warned);

      var told = tenancy.call(merchant, () -> promises.told(warned, DUE));
      assertThat(stored(told)).isEqualTo(told);

      var broken = end(told, PromiseState.BROKEN, LATE);
      assertThat(stored(broken)).isEqualTo(broken);
    }

    @Test
    void whenItIsHandedOver_thenOnlyItsOwnerIsAnother() {
      var promise = given(PromiseKind.CALL_BACK);

      var handed = tenancy.call(merchant, () -> promises.handTo(promise, "mei"));

      assertThat(stored(handed)).isEqualTo(handed);
      assertThat(handed.owner()).isEqualTo("mei");
      assertThat(handed.dueAt()).isEqualTo(promise.dueAt());
    }

    @Test
    void whenItIsToldTwice_thenTheFirstTimeCounts() {
      var told = tenancy.call(merchant, () -> promises.told(given(PromiseKind.REFUND), MADE));

      var again = tenancy.call(merchant, () -> promises.told(told, LATE));

      assertThat(again.toldAt()).contains(MADE);
    }

    @Test
    void whenAStaleVersionIsEnded_thenItIsAConflict() {
      var promise = given(PromiseKind.DECISION);
      tenancy.run(merchant, () -> promises.warn(promise, MADE));

      assertThatThrownBy(() -> end(promise, PromiseState.KEPT, MADE))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT));
    }

    @Test
    void whenItIsEndedTwice_thenTheSecondIsRefused() {
      var kept = end(given(PromiseKind.DECISION), PromiseState.KEPT, MADE);

      assertThatThrownBy(() -> end(kept, PromiseState.VOID, MADE))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("promise_has_ended"));
    }

    @Test
    void whenAnotherMerchantLooks_thenThereIsNothing() {
      var promise = given(PromiseKind.DECISION);
      var stranger = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(stranger, () -> promises.ofCase(caseId))).isEmpty();
      assertThatThrownBy(() -> tenancy.run(stranger, () -> promises.warn(promise, MADE)))
          .isInstanceOf(Problem.class);
    }

    @Test
    void whenThereAreSeveral_thenTheOldestComesFirst() {
      var younger = given(aNewPromise(caseId, PromiseKind.REPLY, DUE.plusSeconds(1)));
      var older = given(PromiseKind.DECISION);

      assertThat(tenancy.call(merchant, () -> promises.ofCase(caseId)))
          .extracting(Promise::id)
          .containsExactly(older.id(), younger.id(), anchor.id());
    }
  }

  @Nested
  class GivenSomebodyWhoWritesToTheTable {
    @Test
    void whenADueTimeIsMoved_thenTheDatabaseRefuses() {
      var promise = given(PromiseKind.DECISION);

      assertThatThrownBy(
              () ->
                  change(
                      "update promise set due_at = due_at + interval '1 day'"
                          + " where promise_id = :promiseId",
                      promise))
          .hasStackTraceContaining("permission denied");
    }

    @Test
    void whenAPromiseIsDeleted_thenTheDatabaseRefuses() {
      var promise = given(PromiseKind.DECISION);

      assertThatThrownBy(() -> change("delete from promise where promise_id = :promiseId", promise))
          .hasStackTraceContaining("permission denied");
    }

    @Test
    void whenAnEndedPromiseIsOpenedAgain_thenTheDatabaseRefuses() {
      var kept = end(given(PromiseKind.DECISION), PromiseState.KEPT, MADE);

      assertThatThrownBy(
              () ->
                  change(
                      "update promise set state = 'open', ended_at = null, next_act_at = due_at"
                          + " where promise_id = :promiseId",
                      kept))
          .hasStackTraceContaining("has ended");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "owner = null",
          "next_act_at = null",
          "state = 'kept', next_act_at = null",
          "ended_at = due_at",
          "state = 'broken', next_act_at = null, ended_at = due_at",
          "successor_id = promise_id",
          "state = 'forgotten'",
        })
    void whenAnOpenPromiseIsMadeImpossible_thenTheDatabaseRefuses(String change) {
      var promise = given(PromiseKind.DECISION);

      assertThatThrownBy(
              () ->
                  change(
                      "update promise set " + change + " where promise_id = :promiseId", promise))
          .hasStackTraceContaining("violates check constraint");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400})
    void whenItIsDueWithin400Days_thenTheDatabaseTakesIt(int days) {
      insert("decision", days);

      assertThat(tenancy.call(merchant, () -> promises.ofCase(caseId))).hasSize(2);
    }

    @Test
    void whenItIsDueLater_thenTheDatabaseRefuses() {
      assertThatThrownBy(() -> insert("decision", 401))
          .hasStackTraceContaining("violates check constraint");
    }

    @Test
    void whenItsKindIsUnknown_thenTheDatabaseRefuses() {
      assertThatThrownBy(() -> insert("some_day", 1))
          .hasStackTraceContaining("promise_kind_is_known");
    }

    private void insert(String kind, int days) {
      tenancy.run(
          merchant,
          () ->
              jdbc.sql(
                      """
                      insert into promise (merchant_id, promise_id, case_id, kind, to_party,
                        owed_by, owner, state, basis, made_at, at_risk_at, due_at, next_act_at,
                        version)
                      values (:merchantId, gen_random_uuid(), :caseId, :kind, 'consumer',
                        'merchant', 'anna', 'open', 'none', '2026-01-01Z', '2026-01-01Z',
                        timestamptz '2026-01-01Z' + make_interval(days => :days), '2026-01-01Z', 1)
                      """)
                  .param("merchantId", merchant.value())
                  .param("caseId", caseId.value())
                  .param("kind", kind)
                  .param("days", days)
                  .update());
    }
  }

  @Nested
  class GivenTheClock {
    @Test
    void whenTimePasses_thenAPromiseIsDueForWarningAndThenForItsEnd() {
      var promise = given(PromiseKind.DECISION);

      assertThat(isDue(promise, promise.atRiskAt().minusMillis(1))).isFalse();
      assertThat(isDue(promise, promise.atRiskAt())).isTrue();

      var warned = tenancy.call(merchant, () -> promises.warn(promise, promise.atRiskAt()));
      assertThat(isDue(warned, DUE.minusMillis(1))).isFalse();
      assertThat(isDue(warned, DUE)).isTrue();

      end(warned, PromiseState.BROKEN, LATE);
      assertThat(isDue(warned, LATE)).isFalse();
    }

    @Test
    void whenAReminderComesUp_thenItIsNotDueBeforeItsDay() {
      var reminder = given(PromiseKind.CHOICE);

      assertThat(isDue(reminder, DUE.minusMillis(1))).isFalse();
      assertThat(isDue(reminder, DUE)).isTrue();
    }

    @Test
    void whenSeveralAreDue_thenTheMostOverdueOfAnyMerchantComesFirst() {
      var ancient = Instant.parse("2001-01-01T00:00:00Z");
      var second = given(aNewPromise(caseId, PromiseKind.REPLY, ancient.plusSeconds(1)));
      var first = given(aNewPromise(caseId, PromiseKind.REPLY, ancient));

      assertThat(promises.due(LATE, 2))
          .containsExactly(
              new DuePromise(merchant, caseId, first.id(), first.dueAt()),
              new DuePromise(merchant, caseId, second.id(), second.dueAt()));
      assertThat(promises.oldestOverdue(LATE)).contains(ancient);
      assertThat(promises.oldestOverdue(ancient)).isEmpty();
    }

    @Test
    void whenItLooksAtTheTableItself_thenItMayNot() {
      var clock = JdbcClient.create(clockDataSource);

      assertThatThrownBy(() -> clock.sql("select promise_id from promise").query(UUID.class).list())
          .hasStackTraceContaining("permission denied");
    }

    private boolean isDue(Promise promise, Instant now) {
      return promises.due(now, MANY).stream().anyMatch(due -> due.promiseId().equals(promise.id()));
    }
  }

  @Nested
  class GivenPromisesThatEnded {
    @Test
    void whenFiguresAreAskedFor_thenEachIsCountedWhereItBelongs() {
      end(given(PromiseKind.DECISION), PromiseState.KEPT, DUE);
      end(given(PromiseKind.DECISION), PromiseState.KEPT, LATE);
      end(given(PromiseKind.DECISION), PromiseState.RENEGOTIATED, DUE.minusSeconds(1));
      end(given(PromiseKind.DECISION), PromiseState.BROKEN, LATE);
      end(given(PromiseKind.DECISION), PromiseState.VOID, LATE);
      end(toldAt(DUE.minusSeconds(1)), PromiseState.BROKEN, LATE);
      end(toldAt(LATE), PromiseState.BROKEN, LATE);
      given(PromiseKind.DECISION);

      var figures = tenancy.call(merchant, () -> promises.figures(MADE, LATE.plusSeconds(1)));

      assertThat(figures.of(PromiseKind.DECISION)).isEqualTo(new PromiseCounts(1, 1, 1, 3, 2));
      assertThat(figures.of(PromiseKind.REFUND)).isEqualTo(PromiseCounts.NONE);
    }

    @Test
    void whenTheStretchIsBounded_thenItsStartCountsAndItsEndDoesNot() {
      end(given(PromiseKind.REFUND), PromiseState.KEPT, MADE);
      end(given(PromiseKind.REFUND), PromiseState.KEPT, DUE);

      var figures = tenancy.call(merchant, () -> promises.figures(MADE, DUE));

      assertThat(figures.of(PromiseKind.REFUND).kept()).isEqualTo(1);
    }

    private Promise toldAt(Instant at) {
      return tenancy.call(merchant, () -> promises.told(given(PromiseKind.DECISION), at));
    }
  }
}
