package io.redress.cases.store;

import io.redress.cases.receiving.BenchLine;
import io.redress.cases.receiving.DoubtedLine;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.DifferenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the bench of the merchant in scope waits for, and what waits at the bench. */
@Repository
public class BenchListStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BenchListStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Goods that shall come back and are not here, those expected first on top. */
  public List<BenchLine> expected(int most) {
    return jdbc.sql(
            """
            select case_id, case_line_id, reception, acceptance, received_at, case_number,
              next_due_at, name, title, brand_name, category, quantity, parcel_number, carrier,
              tracking_number, expected_at, delivered_at
            from bench_line
            where merchant_id = :merchantId and reception in ('awaiting', 'in_transit')
              and status in ('fulfilling', 'disputed')
            order by coalesce(expected_at, next_due_at), case_line_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(BenchListStore::line)
        .list();
  }

  /** Goods that came since this moment, or that nobody has looked at yet, the latest first. */
  public List<BenchLine> here(Instant since, int most) {
    return jdbc.sql(
            """
            select case_id, case_line_id, reception, acceptance, received_at, case_number,
              next_due_at, name, title, brand_name, category, quantity, parcel_number, carrier,
              tracking_number, expected_at, delivered_at
            from bench_line
            where merchant_id = :merchantId and received_at is not null
              and (received_at >= :since
                or (reception = 'received' and acceptance = 'pending' and status = 'fulfilling'))
            order by received_at desc, case_line_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("since", Columns.at(since))
        .param("most", most)
        .query(BenchListStore::line)
        .list();
  }

  /** What differs and waits for a second person, the oldest first. */
  public List<DoubtedLine> differing(int most) {
    return jdbc.sql(
            """
            select d.difference_id, d.seen_at, b.case_id, b.case_line_id, b.reception,
              b.acceptance, b.received_at, b.case_number, b.next_due_at, b.name, b.title,
              b.brand_name, b.category, b.quantity, b.parcel_number, b.carrier,
              b.tracking_number, b.expected_at, b.delivered_at
            from goods_difference d
            join bench_line b on b.merchant_id = d.merchant_id
              and b.case_line_id = d.case_line_id and b.case_id = d.case_id
            where d.merchant_id = :merchantId and d.second_look is null
              and b.status = 'disputed'
            order by d.seen_at, d.difference_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(
            (row, number) ->
                new DoubtedLine(
                    new DifferenceId(row.getObject("difference_id", UUID.class)),
                    line(row, number),
                    Columns.instant(row, "seen_at")))
        .list();
  }

  private static BenchLine line(ResultSet row, int number) throws SQLException {
    return new BenchLine(
        new CaseId(row.getObject("case_id", UUID.class)),
        new CaseLineId(row.getObject("case_line_id", UUID.class)),
        row.getString("case_number"),
        row.getString("name"),
        new BenchLine.Goods(
            row.getString("title"),
            Optional.ofNullable(row.getString("brand_name")),
            row.getString("category"),
            row.getInt("quantity")),
        new BenchLine.State(
            Columns.value(Reception.class, row.getString("reception")),
            Columns.value(Acceptance.class, row.getString("acceptance")),
            Columns.optionalInstant(row, "received_at")),
        Columns.optionalInstant(row, "next_due_at"),
        box(row));
  }

  private static Optional<BenchLine.Box> box(ResultSet row) throws SQLException {
    var number = row.getString("parcel_number");
    return number == null
        ? Optional.empty()
        : Optional.of(
            new BenchLine.Box(
                number,
                Optional.ofNullable(row.getString("carrier")),
                Optional.ofNullable(row.getString("tracking_number")),
                Columns.optionalInstant(row, "expected_at"),
                Columns.optionalInstant(row, "delivered_at")));
  }
}
