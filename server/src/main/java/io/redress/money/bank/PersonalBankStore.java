package io.redress.money.bank;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accounts to which a person wanted to be paid, the files in which they stand, and what her
 * bank says of it; all of it goes with an erasure.
 */
@Repository
class PersonalBankStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalBankStore(JdbcClient jdbc, Tenancy tenancy) {
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
        Section.PAYOUT_ACCOUNTS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select account_id, case_id, holder, iban, by_kind, given_at
                  from payout_account
                  where merchant_id = :merchantId and case_id = any(:cases)
                  order by given_at, account_id) told
                """)
            .param("merchantId", merchant())
            .param("cases", subject.caseIds()));
    telling.rows(
        Section.PAYOUT_ACCOUNTS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select l.line_id, l.booked_on, l.amount_minor, l.currency, l.reference, l.words
                  from bank_line l
                  where l.merchant_id = :merchantId and exists (
                    select 1
                    from bank_match m
                    join refund_attempt a
                      on a.merchant_id = m.merchant_id and a.attempt_id = m.attempt_id
                    join refund_intent i
                      on i.merchant_id = a.merchant_id and i.intent_id = a.intent_id
                    where m.merchant_id = l.merchant_id and m.line_id = l.line_id
                      and i.case_id = any(:cases))
                  order by l.booked_on, l.line_id) told
                """)
            .param("merchantId", merchant())
            .param("cases", subject.caseIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    eraseLines(subject);
    jdbc.sql(
            """
            update bank_file f
            set content = ''
            where f.merchant_id = :merchantId and f.content <> '' and exists (
              select 1
              from bank_transfer t
              join payout_account p on p.merchant_id = t.merchant_id and p.account_id = t.account_id
              where t.merchant_id = f.merchant_id and t.file_id = f.file_id
                and p.case_id = any(:cases))
            """)
        .param("merchantId", merchant())
        .param("cases", subject.caseIds())
        .update();
    jdbc.sql(
            """
            update payout_account
            set holder = '', iban = ''
            where merchant_id = :merchantId and case_id = any(:cases) and iban <> ''
            """)
        .param("merchantId", merchant())
        .param("cases", subject.caseIds())
        .update();
  }

  private void eraseLines(DataSubject subject) {
    jdbc.sql(
            """
            update bank_line l
            set reference = '', words = ''
            where l.merchant_id = :merchantId and l.words || l.reference <> '' and (
              exists (
                select 1
                from bank_match m
                join refund_attempt a
                  on a.merchant_id = m.merchant_id and a.attempt_id = m.attempt_id
                join refund_intent i
                  on i.merchant_id = a.merchant_id and i.intent_id = a.intent_id
                where m.merchant_id = l.merchant_id and m.line_id = l.line_id
                  and i.case_id = any(:cases))
              or exists (
                select 1
                from unnest(:spoken::text[]) as name
                where strpos(lower(l.words), name) > 0))
            """)
        .param("merchantId", merchant())
        .param("cases", subject.caseIds())
        .param("spoken", subject.spoken())
        .update();
  }

  private UUID merchant() {
    return tenancy.require().value();
  }
}
