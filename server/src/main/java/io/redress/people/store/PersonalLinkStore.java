package io.redress.people.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that a person was given; an erasure deletes them. */
@Repository
class PersonalLinkStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalLinkStore(JdbcClient jdbc, Tenancy tenancy) {
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
        Section.LINKS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select link_id, purpose, created_at, expires_at, revoked_at
                  from signed_link
                  where merchant_id = :merchantId and party = 'consumer'
                    and subject_id = any(:subjects)
                  order by created_at, link_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("subjects", subjects(subject)));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            delete from signed_link
            where merchant_id = :merchantId and party = 'consumer' and subject_id = any(:subjects)
            """)
        .param("merchantId", tenancy.require().value())
        .param("subjects", subjects(subject))
        .update();
  }

  private static UUID[] subjects(DataSubject subject) {
    return Stream.of(
            Stream.of(subject.orderIds()),
            Stream.of(subject.caseIds()),
            Stream.of(subject.id().value()))
        .flatMap(ids -> ids)
        .toArray(UUID[]::new);
  }
}
