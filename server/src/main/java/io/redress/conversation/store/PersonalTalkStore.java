package io.redress.conversation.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said with and about a person, and the letters to her or about her. */
@Repository
class PersonalTalkStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalTalkStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.CASE;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    messages(subject, telling, Section.MESSAGES);
    messages(subject, telling, Section.BRAND_THREAD);
    mails(subject, telling, Section.MAILS);
    mails(subject, telling, Section.BRAND_THREAD);
  }

  private void messages(DataSubject subject, Telling telling, Section section) {
    telling.rows(
        section,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select message_id, case_id, thread, author_kind, author_name, channel, language, body,
                    written_at
                  from message
                  where merchant_id = :merchantId and case_id = any(:cases) and erased_at is null
                    and (thread = 'brand') = :isOfBrand
                  order by written_at, message_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds())
            .param("isOfBrand", section == Section.BRAND_THREAD));
  }

  private void mails(DataSubject subject, Telling telling, Section section) {
    telling.rows(
        section,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select mail_id, case_id, to_party, to_address, to_name, language, subject, body_text,
                    body_html, state, created_at, sent_at, last_error
                  from mail
                  where merchant_id = :merchantId and erased_at is null
                    and (to_party = 'brand') = :isOfBrand
                    and (case_id = any(:cases) or lower(to_address) = lower(:email)
                      or case_id is null and lower(body_text) ~ :pattern)
                  order by created_at, mail_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds())
            .param("email", subject.email())
            .param("pattern", subject.emailPattern())
            .param("isOfBrand", section == Section.BRAND_THREAD));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update message
            set body = '', author_name = '', salt = '', erased_at = :now
            where merchant_id = :merchantId and case_id = any(:cases) and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            update mail
            set to_address = '', to_name = '', subject = '', body_text = '', body_html = '',
              erased_at = :now,
              last_error = case when state = 'waiting' then 'erased before it was sent' end,
              state = case when state = 'waiting' then 'failed' else state end
            where merchant_id = :merchantId and erased_at is null
              and (case_id = any(:cases) or lower(to_address) = lower(:email)
                or case_id is null and lower(body_text) ~ :pattern)
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("email", subject.email())
        .param("pattern", subject.emailPattern())
        .update();
  }
}
