package io.redress.conversation.store;

import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that belong to no case, such as those with the link to an order. */
@Repository
class OldLetterStore implements CleanUp {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  OldLetterStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public String kind() {
    return "letters";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(90, 30, 730);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    return jdbc.sql(
            """
            update mail
            set to_address = '', to_name = '', subject = '', body_text = '', body_html = '',
              erased_at = created_at,
              last_error = case when state = 'waiting' then 'erased before it was sent' end,
              state = case when state = 'waiting' then 'failed' else state end
            where merchant_id = :merchantId
              and mail_id in (
                select mail_id
                from mail
                where merchant_id = :merchantId and case_id is null and erased_at is null
                  and created_at < :before
                order by created_at
                limit :most
                for update skip locked)
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
