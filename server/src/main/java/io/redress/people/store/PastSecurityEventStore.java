package io.redress.people.store;

import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened with accounts, keys and links so long ago that nobody asks for it any more; never
 * less than a quarter of a year, so that an intrusion found late can still be followed.
 */
@Repository
class PastSecurityEventStore implements CleanUp {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PastSecurityEventStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public String kind() {
    return "security_events";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(365, 90, 1095);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    return jdbc.sql(
            """
            delete from security_event
            where merchant_id = :merchantId
              and event_id in (
                select event_id
                from security_event
                where merchant_id = :merchantId and at < :before
                order by at
                limit :most)
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
