package io.redress.people.store;

import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that open nothing any more. */
@Repository
class ExpiredLinkStore implements CleanUp {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ExpiredLinkStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public String kind() {
    return "links";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(30, 1, 365);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    return jdbc.sql(
            """
            delete from signed_link
            where merchant_id = :merchantId
              and link_id in (
                select link_id
                from signed_link
                where merchant_id = :merchantId and expires_at < :before
                order by expires_at
                limit :most
                for update skip locked)
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
