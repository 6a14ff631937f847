package io.redress.cases.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.platform.RedressTest;
import io.redress.platform.database.DatabaseAddress;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** What a restore asks of cases before anybody may serve from it. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class RestoredCasesScenarioTest {
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired RestoredCases restored;

  @Value("${redress.database-url}")
  String database = "";

  MerchantId shop = new MerchantId(new UUID(0, 0));
  CaseId id = new CaseId(new UUID(0, 0));

  @BeforeEach
  void refundACase() {
    shop = world.shop();
    id = steps.released(shop);
    world.pass(Duration.ofHours(2));
  }

  private List<String> findings() {
    return world.in(shop, restored::findings);
  }

  private void damage(String sql) throws SQLException {
    try (var connection = DatabaseAddress.parse(database).connect();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql.formatted("merchant_id = '%s'".formatted(shop)));
    }
  }

  @Nested
  class GivenACaseInTheMiddleOfItsLife {
    @Test
    void whenAllIsThere_thenNothingIsFound() {
      assertThat(findings()).isEmpty();
    }

    @Test
    void whenItsPromisesAreGone_thenItWaitsInSilence() throws SQLException {
      damage("delete from promise where %s");

      assertThat(findings())
          .anySatisfy(finding -> assertThat(finding).contains("waits in silence"));
    }

    @Test
    void whenAnEventIsGone_thenItsChainIsBroken() throws SQLException {
      damage("delete from case_event where sequence_number = 2 and %s");

      assertThat(findings()).anySatisfy(finding -> assertThat(finding).contains("CASE_CHAIN"));
    }

    @Test
    void whenAnEntryIsGone_thenTheBooksDoNotBalance() throws SQLException {
      damage("delete from ledger_entry where amount_minor > 0 and %s");

      assertThat(findings()).contains("the ledger does not balance");
    }
  }
}
