package io.redress.evidence.store;

import io.redress.platform.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the files of a merchant take up: one row, so that the limit costs no sum. */
@Component
public class SpaceStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SpaceStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Takes space up, or says that there is not so much left. */
  public boolean take(long bytes, long most) {
    return jdbc.sql(
                """
                insert into evidence_space as s (merchant_id, used_bytes)
                select :merchantId, :bytes
                where :bytes <= :most
                on conflict (merchant_id) do update
                  set used_bytes = s.used_bytes + :bytes
                  where s.used_bytes + :bytes <= :most
                """)
            .param("merchantId", tenancy.require().value())
            .param("bytes", bytes)
            .param("most", most)
            .update()
        == 1;
  }

  /** Gives space back. */
  public void give(long bytes) {
    jdbc.sql(
            """
            update evidence_space
            set used_bytes = greatest(0, used_bytes - :bytes)
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .param("bytes", bytes)
        .update();
  }
}
