package io.redress.platform.tenancy;

import io.redress.shared.MerchantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes from merchant to merchant for work that concerns each of them, in its own scope. */
@Component
public class EveryMerchant {
  private static final int AT_ONCE = 500;

  private final JdbcClient clock;
  private final Tenancy tenancy;

  EveryMerchant(@Qualifier("clockDataSource") DataSource clockDataSource, Tenancy tenancy) {
    this.clock = JdbcClient.create(clockDataSource);
    this.tenancy = tenancy;
  }

  /** A merchant of this installation. */
  public record Named(MerchantId id, String slug) {}

  /** Does the work in the scope of each merchant, one after the other. */
  public void each(Consumer<Named> work) {
    var after = Optional.<UUID>empty();
    while (true) {
      var found = after(after);
      for (var merchant : found) {
        tenancy.run(merchant.id(), () -> work.accept(merchant));
      }
      if (found.size() < AT_ONCE) {
        return;
      }
      after = Optional.of(found.getLast().id().value());
    }
  }

  private List<Named> after(Optional<UUID> last) {
    return clock
        .sql("select merchant_id, slug from merchants_after(:last, :most)")
        .param("last", last.orElse(new UUID(0, 0)))
        .param("most", AT_ONCE)
        .query(
            (row, number) ->
                new Named(
                    new MerchantId(row.getObject("merchant_id", UUID.class)),
                    row.getString("slug")))
        .list();
  }
}
