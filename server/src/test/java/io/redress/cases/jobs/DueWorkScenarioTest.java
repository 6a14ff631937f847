package io.redress.cases.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.platform.RedressTest;
import io.redress.platform.database.DatabaseAddress;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class DueWorkScenarioTest {
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired DueWork dueWork;

  @Value("${redress.database-url}")
  String database = "";

  private MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    shop = world.shop();
  }

  @AfterEach
  void takeWhatNobodyCanHandleAway() throws SQLException {
    asSuperuser("delete from promise where basis = 'nobody can handle it'");
  }

  private void asSuperuser(String sql) throws SQLException {
    try (var connection = DatabaseAddress.parse(database).connect();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql);
    }
  }

  @Nested
  class GivenMorePromisesOfLostCasesThanOneLookReturns {
    private CaseId waiting = new CaseId(new UUID(0, 0));

    @BeforeEach
    void loseCases() throws SQLException {
      waiting = steps.opened(shop);
      asSuperuser(
          """
          insert into promise (merchant_id, promise_id, case_id, kind, to_party, owed_by, owner,
            state, basis, made_at, at_risk_at, due_at, next_act_at, version)
          select '%s', gen_random_uuid(), gen_random_uuid(), 'decision', 'consumer', 'merchant',
            'desk', 'at_risk', 'nobody can handle it', at, at, at, at, 1
          from generate_series(1, 3), (select timestamptz '2026-01-01 00:00:00Z' as at) as moment
          """
              .formatted(shop));
    }

    @Test
    void whenTheirTimeHasCome_thenTheyHoldNobodyElseUp() {
      world.clock().advance(Duration.ofDays(10));

      var handled = dueWork.runDue(2);

      assertThat(handled).isPositive();
      assertThat(world.view(shop, waiting).conduct().promises())
          .filteredOn(promise -> promise.state() == PromiseState.BROKEN)
          .isNotEmpty();
    }
  }
}
