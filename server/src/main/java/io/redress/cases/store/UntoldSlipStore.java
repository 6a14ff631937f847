package io.redress.cases.store;

import io.redress.cases.domain.Notice;
import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What slipped, or may, and the house has not been told yet. */
@Repository
public class UntoldSlipStore {
  private static final int MOST_MERCHANTS = 1_000;

  private final JdbcClient jdbc;
  private final JdbcClient clock;
  private final RoundTrips trips;
  private final Tenancy tenancy;
  private final NewIds ids;

  UntoldSlipStore(
      JdbcClient jdbc,
      @Qualifier("clockDataSource") DataSource clockDataSource,
      RoundTrips trips,
      Tenancy tenancy,
      NewIds ids) {
    this.jdbc = jdbc;
    this.clock = JdbcClient.create(clockDataSource);
    this.trips = trips;
    this.tenancy = tenancy;
    this.ids = ids;
  }

  /**
   * Something the house is told about a promise.
   *
   * @param kind of the promise
   * @param owner whoever sees to it: the id of somebody of the staff, or a team
   * @param slips how often it has slipped by now; 0 when it is only in danger
   * @param nextDate the date to hold on to
   */
  public record Slip(
      CaseId caseId,
      Notice.Kind notice,
      PromiseKind kind,
      String owner,
      int slips,
      Instant nextDate) {}

  /**
   * A slip that was taken.
   *
   * @param notedAt when it happened, by the clock of the node that saw it
   * @param number how people call its case
   * @param goods what the case is about
   */
  public record Taken(Slip slip, Instant notedAt, String number, String goods) {}

  public void insert(Slip slip, Instant now) {
    trips
        .sql(
            """
            insert into untold_slip (merchant_id, slip_id, case_id, notice, promise_kind, owner,
              slips, next_date, noted_at)
            values (:merchantId, :slipId, :caseId, :notice, :kind, :owner, :slips, :nextDate, :now)
            """)
        .param("merchantId", tenancy.require().value())
        .param("slipId", ids.next())
        .param("caseId", slip.caseId().value())
        .param("notice", Columns.code(slip.notice()))
        .param("kind", Columns.code(slip.kind()))
        .param("owner", slip.owner())
        .param("slips", slip.slips())
        .param("nextDate", Columns.at(slip.nextDate()))
        .param("now", Columns.at(now))
        .later();
  }

  /** Takes what waits out of the table, the oldest first; what another node takes is left to it. */
  public List<Taken> take(int most) {
    return jdbc.sql(
            """
            with taken as (
              delete from untold_slip
              where merchant_id = :merchantId
                and slip_id in (
                  select slip_id
                  from untold_slip
                  where merchant_id = :merchantId
                  order by slip_id
                  limit :most
                  for update skip locked)
              returning merchant_id, slip_id, case_id, notice, promise_kind, owner, slips,
                next_date, noted_at)
            select t.case_id, t.notice, t.promise_kind, t.owner, t.slips, t.next_date, t.noted_at,
              c.case_number, c.title
            from taken t
            join listed_case c on c.merchant_id = t.merchant_id and c.case_id = t.case_id
            order by t.slip_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(UntoldSlipStore::taken)
        .list();
  }

  /** Whose houses have something to be told. */
  public List<MerchantId> merchants() {
    return clock
        .sql("select merchant_id from merchants_with_untold_slips(:most)")
        .param("most", MOST_MERCHANTS)
        .query((row, number) -> new MerchantId(row.getObject("merchant_id", UUID.class)))
        .list();
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    var slip =
        new Slip(
            Columns.caseId(row, number),
            Columns.value(Notice.Kind.class, row.getString("notice")),
            Columns.value(PromiseKind.class, row.getString("promise_kind")),
            row.getString("owner"),
            row.getInt("slips"),
            Columns.instant(row, "next_date"));
    return new Taken(
        slip,
        Columns.instant(row, "noted_at"),
        row.getString("case_number"),
        row.getString("title"));
  }
}
