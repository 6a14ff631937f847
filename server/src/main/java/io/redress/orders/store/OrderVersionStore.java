package io.redress.orders.store;

import io.redress.orders.Order.Difference;
import io.redress.orders.Order.Version;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps when an order came in and what differed; a row is written once and never changed. */
@Repository
public class OrderVersionStore {
  private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final JsonMapper json;

  OrderVersionStore(JdbcClient jdbc, Tenancy tenancy, JsonMapper json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
  }

  /** Notes a version that is not the first, which is noted with its order. */
  public void insert(OrderId order, Version version) {
    jdbc.sql(
            """
            insert into order_version
              (merchant_id, order_id, version, content_digest, differences, came_at)
            values
              (:merchantId, :orderId, :version, :digest, cast(:differences as jsonb), :cameAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("orderId", order.value())
        .param("version", version.number())
        .param("digest", HexFormat.of().parseHex(version.digest()))
        .param("differences", json.writeValueAsString(version.differences()))
        .param("cameAt", version.cameAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The latest versions first. */
  public List<Version> ofOrder(OrderId order, int most) {
    return jdbc.sql(
            """
            select version, encode(content_digest, 'hex') as digest, differences, came_at
            from order_version
            where merchant_id = :merchantId
              and order_id = :orderId
            order by version desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("orderId", order.value())
        .param("most", most)
        .query(this::version)
        .list();
  }

  private Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getObject("came_at", OffsetDateTime.class).toInstant(),
        row.getString("digest"),
        json.readValue(row.getString("differences"), DIFFERENCES));
  }
}
