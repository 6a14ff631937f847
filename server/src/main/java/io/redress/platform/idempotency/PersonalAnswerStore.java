package io.redress.platform.idempotency;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers kept to be given again that tell of a person. */
@Repository
class PersonalAnswerStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalAnswerStore(JdbcClient jdbc, Tenancy tenancy) {
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
                  select k.caller, k.created_at, k.status
                  from idempotency_key k
                  where k.merchant_id = :merchantId
                    and exists (
                      select 1
                      from unnest(:marks::text[]) as mark
                      where strpos(lower(k.body), mark) > 0)
                  order by k.created_at, k.key) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("marks", subject.marks()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            delete from idempotency_key k
            where k.merchant_id = :merchantId and k.status is not null
              and exists (
                select 1
                from unnest(:marks::text[]) as mark
                where strpos(lower(k.body), mark) > 0)
            """)
        .param("merchantId", tenancy.require().value())
        .param("marks", subject.marks())
        .update();
  }
}
