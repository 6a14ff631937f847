package io.redress.liaison.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said to brands about a person and what they said. */
@Repository
class PersonalRequestStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalRequestStore(JdbcClient jdbc, Tenancy tenancy) {
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
          select request_id, case_id, asked_remedy, created_at, sent_at, answered_at
          from liaison_request
          where merchant_id = :merchantId and case_id = any(:cases) and question <> ''
          order by created_at, request_id) told
        """);
    rows(
        subject,
        telling,
        Section.BRAND_THREAD,
        """
        select row_to_json(told)::text
        from (
          select request_id, case_id, question, answer_words, answer_terms, answered_by
          from liaison_request
          where merchant_id = :merchantId and case_id = any(:cases) and question <> ''
          order by created_at, request_id) told
        """);
    rows(
        subject,
        telling,
        Section.BRAND_THREAD,
        """
        select row_to_json(told)::text
        from (
          select request_id, case_id, number, answer, words, terms, answered_by, at
          from liaison_answer
          where merchant_id = :merchantId and case_id = any(:cases)
          order by request_id, number) told
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
    jdbc.sql(
            """
            update liaison_request
            set question = '',
              answer_words = case when answer_words is null then null else '' end,
              answer_terms = case when answer_terms is null then null else '' end,
              answered_by = case when answered_by is null then null else '' end
            where merchant_id = :merchantId and case_id = any(:cases)
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .update();
    jdbc.sql(
            """
            update liaison_answer
            set words = '', terms = '', answered_by = ''
            where merchant_id = :merchantId and case_id = any(:cases)
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .update();
    forgetColleagues(subject, now);
  }

  /** To whom a brand passed a request on; a link that leads to nobody by name is over. */
  private void forgetColleagues(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update brand_colleague
            set name = '',
              email = '',
              given_by = '',
              ended_at = coalesce(ended_at, greatest(given_at, :now))
            where merchant_id = :merchantId and case_id = any(:cases)
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
