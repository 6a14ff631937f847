package io.redress.promises.store;

import io.redress.promises.DuePromise;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is due at all merchants, seen through the functions that the clock's role may run.
 *
 * <p>It has connections of its own, so that busy requests never keep a promise waiting.
 */
@Component
public final class DuePromiseStore {
  private final JdbcClient clock;

  public DuePromiseStore(@Qualifier("clockDataSource") DataSource clockDataSource) {
    this.clock = JdbcClient.create(clockDataSource);
  }

  /** Promises about which something must be done at this moment, what waited longest first. */
  public List<DuePromise> due(Instant now, int most) {
    return clock
        .sql(
            """
            select merchant_id, case_id, promise_id, due_at
            from due_promises(:now, :most)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, number) ->
                new DuePromise(
                    new MerchantId(row.getObject("merchant_id", UUID.class)),
                    new CaseId(row.getObject("case_id", UUID.class)),
                    new PromiseId(row.getObject("promise_id", UUID.class)),
                    row.getObject("due_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The last moment of the promise that is overdue for longest. */
  public Optional<Instant> oldestOverdue(Instant now) {
    return clock
        .sql("select oldest_overdue_promise(:now) as due_at")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant))
        .single();
  }
}
