package io.redress.money.credit;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The credit of a person; it holds ids, sums and dates only, which stay for the books. */
@Repository
class PersonalCreditStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalCreditStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.PERSON;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    telling.rows(
        Section.CREDIT,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select c.credit_id, c.intent_id, c.issued_minor, c.balance_minor, c.currency,
                    c.issued_at, c.expires_at, c.taken_back_at, c.card_end, e.entry_number, e.kind,
                    e.amount_minor, e.reference, e.at
                  from store_credit c
                  join store_credit_entry e
                    on e.merchant_id = c.merchant_id and e.credit_id = c.credit_id
                  where c.merchant_id = :merchantId and c.consumer_id = :person
                  order by c.issued_at, c.credit_id, e.entry_number) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("person", subject.id().value()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    // Nothing here names her.
  }
}
