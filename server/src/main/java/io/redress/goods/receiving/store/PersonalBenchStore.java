package io.redress.goods.receiving.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the bench saw on goods that a person sent back; erased are its words, and the numbers by
 * which a piece in her hands is hers.
 */
@Repository
class PersonalBenchStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalBenchStore(JdbcClient jdbc, Tenancy tenancy) {
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
                  select case_id, case_line_id, kind, words, seen_at, second_look, second_words,
                    second_at
                  from goods_difference
                  where merchant_id = :merchantId and case_id = any(:cases)
                  order by seen_at, difference_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds()));
    telling.rows(
        Section.INSPECTIONS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select case_id, case_line_id, unit, replies, serial, certificate, hallmark,
                    weight_mg, seal, looked_at
                  from bench_look
                  where merchant_id = :merchantId and case_id = any(:cases)
                  order by looked_at, entry_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    for (var statement :
        new String[] {
          """
          update goods_difference
          set words = '', second_words = ''
          where merchant_id = :merchantId and case_id = any(:cases)
            and (words <> '' or second_words <> '')
          """,
          """
          update bench_look
          set serial = null, certificate = null
          where merchant_id = :merchantId and case_id = any(:cases)
            and (serial is not null or certificate is not null)
          """
        }) {
      jdbc.sql(statement)
          .param("merchantId", tenancy.require().value())
          .param("cases", subject.caseIds())
          .update();
    }
  }
}
