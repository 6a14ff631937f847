package io.redress.cases.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.ResolutionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents on a real database: their numbers have no gap, whatever happens around them. */
@RedressTest
class DocumentsStoreTest {
  private static final int AT_ONCE = 24;

  @Autowired Documents documents;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final MerchantId shop = new MerchantId(UUID.randomUUID());

  private static RefundAttemptId attempt() {
    return new RefundAttemptId(UUID.randomUUID());
  }

  private void inTransaction(Runnable work) {
    tenancy.call(
        shop,
        () -> {
          transaction.executeWithoutResult(status -> work.run());
          return shop;
        });
  }

  private void issue(RefundAttemptId attempt) {
    inTransaction(() -> documents.issue(DocumentSamples.note(attempt)));
  }

  private void correct(RefundAttemptId attempt) {
    inTransaction(() -> documents.correct(attempt, TestClock.START));
  }

  private List<String> numbers(String kind) {
    return tenancy.call(
        shop,
        () ->
            jdbc.sql(
                    """
                    select number
                    from document
                    where merchant_id = :merchantId and kind = :kind
                    order by number
                    """)
                .param("merchantId", shop.value())
                .param("kind", kind)
                .query(String.class)
                .list());
  }

  private static List<String> upTo(String prefix, int last) {
    return IntStream.rangeClosed(1, last).mapToObj((prefix + "%06d")::formatted).toList();
  }

  @Nested
  class GivenManyAtOnce {
    @Test
    void whenSomeAreRolledBack_thenTheNumbersOfTheOthersHaveNoGap() throws InterruptedException {
      var start = new CyclicBarrier(AT_ONCE);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < AT_ONCE; i++) {
          var isKept = i % 3 != 0;
          var _ =
              threads.submit(
                  () -> {
                    start.await();
                    inTransaction(
                        () -> {
                          documents.issue(DocumentSamples.note(attempt()));
                          if (!isKept) {
                            throw new IllegalStateException("taken back");
                          }
                        });
                    return isKept;
                  });
        }
      }

      assertThat(numbers("credit_note")).isEqualTo(upTo("CN-", AT_ONCE * 2 / 3));
    }

    @Test
    void whenOneFailsInItsLastStatement_thenItsNumberGoesToTheNext() {
      var attempt = attempt();
      issue(attempt);

      assertThatThrownBy(() -> issue(attempt)).hasStackTraceContaining("attempt_id_kind_key");
      issue(attempt());

      assertThat(numbers("credit_note")).containsExactly("CN-000001", "CN-000002");
    }
  }

  @Nested
  class GivenACreditNote {
    @Test
    void whenItsMoneyComesBackTwice_thenItIsCorrectedOnceInASeriesOfItsOwn() {
      var attempt = attempt();
      issue(attempt);

      correct(attempt);
      correct(attempt);
      correct(attempt());

      assertThat(numbers("correction")).containsExactly("CX-000001");
      var next = attempt();
      issue(next);
      correct(next);
      assertThat(numbers("correction")).isEqualTo(upTo("CX-", 2));
    }

    @Test
    void whenItsPartsDoNotAddUp_thenItCannotBeWritten() {
      var part =
          new DocumentPart(
              DocumentPart.Kind.GOODS, Optional.empty(), DocumentSamples.euros(11_899));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> DocumentSamples.note(attempt(), List.of(part)));
    }

    @Test
    void whenAPartIsAddedBehindItsBack_thenTheDatabaseRefuses() {
      var attempt = attempt();
      issue(attempt);

      assertThatThrownBy(
              () ->
                  inTransaction(
                      () ->
                          jdbc.sql(
                                  """
                                  insert into document_part (merchant_id, document_id, part_number,
                                    kind, amount_minor)
                                  select merchant_id, document_id, 9, 'other', 1
                                  from document
                                  where merchant_id = :merchantId
                                  """)
                              .param("merchantId", shop.value())
                              .update()))
          .hasStackTraceContaining("do not add up");
    }
  }

  @Nested
  class GivenAnExchange {
    private void issueReceipt(ResolutionId exchange, NewCreditNote note) {
      inTransaction(() -> documents.issue(DocumentSamples.receipt(exchange, note)));
    }

    private List<String> creditNotes() {
      return tenancy.call(
          shop,
          () ->
              jdbc.sql(
                      """
                      select credit_notes
                      from document
                      where merchant_id = :merchantId and kind = 'receipt'
                      order by number
                      """)
                  .param("merchantId", shop.value())
                  .query(String.class)
                  .list());
    }

    private static ResolutionId exchange() {
      return new ResolutionId(UUID.randomUUID());
    }

    @Test
    void whenItIsCarriedOutTwice_thenItHasOneReceiptAndTheNumberGoesToTheNext() {
      var note = DocumentSamples.note(attempt());
      var exchange = exchange();
      issueReceipt(exchange, note);

      assertThatThrownBy(() -> issueReceipt(exchange, note))
          .hasStackTraceContaining("document_one_receipt");
      issueReceipt(exchange(), note);

      assertThat(numbers("receipt")).isEqualTo(upTo("RC-", 2));
      assertThat(numbers("credit_note")).isEmpty();
    }

    @Test
    void whenItsDifferenceWentBack_thenTheCreditNoteThatHoldsStandsOnIt() {
      var attempt = attempt();
      var note = DocumentSamples.note(attempt);
      inTransaction(() -> documents.issue(note));
      issueReceipt(exchange(), note);
      issueReceipt(exchange(), DocumentSamples.note(attempt()));

      correct(attempt);
      issueReceipt(exchange(), note);

      assertThat(creditNotes()).containsExactly("CN-000001", "", "");
    }

    @Test
    void whenManyAreCarriedOutAtOnce_thenTheirNumbersHaveNoGap() throws InterruptedException {
      var start = new CyclicBarrier(AT_ONCE);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < AT_ONCE; i++) {
          var _ =
              threads.submit(
                  () -> {
                    start.await();
                    issueReceipt(exchange(), DocumentSamples.note(attempt()));
                    return shop;
                  });
        }
      }

      assertThat(numbers("receipt")).isEqualTo(upTo("RC-", AT_ONCE));
    }
  }
}
