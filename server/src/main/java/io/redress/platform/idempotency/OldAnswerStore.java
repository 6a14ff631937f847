package io.redress.platform.idempotency;

import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers kept to be given again: whoever retries does so within hours. */
@Repository
class OldAnswerStore implements CleanUp {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  OldAnswerStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public String kind() {
    return "answers";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(2, 1, 3);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    return jdbc.sql(
            """
            delete from idempotency_key
            where merchant_id = :merchantId
              and (caller, key) in (
                select caller, key
                from idempotency_key
                where merchant_id = :merchantId and created_at < :before
                order by created_at
                limit :most
                for update skip locked)
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
