package io.redress.imports.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of files of the shop that are about a person. */
@Repository
class PersonalRowStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalRowStore(JdbcClient jdbc, Tenancy tenancy) {
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
        Section.IMPORT_ROWS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select run_id, position, number, outcome, order_id, case_id, troubles, raw
                  from import_row
                  where merchant_id = :merchantId
                    and (order_id = any(:orders) or case_id = any(:cases) or number = any(:numbers)
                      or exists (
                        select 1
                        from unnest(:marks::text[]) as mark
                        where strpos(lower(raw::text), mark) > 0
                          or strpos(lower(troubles::text), mark) > 0))
                  order by run_id, position) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("orders", subject.orderIds())
            .param("cases", subject.caseIds())
            .param("numbers", subject.numbers())
            .param("marks", subject.marks()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update import_row
            set number = case when outcome = 'refused' then '' else number end,
              troubles = '[]', raw = null
            where merchant_id = :merchantId
              and (raw is not null or troubles::text <> '[]')
              and (order_id = any(:orders) or case_id = any(:cases) or number = any(:numbers)
                or exists (
                  select 1
                  from unnest(:marks::text[]) as mark
                  where strpos(lower(raw::text), mark) > 0
                    or strpos(lower(troubles::text), mark) > 0))
            """)
        .param("merchantId", tenancy.require().value())
        .param("orders", subject.orderIds())
        .param("cases", subject.caseIds())
        .param("numbers", subject.numbers())
        .param("marks", subject.marks())
        .update();
  }
}
