package io.redress.liaison.questions.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What brands were asked because of a person's case; what counts of it stands in the terms. */
@Repository
class PersonalQuestionStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalQuestionStore(JdbcClient jdbc, Tenancy tenancy) {
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
        """
        select row_to_json(told)::text
        from (
          select case_id, number, words, answer_words, answered_by, made_at, sent_at, answered_at
          from policy_question
          where merchant_id = :merchantId and case_id = any(:cases) and words <> ''
          order by made_at, question_id) told
        """);
    rows(
        subject,
        telling,
        """
        select row_to_json(told)::text
        from (
          select q.case_id, q.number, e.move, e.words, e.at
          from policy_question_event e
          join policy_question q
            on q.merchant_id = e.merchant_id and q.question_id = e.question_id
          where e.merchant_id = :merchantId and q.case_id = any(:cases) and e.words <> ''
          order by e.at, e.event_id) told
        """);
  }

  private void rows(DataSubject subject, Telling telling, String sql) {
    telling.rows(
        Section.BRAND_THREAD,
        jdbc.sql(sql)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    erase(
        subject,
        """
        update policy_question_event e
        set words = ''
        from policy_question q
        where e.merchant_id = :merchantId and q.merchant_id = e.merchant_id
          and q.question_id = e.question_id and q.case_id = any(:cases)
        """);
    erase(
        subject,
        """
        update policy_question
        set words = '',
          answer_words = case when answer_words is null then null else '' end,
          answered_by = case when answered_by is null then null else '' end
        where merchant_id = :merchantId and case_id = any(:cases)
        """);
  }

  private void erase(DataSubject subject, String sql) {
    jdbc.sql(sql)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .update();
  }
}
