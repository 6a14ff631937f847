package io.redress.cases.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.money.ScriptedProvider;
import io.redress.money.ScriptedProvider.Road;
import io.redress.platform.RedressTest;
import io.redress.platform.database.DatabaseAddress;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

@RedressTest
@Import({CaseWorld.class, CaseSteps.class, ScriptedProvider.class})
class RefundTasksScenarioTest {
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired ScriptedProvider provider;

  @Value("${redress.database-url}")
  String database = "";

  private MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    shop = world.shop();
  }

  // The application itself may not change who was paid.
  private void payWithTheScriptedProvider() throws SQLException {
    try (var connection = DatabaseAddress.parse(database).connect();
        var update =
            connection.prepareStatement("update payment set provider = ? where merchant_id = ?")) {
      update.setString(1, ScriptedProvider.NAME);
      update.setObject(2, shop.value());
      update.executeUpdate();
    }
  }

  @Nested
  class GivenARefundThatIsLostOnItsWayToTheProvider {
    private CaseId id = new CaseId(new UUID(0, 0));

    @BeforeEach
    void lose() throws SQLException {
      id = steps.inspected(shop);
      payWithTheScriptedProvider();
      provider.takeRoad(Road.LOST_ON_THE_WAY_THERE);
      world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
      world.runOutbox();
    }

    @Test
    void whenTheProviderCanBeReachedAgain_thenItIsPaidOnceWithTheSameKey() {
      assertThat(refund().state()).isEqualTo(IntentState.UNKNOWN);
      provider.takeRoad(Road.OPEN);

      world.clock().advance(Duration.ofMinutes(5));
      world.runOutbox();

      assertThat(refund().state()).isEqualTo(IntentState.SUCCEEDED);
      assertThat(refund().attempts())
          .singleElement()
          .satisfies(
              attempt -> assertThat(provider.receivedWith(attempt.idempotencyKey())).hasSize(1));
    }

    private RefundIntent refund() {
      return world.view(shop, id).conduct().intents().getFirst();
    }
  }
}
