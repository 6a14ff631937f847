package io.redress.faults.checks;

import java.util.List;

/**
 * Words with a mark of their own, such as {@code [4f1c]}, stand in one message, and each party gets
 * them in one mail: whoever sent them twice because no answer came is heard once.
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
        select 'mail', to_party || ' ' || subject,
          substring(body_text from '\\[[0-9a-f]{8,}\\]') as mark, count(*)
        from mail
        where merchant_id = :merchantId and body_text ~ '\\[[0-9a-f]{8,}\\]'
        group by to_party, subject, mark
        having count(*) > 1
        """);
  }
}
