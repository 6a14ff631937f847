package io.redress.liaison.health.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why the piece of a person was put before a brand all the same; erased are the words. */
@Repository
class PersonalStrainStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalStrainStore(JdbcClient jdbc, Tenancy tenancy) {
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
        Section.BRAND_THREAD,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select strain_id, case_id, remedy, reason, at
                  from brand_strain
                  where merchant_id = :merchantId and case_id = any(:cases) and reason <> ''
                  order by at, strain_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update brand_strain
            set reason = ''
            where merchant_id = :merchantId and case_id = any(:cases)
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .update();
  }
}
