package io.redress.evidence.store;

import io.redress.shared.MerchantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which merchants have files to look after. */
@Component
public class ChoreStore {
  private final JdbcClient clock;

  ChoreStore(@Qualifier("clockDataSource") DataSource clockDataSource) {
    this.clock = JdbcClient.create(clockDataSource);
  }

  /**
   * Merchants with something to clear away, to delete or to scan.
   *
   * @param stale what was removed, or brought and never used, before this moment goes
   */
  public List<MerchantId> merchants(Instant now, Instant stale) {
    return clock
        .sql("select merchant_id from evidence_chores(:now, :stale)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("stale", stale.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new MerchantId(row.getObject("merchant_id", UUID.class)))
        .list();
  }
}
