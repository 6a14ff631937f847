package io.redress.platform.outbox;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tasks noted when they failed may name a person; tasks themselves hold ids only. */
@Repository
class PersonalTaskStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalTaskStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.PERSON;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    telling.rows(
        Section.ANSWERS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select t.kind, t.created_at, t.last_error
                  from outbox_task t
                  where t.merchant_id = :merchantId
                    and exists (
                      select 1
                      from unnest(:names::text[]) as name
                      where strpos(lower(t.last_error), name) > 0)
                  order by t.created_at, t.task_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("names", subject.spoken()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update outbox_task t
            set last_error = null
            where t.merchant_id = :merchantId
              and exists (
                select 1
                from unnest(:names::text[]) as name
                where strpos(lower(t.last_error), name) > 0)
            """)
        .param("merchantId", tenancy.require().value())
        .param("names", subject.spoken())
        .update();
  }
}
