package io.redress.money.recovery.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said to debtors about the case of a person; erased are the words, not the sums. */
@Repository
class PersonalRecoveryStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalRecoveryStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.CASE;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    claims(subject, telling, Section.BRAND_REQUESTS);
    claims(subject, telling, Section.BRAND_THREAD);
    telling.rows(
        Section.BRAND_REQUESTS,
        of(
            subject,
            """
            select row_to_json(told)::text
            from (
              select case_id, kind, words, noted_at
              from case_cost
              where merchant_id = :merchantId and case_id = any(:cases) and words <> ''
              order by noted_at, cost_id) told
            """));
  }

  /** Claims on brands, or on all others. */
  private void claims(DataSubject subject, Telling telling, Section section) {
    telling.rows(
        section,
        of(
                subject,
                """
                select row_to_json(told)::text
                from (
                  select case_id, number, ground, words, sent_words, found_words, made_at, sent_at
                  from recovery
                  where merchant_id = :merchantId and case_id = any(:cases)
                    and words || sent_words || found_words <> ''
                    and (debtor_kind = 'brand') = :isOfBrand
                  order by made_at, recovery_id) told
                """)
            .param("isOfBrand", section == Section.BRAND_THREAD));
    telling.rows(
        section,
        of(
                subject,
                """
                select row_to_json(told)::text
                from (
                  select r.case_id, r.number, e.move, e.words, e.at
                  from recovery_event e
                  join recovery r
                    on r.merchant_id = e.merchant_id and r.recovery_id = e.recovery_id
                  where e.merchant_id = :merchantId and r.case_id = any(:cases) and e.words <> ''
                    and (r.debtor_kind = 'brand') = :isOfBrand
                  order by e.at, e.event_id) told
                """)
            .param("isOfBrand", section == Section.BRAND_THREAD));
  }

  private JdbcClient.StatementSpec of(DataSubject subject, String sql) {
    return jdbc.sql(sql)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds());
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    blank(
        subject,
        """
        update recovery
        set words = '', sent_words = '', found_words = ''
        where merchant_id = :merchantId and case_id = any(:cases)
        """);
    blank(
        subject,
        """
        update recovery_event e
        set words = ''
        from recovery r
        where e.merchant_id = :merchantId and r.merchant_id = e.merchant_id
          and r.recovery_id = e.recovery_id and r.case_id = any(:cases)
        """);
    blank(
        subject,
        """
        update case_cost
        set words = ''
        where merchant_id = :merchantId and case_id = any(:cases)
        """);
  }

  private void blank(DataSubject subject, String sql) {
    jdbc.sql(sql)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .update();
  }
}
