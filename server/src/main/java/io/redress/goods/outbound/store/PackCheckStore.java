package io.redress.goods.outbound.store;

import static io.redress.goods.outbound.store.DispatchColumns.at;
import static io.redress.goods.outbound.store.DispatchColumns.code;
import static io.redress.goods.outbound.store.DispatchColumns.instant;
import static io.redress.goods.outbound.store.DispatchColumns.uuid;
import static io.redress.goods.outbound.store.DispatchColumns.value;

import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.KnownPiece;
import io.redress.goods.outbound.PackLook;
import io.redress.goods.outbound.PackLook.NearMiss;
import io.redress.goods.outbound.PackLook.Subject;
import io.redress.goods.outbound.PackResult;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.OrderId;
import io.redress.shared.PackCheckId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at packings of the merchant in scope; they are never changed. */
@Repository
public class PackCheckStore {
  private static final int MOST_TEXT = 2_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PackCheckStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public void insert(PackLook look) {
    var result = look.result();
    var of = Columns.of(look.subject());
    var told = told(result);
    jdbc.sql(
            """
            insert into pack_check (merchant_id, check_id, dispatch_id, case_id, order_id,
              wanted_sku, wanted_serial, wanted_pieces, right_pieces, wrong_pieces, needs_photo,
              photos, outcome, failed, expected, found, place, scans, by_kind, by_id, checked_at)
            values (:merchantId, :id, :dispatchId, :caseId, :orderId,
              :sku, :serial, :wanted, :right, :wrong, :needsPhoto,
              :photos, :outcome, :failed, :expected, :found, :place, :scans, :byKind, :by, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", look.id().value())
        .param("dispatchId", of.dispatchId().map(DispatchId::value).orElse(null), Types.OTHER)
        .param("caseId", of.caseId().map(CaseId::value).orElse(null), Types.OTHER)
        .param("orderId", of.orderId().map(OrderId::value).orElse(null), Types.OTHER)
        .param("sku", of.piece().map(DispatchPiece::sku).orElse(null), Types.VARCHAR)
        .param("serial", of.piece().flatMap(DispatchPiece::serial).orElse(null), Types.VARCHAR)
        .param("wanted", result.wanted())
        .param("right", result.right())
        .param("wrong", result.wrong())
        .param("needsPhoto", result.needsPhoto())
        .param("photos", result.photos())
        .param("outcome", code(result.outcome()))
        .param("failed", result.failed().map(DispatchColumns::code).orElse(null), Types.VARCHAR)
        .param("expected", told.map(line -> cut(line.expected())).orElse(""))
        .param("found", told.map(line -> cut(line.found())).orElse(""))
        .param("place", place(result))
        .param("scans", look.scans().toArray(String[]::new))
        .param("byKind", code(look.by().kind()))
        .param("by", look.by().id(), Types.OTHER)
        .param("at", at(look.at()))
        .update();
  }

  /** What was about to leave and did not since this moment, the latest first. */
  public List<NearMiss> nearMisses(Instant since, int most) {
    return jdbc.sql(
            """
            select check_id, dispatch_id, order_id, failed, expected, found, place, checked_at
            from pack_check
            where merchant_id = :merchantId and outcome = 'stop' and checked_at >= :since
            order by checked_at desc, check_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("since", at(since))
        .param("most", most)
        .query(PackCheckStore::nearMiss)
        .list();
  }

  private static NearMiss nearMiss(ResultSet row, int number) throws SQLException {
    return new NearMiss(
        new PackCheckId(uuid(row, "check_id")),
        Optional.ofNullable(row.getObject("dispatch_id", UUID.class)).map(DispatchId::new),
        Optional.ofNullable(row.getObject("order_id", UUID.class)).map(OrderId::new),
        value(PackResult.Kind.class, row.getString("failed")),
        row.getString("expected"),
        row.getString("found"),
        row.getString("place"),
        instant(row, "checked_at").orElseThrow());
  }

  private static Optional<PackResult.Line> told(PackResult result) {
    return result
        .failed()
        .flatMap(kind -> result.lines().stream().filter(line -> line.kind() == kind).findFirst());
  }

  private static String place(PackResult result) {
    return result.backToShelf().stream()
        .map(KnownPiece::place)
        .filter(place -> !place.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String cut(String text) {
    return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
  }

  /** At what was looked, as columns. */
  private record Columns(
      Optional<DispatchId> dispatchId,
      Optional<CaseId> caseId,
      Optional<OrderId> orderId,
      Optional<DispatchPiece> piece) {
    static Columns of(Subject subject) {
      return switch (subject) {
        case Subject.OfDispatch(var id, var caseId, var piece) ->
            new Columns(Optional.of(id), Optional.of(caseId), Optional.empty(), Optional.of(piece));
        case Subject.OfOrder(var id) ->
            new Columns(Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty());
      };
    }
  }
}
