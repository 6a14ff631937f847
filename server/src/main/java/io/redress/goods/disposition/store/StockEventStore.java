package io.redress.goods.disposition.store;

import io.redress.goods.disposition.Disposition;
import io.redress.goods.disposition.Proposal;
import io.redress.goods.disposition.Proposal.Reason;
import io.redress.goods.disposition.StockEvent;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of goods of the merchant in scope; it is never changed. */
@Repository
public class StockEventStore {
  private static final int MOST_OF_CASE = 1_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  StockEventStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * The number of the next event. Whoever takes it keeps others from taking one until the commit,
   * so that no reader of the feed ever passes an event that comes later.
   */
  public long nextNumber() {
    var _ =
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('stock_event ' || :merchant, 0))")
            .param("merchant", tenancy.require().value().toString())
            .query((row, number) -> number)
            .list();
    return jdbc.sql(
            """
            select coalesce(max(event_number), 0) + 1
            from stock_event
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(Long.class)
        .single();
  }

  public void insert(StockEvent event) {
    var goods = event.goods();
    jdbc.sql(
            """
            insert into stock_event (merchant_id, event_number, disposition, proposed, reason,
              case_id, case_line_id, sku, title, pieces, place, by_kind, by_id, at)
            values (:merchantId, :number, :disposition, :proposed, :reason,
              :caseId, :lineId, :sku, :title, :pieces, :place, :byKind, :by, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("number", event.number())
        .param("disposition", code(event.disposition()))
        .param(
            "proposed",
            event.proposed().map(each -> code(each.disposition())).orElse(null),
            Types.VARCHAR)
        .param(
            "reason", event.proposed().map(each -> code(each.reason())).orElse(null), Types.VARCHAR)
        .param("caseId", goods.caseId().value())
        .param("lineId", goods.line().value())
        .param("sku", goods.sku())
        .param("title", goods.title())
        .param("pieces", goods.pieces())
        .param("place", event.place())
        .param("byKind", code(event.by().kind()))
        .param("by", event.by().id(), Types.OTHER)
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What became of the goods of a case, oldest first. */
  public List<StockEvent> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select event_number, disposition, proposed, reason, case_id, case_line_id, sku, title,
              pieces, place, by_kind, by_id, at
            from stock_event
            where merchant_id = :merchantId and case_id = :caseId
            order by event_number
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", MOST_OF_CASE)
        .query(StockEventStore::event)
        .list();
  }

  /** What came after this number, oldest first. */
  public List<StockEvent> after(long number, int most) {
    return jdbc.sql(
            """
            select event_number, disposition, proposed, reason, case_id, case_line_id, sku, title,
              pieces, place, by_kind, by_id, at
            from stock_event
            where merchant_id = :merchantId and event_number > :number
            order by event_number
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("number", number)
        .param("most", most)
        .query(StockEventStore::event)
        .list();
  }

  private static StockEvent event(ResultSet row, int number) throws SQLException {
    return new StockEvent(
        row.getLong("event_number"),
        value(Disposition.class, row.getString("disposition")),
        proposal(row),
        new StockEvent.Goods(
            new CaseId(row.getObject("case_id", UUID.class)),
            new CaseLineId(row.getObject("case_line_id", UUID.class)),
            row.getString("sku"),
            row.getString("title"),
            row.getInt("pieces")),
        row.getString("place"),
        new Actor(
            value(ActorKind.class, row.getString("by_kind")), row.getObject("by_id", UUID.class)),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Optional<Proposal> proposal(ResultSet row) throws SQLException {
    var reason = row.getString("reason");
    if (reason == null) {
      return Optional.empty();
    }
    var proposed = value(Disposition.class, row.getString("proposed"));
    return Optional.of(new Proposal(proposed, value(Reason.class, reason)));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
