package io.redress.promises.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.platform.StoreTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.database.TakenConnections;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.CaseRows;
import io.redress.promises.PromiseExamples;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.promises.Promises;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
@Import({Promises.class, PromisesHealthIndicator.class})
@TestPropertySource(properties = "redress.background=true")
class PromisesHealthIndicatorStoreTest {
  @Autowired PromisesHealthIndicator indicator;
  @Autowired Promises promises;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Tenancy tenancy;

  @Autowired
  @Qualifier("clockDataSource")
  HikariDataSource clockPool;

  @BeforeEach
  void scan() {
    clock.travelTo(TestClock.START);
    promises.scanned(TestClock.START);
  }

  @Nested
  class GivenNothingIsOverdue {
    @Test
    void whenScansGoOn_thenItIsGreen() {
      clock.advance(Promises.SCAN_PERIOD.multipliedBy(2));

      assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whenScansStop_thenItIsRedUntilTheNext() {
      clock.advance(Promises.SCAN_PERIOD.multipliedBy(2).plusSeconds(1));

      assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(indicator.health().getDetails()).containsEntry("lastScanSecondsAgo", 11L);

      promises.scanned(clock.instant());

      assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }
  }

  @Nested
  class GivenADatabaseThatIsAway {
    @Test
    void whenItIsLookedAt_thenItIsRedAndNothingIsThrown() throws SQLException {
      try (var _ = TakenConnections.allOf(clockPool)) {
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
      }
    }
  }

  @Nested
  class GivenAPromiseThatLiesOverdue {
    @Test
    void whenAMinuteHasPassed_thenItIsRedUntilSomebodyActs() {
      var merchant = new MerchantId(UUID.randomUUID());
      var caseId = new CaseId(UUID.randomUUID());
      var due = TestClock.START.minus(Duration.ofSeconds(61));
      var promise = PromiseExamples.aNewPromise(caseId, PromiseKind.REPLY, due);
      var cases = new CaseRows(jdbc, tenancy);
      commit(
          merchant,
          () -> {
            cases.insertOpen(caseId, promise.id());
            promises.make(promise);
          });

      assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(indicator.health().getDetails()).containsEntry("oldestOverdueSeconds", 61L);

      commit(
          merchant,
          () -> {
            promises.end(promise.given(), PromiseState.VOID, Optional.empty(), TestClock.START);
            cases.close(caseId);
          });

      assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    private void commit(MerchantId merchant, Runnable work) {
      tenancy.run(merchant, () -> transaction.executeWithoutResult(status -> work.run()));
    }
  }
}
