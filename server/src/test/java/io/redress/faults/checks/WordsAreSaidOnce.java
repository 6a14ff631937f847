package io.redress.faults.checks;

import java.util.List;

/**
 * Words with a mark of their own, such as {@code [4f1c]}, stand in one message, and each party gets
 * them in one mail: whoever sent them twice because no answer came is heard once. A brand is asked
 * once, too; each reminder repeats the question.
 */
final class WordsAreSaidOnce implements Check {
  @Override
  public String meaning() {
    return "words that were said or mailed twice";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select 'message' as what, thread as to_whom, substring(body from '\\[[0-9a-f]{8,}\\]')
          as mark, count(*) as times
        from message
        where merchant_id = :merchantId and body ~ '\\[[0-9a-f]{8,}\\]'
        group by thread, mark
        having count(*) > 1
        union all
        select 'case', channel, substring(words from '\\[[0-9a-f]{8,}\\]') as mark, count(*)
        from after_sales_case
        where merchant_id = :merchantId and words ~ '\\[[0-9a-f]{8,}\\]'
        group by channel, mark
        having count(*) > 1
        union all
        select 'request', 'brand', substring(question from '\\[[0-9a-f]{8,}\\]') as mark, count(*)
        from liaison_request
        where merchant_id = :merchantId and question ~ '\\[[0-9a-f]{8,}\\]'
        group by mark
        having count(*) > 1
        union all
        select 'mail', m.to_party || ' ' || m.subject, m.mark, count(*)
        from (
          select merchant_id, case_id, to_party, subject,
            substring(body_text from '\\[[0-9a-f]{8,}\\]') as mark
          from mail
          where merchant_id = :merchantId and body_text ~ '\\[[0-9a-f]{8,}\\]') m
        where not exists (
          select from liaison_request r
          where r.merchant_id = m.merchant_id
            and r.case_id = m.case_id
            and position(m.mark in r.question) > 0)
        group by m.to_party, m.subject, m.mark
        having count(*) > 1
        """);
  }
}
