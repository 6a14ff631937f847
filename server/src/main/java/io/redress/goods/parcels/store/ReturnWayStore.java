package io.redress.goods.parcels.store;

import static io.redress.goods.parcels.store.ParcelColumns.code;

import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.ReturnWay;
import io.redress.goods.parcels.ReturnWays;
import io.redress.goods.parcels.WayBack;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ways back that the merchant in scope offers, version by version. */
@Repository
public class ReturnWayStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ReturnWayStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The latest version. */
  public Optional<ReturnWays> latest() {
    return jdbc.sql(
            """
            select version, hub_name as name, hub_lines as lines, hub_postal_code as postal_code,
              hub_city as city, hub_region as region, hub_country as country, hub_phone as phone,
              set_at, set_by
            from return_ways
            where merchant_id = :merchantId
            order by version desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .query((row, number) -> head(row))
        .optional()
        .map(
            head ->
                new ReturnWays(
                    head.version(),
                    new ReturnWays.Offer(head.hub(), ways(head.version())),
                    head.setAt(),
                    head.setBy()));
  }

  private record Head(int version, PostalAddress hub, Instant setAt, String setBy) {}

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getInt("version"),
        ParcelColumns.address(row),
        ParcelColumns.instant(row, "set_at").orElseThrow(),
        row.getString("set_by"));
  }

  private List<ReturnWay> ways(int version) {
    return jdbc.sql(
            """
            select way, countries, most_value_minor, most_grams, price_minor, currency, payer, days
            from return_way
            where merchant_id = :merchantId and version = :version
            order by way_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("version", version)
        .query((row, number) -> way(row))
        .list();
  }

  private static ReturnWay way(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    var most = Optional.ofNullable(row.getObject("most_value_minor", Long.class));
    var grams = Optional.ofNullable(row.getObject("most_grams", Integer.class));
    return new ReturnWay(
        ParcelColumns.value(WayBack.class, row.getString("way")),
        List.of((String[]) row.getArray("countries").getArray()),
        most.map(minor -> Money.of(minor, currency)),
        grams.map(OptionalInt::of).orElse(OptionalInt.empty()),
        ParcelColumns.money(row, "price_minor"),
        ParcelColumns.value(Payer.class, row.getString("payer")),
        row.getInt("days"));
  }

  /** Adds a version; false when somebody else was faster. */
  public boolean insert(ReturnWays ways) {
    var hub = ways.offer().hub();
    var rows =
        jdbc.sql(
                """
                insert into return_ways (merchant_id, version, hub_name, hub_lines,
                  hub_postal_code, hub_city, hub_region, hub_country, hub_phone, set_at, set_by)
                values (:merchantId, :version, :name, :lines,
                  :postalCode, :city, :region, :country, :phone, :setAt, :setBy)
                on conflict do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("version", ways.version())
            .param("name", hub.name())
            .param("lines", hub.lines())
            .param("postalCode", hub.postalCode())
            .param("city", hub.city())
            .param("region", hub.region())
            .param("country", hub.country())
            .param("phone", hub.phone())
            .param("setAt", ParcelColumns.at(ways.setAt()))
            .param("setBy", ways.setBy())
            .update();
    if (rows == 0) {
      return false;
    }
    var number = 0;
    for (var way : ways.offer().ways()) {
      number++;
      insert(ways.version(), number, way);
    }
    return true;
  }

  private void insert(int version, int number, ReturnWay way) {
    jdbc.sql(
            """
            insert into return_way (merchant_id, version, way_number, way, countries,
              most_value_minor, most_grams, price_minor, currency, payer, days)
            values (:merchantId, :version, :number, :way, :countries,
              :mostValue, :mostGrams, :price, :currency, :payer, :days)
            """)
        .param("merchantId", tenancy.require().value())
        .param("version", version)
        .param("number", number)
        .param("way", code(way.way()))
        .param("countries", way.countries().toArray(String[]::new))
        .param("mostValue", way.mostValue().map(Money::minorUnits).orElse(null), Types.BIGINT)
        .param(
            "mostGrams", way.mostGrams().stream().boxed().findFirst().orElse(null), Types.INTEGER)
        .param("price", way.price().minorUnits())
        .param("currency", way.price().currency().getCurrencyCode())
        .param("payer", code(way.payer()))
        .param("days", way.days())
        .update();
  }
}
