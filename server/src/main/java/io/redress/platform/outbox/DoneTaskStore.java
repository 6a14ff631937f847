package io.redress.platform.outbox;

import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that are done: what they did stands where it was done. */
@Repository
class DoneTaskStore implements CleanUp {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  DoneTaskStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public String kind() {
    return "tasks";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(30, 7, 365);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    return jdbc.sql(
            """
            delete from outbox_task
            where merchant_id = :merchantId
              and task_id in (
                select task_id
                from outbox_task
                where merchant_id = :merchantId and state = 'done' and done_at < :before
                order by done_at
                limit :most
                for update skip locked)
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
