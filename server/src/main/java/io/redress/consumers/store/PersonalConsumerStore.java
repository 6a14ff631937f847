package io.redress.consumers.store;

import io.redress.consumers.Consumer;
import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How to reach a person, told and erased. The country stays: taxes were counted by it. */
@Repository
class PersonalConsumerStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalConsumerStore(JdbcClient jdbc, Tenancy tenancy) {
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
        Section.CONTACT,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select consumer_id, name, email, phone, country, language, time_zone, quiet_from,
                    quiet_to, created_at
                  from consumer
                  where merchant_id = :merchantId and consumer_id = :consumerId and erased_at is null) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", subject.id().value()));
    telling.rows(
        Section.CONTACT,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select change_id, old_email, new_email, asked_at, confirmed_at, undone_at
                  from address_change
                  where merchant_id = :merchantId and consumer_id = :consumerId
                  order by asked_at, change_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", subject.id().value()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            delete from address_change
            where merchant_id = :merchantId and consumer_id = :consumerId
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", subject.id().value())
        .update();
    jdbc.sql(
            """
            update consumer
            set name = :nameless, email = '', phone = null, language = 'en', time_zone = 'UTC',
              quiet_from = null, quiet_to = null,
              erased_at = :now
            where merchant_id = :merchantId and consumer_id = :consumerId and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", subject.id().value())
        .param("nameless", Consumer.NAMELESS)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
