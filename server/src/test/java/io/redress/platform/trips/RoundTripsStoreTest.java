package io.redress.platform.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class RoundTripsStoreTest {
  @Autowired RoundTrips trips;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Tenancy tenancy;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());

  private TripStatement insert(String entity, long number) {
    return trips
        .sql(
            """
            insert into number_series (merchant_id, legal_entity, series, last_number)
            values (:merchantId, :entity, 'test', :number)
            """)
        .param("merchantId", merchant.value())
        .param("entity", entity)
        .param("number", number);
  }

  private TripStatement raise(String entity) {
    return trips
        .sql(
            """
            update number_series
            set last_number = last_number + 1
            where merchant_id = :merchantId and legal_entity = :entity
            """)
        .param("merchantId", merchant.value())
        .param("entity", entity);
  }

  private Question<List<Long>> numbers() {
    return trips
        .sql("select last_number from number_series where merchant_id = :merchantId order by 1")
        .param("merchantId", merchant.value())
        .list((row, number) -> row.getLong(1));
  }

  private Question<List<String>> entities() {
    return trips
        .sql("select legal_entity from number_series where merchant_id = :merchantId order by 1")
        .param("merchantId", merchant.value())
        .list((row, number) -> row.getString(1));
  }

  private void inTransaction(Runnable work) {
    tenancy.run(merchant, () -> transaction.executeWithoutResult(status -> work.run()));
  }

  private List<Long> kept() {
    return tenancy.call(merchant, () -> numbers().ask());
  }

  @Nested
  class GivenSeveralQuestions {
    @Test
    void whenTheyAreAskedTogether_thenEachGetsItsOwnAnswer() {
      inTransaction(() -> insert("a", 1).later());
      inTransaction(() -> insert("b", 2).later());
      var numbers = numbers();
      var entities = entities();

      var answers = tenancy.call(merchant, () -> trips.ask(numbers, entities));

      assertThat(answers.to(numbers)).containsExactly(1L, 2L);
      assertThat(answers.to(entities)).containsExactly("a", "b");
    }

    @Test
    void whenOneWasNotAsked_thenThereIsNoAnswerToIt() {
      var answers = tenancy.call(merchant, () -> trips.ask(numbers()));

      assertThatThrownBy(() -> answers.to(entities())).hasMessageContaining("not asked");
    }

    @Test
    void whenTheyUseOneNameForDifferentValues_thenEachHasItsOwn() {
      inTransaction(() -> insert("a", 1).later());
      inTransaction(() -> insert("b", 2).later());
      var ofA = numberOf("a");
      var ofB = numberOf("b");

      var answers = tenancy.call(merchant, () -> trips.ask(ofA, ofB));

      assertThat(answers.to(ofA)).contains(1L);
      assertThat(answers.to(ofB)).contains(2L);
    }

    private Question<Optional<Long>> numberOf(String entity) {
      return trips
          .sql(
              """
              select last_number
              from number_series
              where merchant_id = :merchantId and legal_entity = :entity
              """)
          .param("merchantId", merchant.value())
          .param("entity", entity)
          .optional((row, number) -> row.getLong(1));
    }

    @Test
    void whenTheFirstWaitsForALock_thenTheNextReadsWhatWasWrittenMeanwhile() throws Exception {
      inTransaction(() -> insert("a", 1).later());
      var isLocked = new CountDownLatch(1);
      var goOn = new CountDownLatch(1);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var first =
            threads.submit(
                () ->
                    inTransaction(
                        () -> {
                          lock().ask();
                          isLocked.countDown();
                          await(goOn);
                          insert("b", 2).later();
                        }));
        isLocked.await();
        var second = threads.submit(() -> tenancy.call(merchant, this::lockedNumbers));
        awaitWaiting();
        goOn.countDown();

        first.get();
        assertThat(second.get()).containsExactly(1L, 2L);
      }
    }

    private List<Long> lockedNumbers() {
      return transaction.execute(
          status -> {
            var numbers = numbers();
            return trips.ask(lock(), numbers).to(numbers);
          });
    }

    private Question<List<Long>> lock() {
      return trips
          .sql(
              """
              select last_number
              from number_series
              where merchant_id = :merchantId and legal_entity = 'a'
              for update
              """)
          .param("merchantId", merchant.value())
          .list((row, number) -> row.getLong(1));
    }

    private void awaitWaiting() {
      var isWaiting = false;
      while (!isWaiting) {
        isWaiting =
            jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
      }
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Nested
  class GivenWritesThatWait {
    @Test
    void whenSomethingIsAsked_thenItSeesThemAll() {
      inTransaction(
          () -> {
            insert("a", 1).later();
            raise("a").later();

            assertThat(numbers().ask()).containsExactly(2L);
          });
    }

    @Test
    void whenAnybodyElseUsesTheTransaction_thenTheyAreSentBefore() {
      inTransaction(
          () -> {
            insert("a", 1).later();

            assertThat(jdbc.sql("select count(*) from number_series").query(Long.class).single())
                .isEqualTo(1);
          });
    }

    @Test
    void whenTheTransactionCommits_thenTheyAreKept() {
      inTransaction(
          () -> {
            insert("a", 1).later();
            insert("b", 5).later();
          });

      assertThat(kept()).containsExactly(1L, 5L);
    }

    @Test
    void whenTheTransactionIsRolledBack_thenNoneIsKept() {
      tenancy.run(
          merchant,
          () ->
              transaction.executeWithoutResult(
                  status -> {
                    insert("a", 1).later();
                    status.setRollbackOnly();
                  }));

      assertThat(kept()).isEmpty();
    }

    @Test
    void whenOneCannotBeWritten_thenTheTransactionFails() {
      assertThatThrownBy(
              () ->
                  inTransaction(
                      () -> {
                        insert("a", 1).later();
                        insert("a", 2).later();
                      }))
          .isInstanceOf(DuplicateKeyException.class);

      assertThat(kept()).isEmpty();
    }

    @Test
    void whenOneDoesNotWriteWhatItShould_thenItsCheckEndsTheTransaction() {
      assertThatThrownBy(
              () ->
                  inTransaction(
                      () -> {
                        insert("a", 1).later();
                        raise("nobody").later(rows -> assertThat(rows).isEqualTo(1));
                      }))
          .isInstanceOf(AssertionError.class);

      assertThat(kept()).isEmpty();
    }

    @Test
    void whenThereAreVeryMany_thenAllAreKept() {
      inTransaction(
          () -> {
            for (var i = 0; i < 500; i++) {
              insert("entity" + i, i).later();
            }
          });

      assertThat(kept()).hasSize(500);
    }

    @Test
    void whenThereIsNoTransaction_thenTheyAreWrittenAtOnce() {
      tenancy.run(merchant, () -> insert("a", 1).later(rows -> assertThat(rows).isEqualTo(1)));

      assertThat(kept()).containsExactly(1L);
    }
  }
}
