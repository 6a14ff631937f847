package io.redress.imports.store;

import io.redress.imports.ImportRow;
import io.redress.imports.ImportRow.Outcome;
import io.redress.imports.formats.RawRow;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.ImportRunId;
import io.redress.shared.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what became of the rows of runs; a row is written once. */
@Repository
public class RowStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  RowStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A row that was refused, as it stands in the file. */
  public record Refused(ImportRow row, List<RawRow> raw) {
    public Refused {
      raw = List.copyOf(raw);
    }
  }

  public void insert(ImportRunId run, TakenRow taken) {
    var row = taken.row();
    jdbc.sql(
            """
            insert into import_row
              (merchant_id, run_id, position, line, number, outcome, order_id, case_id, troubles,
               raw)
            values
              (:merchantId, :runId, :position, :line, :number, :outcome, :orderId, :caseId,
               :troubles::json, :raw::json)
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", run.value())
        .param("position", row.position())
        .param("line", row.line())
        .param("number", row.number())
        .param("outcome", text(row.outcome()))
        .param("orderId", taken.orderId().map(OrderId::value).orElse(null), Types.OTHER)
        .param("caseId", taken.caseId().map(CaseId::value).orElse(null), Types.OTHER)
        .param("troubles", JsonText.write(row.troubles()))
        .param("raw", taken.raw().isEmpty() ? null : JsonText.write(taken.raw()), Types.VARCHAR)
        .update();
  }

  /** Rows behind a position, in the order of the file. */
  public List<ImportRow> list(
      ImportRunId run, Optional<Outcome> outcome, int afterPosition, int most) {
    return jdbc.sql(
            """
            select position, line, number, outcome, troubles
            from import_row
            where merchant_id = :merchantId and run_id = :runId and position > :after
              and (cast(:outcome as text) is null or outcome = :outcome)
            order by position
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", run.value())
        .param("after", afterPosition)
        .param("outcome", outcome.map(RowStore::text).orElse(null), Types.VARCHAR)
        .param("most", most)
        .query(RowStore::row)
        .list();
  }

  /** What was refused behind a position, with its rows of the file. */
  public List<Refused> refused(ImportRunId run, int afterPosition, int most) {
    return jdbc.sql(
            """
            select position, line, number, outcome, troubles, raw
            from import_row
            where merchant_id = :merchantId and run_id = :runId and position > :after
              and outcome = 'refused'
            order by position
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", run.value())
        .param("after", afterPosition)
        .param("most", most)
        .query(
            (row, number) ->
                new Refused(
                    row(row, number),
                    Optional.ofNullable(row.getString("raw"))
                        .map(JsonText::rows)
                        .orElse(List.of())))
        .list();
  }

  /** The orders that rows with this outcome are about. */
  public List<OrderId> orders(ImportRunId run, Outcome outcome) {
    return jdbc.sql(
            """
            select order_id
            from import_row
            where merchant_id = :merchantId and run_id = :runId and outcome = :outcome
              and order_id is not null
            order by position
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", run.value())
        .param("outcome", text(outcome))
        .query((row, number) -> new OrderId(row.getObject("order_id", UUID.class)))
        .list();
  }

  private static ImportRow row(ResultSet row, int number) throws SQLException {
    return new ImportRow(
        row.getInt("position"),
        row.getInt("line"),
        row.getString("number"),
        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        JsonText.troubles(row.getString("troubles")));
  }

  private static String text(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
