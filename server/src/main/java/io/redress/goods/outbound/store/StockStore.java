package io.redress.goods.outbound.store;

import static io.redress.goods.outbound.store.DispatchColumns.at;
import static io.redress.goods.outbound.store.DispatchColumns.instant;

import io.redress.goods.outbound.ScannedCode;
import io.redress.goods.outbound.StockSeen;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was seen on the shelves of the merchant in scope, and what its codes stand for. */
@Repository
public class StockStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  StockStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps what was seen; what was seen later stays. A code that is another piece's is refused. */
  public void see(StockSeen seen) {
    var rows =
        jdbc.sql(
                """
                insert into stock_seen (merchant_id, sku, pieces, place, seen_at)
                values (:merchantId, :sku, :pieces, :place, :seenAt)
                on conflict (merchant_id, sku) do update
                set pieces = excluded.pieces, place = excluded.place, seen_at = excluded.seen_at
                where stock_seen.seen_at <= excluded.seen_at
                """)
            .param("merchantId", tenancy.require().value())
            .param("sku", seen.sku())
            .param("pieces", seen.pieces().orElse(null), Types.INTEGER)
            .param("place", seen.place())
            .param("seenAt", at(seen.seenAt()))
            .update();
    if (rows == 1) {
      replaceCodes(seen);
    }
  }

  private void replaceCodes(StockSeen seen) {
    jdbc.sql("delete from piece_code where merchant_id = :merchantId and sku = :sku")
        .param("merchantId", tenancy.require().value())
        .param("sku", seen.sku())
        .update();
    for (var code : seen.codes()) {
      var rows =
          jdbc.sql(
                  """
                  insert into piece_code (merchant_id, code, sku)
                  values (:merchantId, :code, :sku)
                  on conflict (merchant_id, code) do nothing
                  """)
              .param("merchantId", tenancy.require().value())
              .param("code", code)
              .param("sku", seen.sku())
              .update();
      if (rows == 0) {
        throw Problem.of(
            ProblemCode.CONFLICT,
            new Violation(
                "codes",
                code,
                "stands on another piece already",
                "Take it off that piece, or leave it out here."));
      }
    }
  }

  /** What is known of a variant; nobody else promises of it until the transaction ends. */
  public Optional<StockSeen> lock(String sku) {
    var locked =
        jdbc.sql(
                """
                select sku
                from stock_seen
                where merchant_id = :merchantId and sku = :sku
                for update
                """)
            .param("merchantId", tenancy.require().value())
            .param("sku", sku)
            .query(String.class)
            .optional();
    return locked.flatMap(this::bySku);
  }

  /**
   * Whether this very piece is held for somebody; nobody else asks until the transaction ends. One
   * serial number is one piece, also where nobody counted.
   */
  public boolean isHeld(String sku, String serial) {
    var piece = sku + " " + ScannedCode.normal(serial);
    var _ =
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('serial ' || :piece, 0))")
            .param("piece", tenancy.require().value() + " " + piece)
            .query((row, number) -> number)
            .list();
    return jdbc.sql(
            """
            select exists (
              select 1
              from dispatch
              where merchant_id = :merchantId and sku = :sku
                and upper(replace(serial, ' ', '')) = upper(replace(:serial, ' ', ''))
                and state in ('reserved', 'picking', 'checked'))
            """)
        .param("merchantId", tenancy.require().value())
        .param("sku", sku)
        .param("serial", serial)
        .query(Boolean.class)
        .single();
  }

  /** What is known of a variant. */
  public Optional<StockSeen> bySku(String sku) {
    return of(List.of(sku)).stream().findFirst();
  }

  /** What is known of these variants. */
  public List<StockSeen> of(Collection<String> skus) {
    return jdbc.sql(
            """
            select s.sku, s.pieces, s.place, s.seen_at,
              (select coalesce(sum(d.pieces), 0)
                from dispatch d
                where d.merchant_id = s.merchant_id and d.sku = s.sku
                  and (d.state in ('reserved', 'picking', 'checked')
                    or (d.state in ('sent', 'delivered', 'collected') and d.sent_at > s.seen_at)))
                as promised,
              array(
                select c.code
                from piece_code c
                where c.merchant_id = s.merchant_id and c.sku = s.sku
                order by c.code) as codes
            from stock_seen s
            where s.merchant_id = :merchantId and s.sku = any(:skus)
            order by s.sku
            """)
        .param("merchantId", tenancy.require().value())
        .param("skus", skus.toArray(String[]::new))
        .query(StockStore::stock)
        .list();
  }

  /** Which variants these codes stand on. */
  public Map<String, String> skusOf(Collection<String> codes) {
    var found =
        jdbc.sql(
                """
                select code, sku
                from piece_code
                where merchant_id = :merchantId and code = any(:codes)
                """)
            .param("merchantId", tenancy.require().value())
            .param("codes", codes.toArray(String[]::new))
            .query((row, number) -> Map.entry(row.getString("code"), row.getString("sku")))
            .list();
    return found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static StockSeen stock(ResultSet row, int number) throws SQLException {
    return new StockSeen(
        row.getString("sku"),
        List.of((String[]) row.getArray("codes").getArray()),
        Optional.ofNullable(row.getObject("pieces", Integer.class)),
        row.getString("place"),
        instant(row, "seen_at").orElseThrow(),
        row.getInt("promised"));
  }
}
