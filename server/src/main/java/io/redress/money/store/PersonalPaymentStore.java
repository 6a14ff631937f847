package io.redress.money.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person paid and was paid back; erased is the name of the means of payment. */
@Repository
class PersonalPaymentStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalPaymentStore(JdbcClient jdbc, Tenancy tenancy) {
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
        Section.PAYMENTS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select payment_id, order_id, provider, provider_reference, method, method_label,
                    captured_minor, currency, captured_at, set_aside_at
                  from payment
                  where merchant_id = :merchantId and order_id = any(:orders)
                  order by captured_at, payment_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("orders", subject.orderIds()));
    tellDifferences(subject, telling);
    telling.rows(
        Section.REFUNDS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select i.intent_id, i.case_id, i.payment_id, i.amount_minor, i.currency, i.state,
                    i.created_at, s.reference, s.document_number, s.settled_at
                  from refund_intent i
                  left join settlement s on s.merchant_id = i.merchant_id and s.intent_id = i.intent_id
                  where i.merchant_id = :merchantId and i.case_id = any(:cases)
                  order by i.created_at, i.intent_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds()));
  }

  private void tellDifferences(DataSubject subject, Telling telling) {
    telling.rows(
        Section.PAYMENTS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select case_id, resolution_id, amount_minor, currency, state, asked_at, ended_at,
                    payment_id
                  from difference_charge
                  where merchant_id = :merchantId and case_id = any(:cases)
                  order by asked_at, resolution_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update payment
            set method_label = ''
            where merchant_id = :merchantId and order_id = any(:orders) and method_label <> ''
            """)
        .param("merchantId", tenancy.require().value())
        .param("orders", subject.orderIds())
        .update();
  }
}
