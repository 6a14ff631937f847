package io.redress.liaison.disclosure.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What brands were told of a person's case, and why; erased are the words, not that it went. She is
 * told what of hers went, not where the house buys and not why a brand was told.
 */
@Repository
class PersonalDisclosureStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalDisclosureStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.CASE;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.BRAND_REQUESTS,
        """
        select row_to_json(told)::text
        from (
          select request_id, case_id, version, kind, part, value
          from disclosed_fact
          where merchant_id = :merchantId and case_id = any(:cases) and value <> ''
            and kind not in ('source', 'proof')
          order by request_id, case_id, version, position) told
        """);
    rows(
        subject,
        telling,
        Section.BRAND_THREAD,
        """
        select row_to_json(told)::text
        from (
          select request_id, case_id, version, kind, part, value, reason
          from disclosed_fact
          where merchant_id = :merchantId and case_id = any(:cases)
            and (reason <> '' or value <> '' and kind in ('source', 'proof'))
          order by request_id, case_id, version, position) told
        """);
    rows(
        subject,
        telling,
        Section.BRAND_THREAD,
        """
        select row_to_json(told)::text
        from (
          select case_id, kind, goes, reason, chosen_at
          from disclosure_choice
          where merchant_id = :merchantId and case_id = any(:cases) and reason <> ''
          order by case_id, choice_number) told
        """);
  }

  private void rows(DataSubject subject, Telling telling, Section section, String sql) {
    telling.rows(
        section,
        jdbc.sql(sql)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    blank(
        subject,
        """
        update disclosure_choice
        set reason = ''
        where merchant_id = :merchantId and case_id = any(:cases)
        """);
    blank(
        subject,
        """
        update disclosed_fact
        set value = '', reason = ''
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
