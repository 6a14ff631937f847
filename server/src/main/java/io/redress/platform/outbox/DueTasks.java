package io.redress.platform.outbox;

import io.redress.shared.MerchantId;
import io.redress.shared.TaskId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which merchant has which task to do; the one question that is asked across merchants. */
@Component
class DueTasks {
  /** A task that is due. */
  record Due(MerchantId merchant, TaskId task) {}

  private final JdbcClient clock;

  DueTasks(@Qualifier("clockDataSource") DataSource clockDataSource) {
    this.clock = JdbcClient.create(clockDataSource);
  }

  List<Due> find(Instant at, int most) {
    return clock
        .sql("select merchant_id, task_id from due_tasks(:at, :most)")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, number) ->
                new Due(
                    new MerchantId(row.getObject("merchant_id", UUID.class)),
                    new TaskId(row.getObject("task_id", UUID.class))))
        .list();
  }
}
