package io.redress.imports.store;

import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of files that were refused: they are there to be corrected, not to be kept. */
@Repository
class RefusedRowStore implements CleanUp {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  RefusedRowStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public String kind() {
    return "refused_rows";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(30, 7, 180);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    return jdbc.sql(
            """
            update import_row
            set number = '', troubles = '[]', raw = null
            where merchant_id = :merchantId
              and (run_id, position) in (
                select r.run_id, r.position
                from import_row r
                join import_run i on i.merchant_id = r.merchant_id and i.run_id = r.run_id
                where r.merchant_id = :merchantId and r.outcome = 'refused' and r.raw is not null
                  and i.ended_at < :before
                limit :most
                for update of r skip locked)
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
