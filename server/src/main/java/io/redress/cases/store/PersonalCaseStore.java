package io.redress.cases.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person asked for and in which words; erased are the words, answers and consents. */
@Repository
class PersonalCaseStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalCaseStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.CASE;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    tellMatter(subject, telling);
    tellWords(subject, telling);
    tellAnswers(subject, telling);
    tellConsents(subject, telling);
    tellDecisions(subject, telling);
    tellResolutions(subject, telling);
    tellDisputes(subject, telling);
    tellGoodwill(subject, telling);
    tellComplaints(subject, telling);
    tellDocuments(subject, telling);
    tellExchanges(subject, telling);
    tellEvents(subject, telling);
  }

  private void tellDisputes(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASE_WORDS,
        """
        select row_to_json(told)::text
        from (
          select case_id, dispute_id, kind, state, party, reference, question, answer_by, opened_at,
            answered_at, answer, closed_at
          from dispute
          where merchant_id = :merchantId and case_id = any(:cases)
          order by case_id, opened_at, dispute_id) told
        """);
  }

  private void tellGoodwill(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASE_WORDS,
        """
        select row_to_json(told)::text
        from (
          select case_id, goodwill_id, remedy, worth_minor, currency, reason, words, state, asked_at,
            answered_at, answer
          from goodwill
          where merchant_id = :merchantId and case_id = any(:cases)
          order by case_id, asked_at, goodwill_id) told
        """);
  }

  private void tellComplaints(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASE_WORDS,
        """
        select row_to_json(told)::text
        from (
          select case_id, complaint_id, way, state, words, made_at, answered_at, answer, ended_at
          from complaint
          where merchant_id = :merchantId and case_id = any(:cases)
          order by case_id, made_at, complaint_id) told
        """);
  }

  private void tellDocuments(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.REFUNDS,
        """
        select row_to_json(told)::text
        from (
          select d.case_id, d.kind, d.number, d.order_number, d.goods, d.quantity, d.remedy, d.reason,
            d.amount_minor, d.currency, d.seller_name, a.name, d.paid_at, d.issued_at
          from document d
          join document_addressee a
            on a.merchant_id = d.merchant_id and a.document_id = d.document_id
          where d.merchant_id = :merchantId and d.case_id = any(:cases)
          order by d.issued_at, d.document_id) told
        """);
  }

  private void tellExchanges(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASES,
        """
        select row_to_json(told)::text
        from (
          select case_id, resolution_id, sku, title, pieces, currency, part_kinds, part_names,
            part_percents, part_minor, difference_minor, quoted_at, valid_until
          from exchange
          where merchant_id = :merchantId and case_id = any(:cases)
          order by quoted_at, resolution_id) told
        """);
  }

  private void tellMatter(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASES,
        """
        select row_to_json(told)::text
        from (
          select case_id, case_number, order_id, channel, status, phase, money_state, language,
            opened_at, closed_at
          from after_sales_case
          where merchant_id = :merchantId and case_id = any(:cases)
          order by opened_at, case_id) told
        """);
  }

  private void tellWords(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASE_WORDS,
        """
        select row_to_json(told)::text
        from (
          select case_id, words, wish
          from after_sales_case
          where merchant_id = :merchantId and case_id = any(:cases) and words <> ''
          order by opened_at, case_id) told
        """);
  }

  private void tellAnswers(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASE_WORDS,
        """
        select row_to_json(told)::text
        from (
          select case_id, case_line_id, quantity, reason, answers
          from case_line
          where merchant_id = :merchantId and case_id = any(:cases) and answers <> '{}'
          order by case_id, case_line_id) told
        """);
  }

  private void tellConsents(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASE_WORDS,
        """
        select row_to_json(told)::text
        from (
          select case_id, resolution_id, answered_at, consent_words, consent_by
          from resolution
          where merchant_id = :merchantId and case_id = any(:cases) and consent_words is not null
          order by case_id, resolution_id) told
        """);
  }

  /** Where the house buys, and for how much, is no data of hers. */
  private void tellDecisions(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASES,
        """
        select row_to_json(told)::text
        from (
          select case_id, case_line_id, decided_at, law_date, rulebook_version, decision,
            (select jsonb_object_agg(fact.key, fact.value)
              from jsonb_each(case_decision.facts) as fact
              where fact.key not like 'upstream.%') as facts
          from case_decision
          where merchant_id = :merchantId and case_id = any(:cases)
          order by case_id, decided_at, decision_id) told
        """);
  }

  private void tellResolutions(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASES,
        """
        select row_to_json(told)::text
        from (
          select case_id, resolution_id, remedy, amount_minor, currency, state, offered_at, answered_at
          from resolution
          where merchant_id = :merchantId and case_id = any(:cases)
          order by case_id, resolution_id) told
        """);
  }

  private void tellEvents(DataSubject subject, Telling telling) {
    rows(
        subject,
        telling,
        Section.CASES,
        """
        select row_to_json(told)::text
        from (
          select case_id, sequence_number, kind, actor_kind, payload, at
          from case_event
          where merchant_id = :merchantId and case_id = any(:cases)
          order by case_id, sequence_number) told
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
            update after_sales_case
            set words = '', wish = null, words_erased_at = coalesce(words_erased_at, :now)
            where merchant_id = :merchantId and case_id = any(:cases)
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    blank(
        subject,
        """
        update case_line
        set answers = '{}'
        where merchant_id = :merchantId and case_id = any(:cases) and answers <> '{}'
        """);
    blank(
        subject,
        """
        update resolution
        set consent_words = null, consent_by = null
        where merchant_id = :merchantId and case_id = any(:cases) and consent_words is not null
        """);
    eraseWhatWasSaid(subject);
  }

  private void eraseWhatWasSaid(DataSubject subject) {
    blank(
        subject,
        """
        update complaint
        set words = '', answer = ''
        where merchant_id = :merchantId and case_id = any(:cases)
        """);
    blank(
        subject,
        """
        update dispute
        set party = '', reference = '', question = '', answer = ''
        where merchant_id = :merchantId and case_id = any(:cases)
        """);
    blank(
        subject,
        """
        update goodwill
        set words = '', answer = ''
        where merchant_id = :merchantId and case_id = any(:cases)
        """);
    blank(
        subject,
        """
        update document_addressee a
        set name = ''
        from document d
        where a.merchant_id = :merchantId and d.merchant_id = a.merchant_id
          and d.document_id = a.document_id and d.case_id = any(:cases)
        """);
  }

  private void blank(DataSubject subject, String sql) {
    jdbc.sql(sql)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .update();
  }
}
