package io.redress.catalogue.store;

import io.redress.catalogue.customs.CustomsFact;
import io.redress.platform.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what customs ask about goods, by sku. */
@Repository
public class CustomsFactStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CustomsFactStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps a fact in the place of the one before. */
  public void put(CustomsFact fact, Instant now) {
    var grams = fact.netGrams().stream().boxed().findFirst();
    jdbc.sql(
            """
            insert into customs_fact (merchant_id, sku, hs_code, origin, net_grams, told_at)
            values (:merchantId, :sku, :hsCode, :origin, :netGrams, :now)
            on conflict (merchant_id, sku) do update
            set hs_code = excluded.hs_code, origin = excluded.origin,
              net_grams = excluded.net_grams, told_at = excluded.told_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("sku", fact.sku())
        .param("hsCode", fact.hsCode().orElse(null), Types.VARCHAR)
        .param("origin", fact.origin().orElse(null), Types.VARCHAR)
        .param("netGrams", grams.orElse(null), Types.INTEGER)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What is known of these skus. */
  public List<CustomsFact> ofSkus(Collection<String> skus) {
    return jdbc.sql(
            """
            select sku, hs_code, origin, net_grams
            from customs_fact
            where merchant_id = :merchantId
              and sku = any (:skus)
            order by sku
            """)
        .param("merchantId", tenancy.require().value())
        .param("skus", skus.toArray(String[]::new))
        .query(CustomsFactStore::fact)
        .list();
  }

  private static CustomsFact fact(ResultSet row, int number) throws SQLException {
    var grams = row.getInt("net_grams");
    var netGrams = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(grams);
    return new CustomsFact(
        Objects.requireNonNull(row.getString("sku")),
        Optional.ofNullable(row.getString("hs_code")),
        Optional.ofNullable(row.getString("origin")),
        netGrams);
  }
}
