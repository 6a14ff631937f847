package io.redress.goods.disposition.store;

import io.redress.goods.disposition.DispositionPolicy;
import io.redress.goods.disposition.DispositionPolicy.TakenBack;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the merchant in scope usually has it with goods that came back. */
@Repository
public class DispositionPolicyStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  DispositionPolicyStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public Optional<DispositionPolicy> find() {
    return jdbc.sql(
            """
            select defects, restocks_opened, refurbishes
            from disposition_policy
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            (row, number) ->
                new DispositionPolicy(
                    TakenBack.valueOf(row.getString("defects").toUpperCase(Locale.ROOT)),
                    row.getBoolean("restocks_opened"),
                    row.getBoolean("refurbishes")))
        .optional();
  }

  public void set(DispositionPolicy policy, Instant now) {
    jdbc.sql(
            """
            insert into disposition_policy (merchant_id, defects, restocks_opened, refurbishes,
              set_at)
            values (:merchantId, :defects, :restocksOpened, :refurbishes, :now)
            on conflict (merchant_id) do update
            set defects = excluded.defects, restocks_opened = excluded.restocks_opened,
              refurbishes = excluded.refurbishes, set_at = excluded.set_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("defects", policy.defects().name().toLowerCase(Locale.ROOT))
        .param("restocksOpened", policy.restocksOpened())
        .param("refurbishes", policy.refurbishes())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
