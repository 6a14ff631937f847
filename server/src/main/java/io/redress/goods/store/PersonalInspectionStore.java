package io.redress.goods.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found on goods that a person sent back; erased are the notes. */
@Repository
class PersonalInspectionStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalInspectionStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.CASE;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    telling.rows(
        Section.INSPECTIONS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select inspection_id, case_id, case_line_id, grade, result, deduction_minor, currency, notes,
                    inspected_at
                  from inspection
                  where merchant_id = :merchantId and case_id = any(:cases) and notes <> ''
                  order by inspected_at, inspection_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update inspection
            set notes = ''
            where merchant_id = :merchantId and case_id = any(:cases) and notes <> ''
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .update();
  }
}
