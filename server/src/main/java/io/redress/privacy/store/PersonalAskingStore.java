package io.redress.privacy.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person asked for about her data, and why it was held; erased are the reasons. */
@Repository
class PersonalAskingStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalAskingStore(JdbcClient jdbc, Tenancy tenancy) {
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
        Section.REQUESTS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select request_id, kind, origin, state, asked_at, due_at, ended_at
                  from privacy_request
                  where merchant_id = :merchantId and consumer_id = :consumerId
                  order by asked_at, request_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", subject.id().value()));
    telling.rows(
        Section.REQUESTS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select hold_id, reason, until, placed_at, released_at
                  from legal_hold
                  where merchant_id = :merchantId and consumer_id = :consumerId
                  order by placed_at, hold_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", subject.id().value()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update legal_hold
            set reason = '-'
            where merchant_id = :merchantId and consumer_id = :consumerId
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", subject.id().value())
        .update();
  }
}
