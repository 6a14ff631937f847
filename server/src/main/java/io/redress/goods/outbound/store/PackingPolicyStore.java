package io.redress.goods.outbound.store;

import static io.redress.goods.outbound.store.DispatchColumns.at;

import io.redress.goods.outbound.PackingPolicy;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which goods the merchant in scope takes no picture of the open box. */
@Repository
public class PackingPolicyStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PackingPolicyStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public Optional<PackingPolicy> find() {
    return jdbc.sql(
            """
            select without_photo
            from packing_policy
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            (row, number) ->
                new PackingPolicy(Set.of((String[]) row.getArray("without_photo").getArray())))
        .optional();
  }

  public void set(PackingPolicy policy, Instant now) {
    jdbc.sql(
            """
            insert into packing_policy (merchant_id, without_photo, set_at)
            values (:merchantId, :withoutPhoto, :now)
            on conflict (merchant_id) do update
            set without_photo = excluded.without_photo, set_at = excluded.set_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("withoutPhoto", policy.withoutPhoto().stream().sorted().toArray(String[]::new))
        .param("now", at(now))
        .update();
  }
}
