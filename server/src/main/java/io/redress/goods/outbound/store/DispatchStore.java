package io.redress.goods.outbound.store;

import static io.redress.goods.outbound.store.DispatchColumns.at;
import static io.redress.goods.outbound.store.DispatchColumns.code;
import static io.redress.goods.outbound.store.DispatchColumns.time;

import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchQuery;
import io.redress.goods.outbound.DispatchQuery.Lens;
import io.redress.goods.outbound.DispatchState;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.PackCheckId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What goes out of the house of the merchant in scope. */
@Repository
public class DispatchStore {
  /** More than any case brings. */
  private static final int MOST_OF_CASE = 200;

  /** So many are served when stock is told; the others when it is told again. */
  private static final int MOST_WAITING = 1_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  DispatchStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps a new dispatch; nothing where there is one for its remedy already. */
  public boolean insertUnlessThere(Dispatch dispatch) {
    var rows =
        written(
                jdbc.sql(
                    """
                    insert into dispatch (merchant_id, dispatch_id, number, case_id, resolution_id,
                      made_at, due_at, sku, model, title, serial, pieces, needs_photo, photos,
                      state, reserved_until, check_id, reason, told_at, carrier, tracking, point,
                      sent_at, arrived_at, version)
                    values (:merchantId, :id, :number, :caseId, :resolutionId,
                      :madeAt, :dueAt, :sku, :model, :title, :serial, :pieces, :needsPhoto, :photos,
                      :state, :reservedUntil, :checkId, :reason, :toldAt, :carrier, :tracking,
                      :point, :sentAt, :arrivedAt, :version)
                    on conflict do nothing
                    """),
                dispatch)
            .param("number", dispatch.number())
            .param("caseId", dispatch.origin().caseId().value())
            .param("resolutionId", dispatch.origin().resolutionId().value())
            .param("madeAt", at(dispatch.origin().madeAt()))
            .update();
    return rows == 1;
  }

  /** Writes the dispatch as it stands now over the version before it. */
  public void update(Dispatch dispatch) {
    var rows =
        written(
                jdbc.sql(
                    """
                    update dispatch
                    set due_at = :dueAt, sku = :sku, model = :model, title = :title,
                      serial = :serial, pieces = :pieces, needs_photo = :needsPhoto,
                      photos = :photos, state = :state, reserved_until = :reservedUntil,
                      check_id = :checkId, reason = :reason, told_at = :toldAt,
                      carrier = :carrier, tracking = :tracking, point = :point,
                      sent_at = :sentAt, arrived_at = :arrivedAt, version = :version
                    where merchant_id = :merchantId and dispatch_id = :id
                      and version = :expectedVersion
                    """),
                dispatch)
            .param("expectedVersion", dispatch.version() - 1)
            .update();
    if (rows != 1) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The dispatch was changed by somebody else; read it again.");
    }
  }

  private StatementSpec written(StatementSpec statement, Dispatch dispatch) {
    var piece = dispatch.piece();
    var course = dispatch.course();
    var way = course.way();
    return statement
        .param("merchantId", tenancy.require().value())
        .param("id", dispatch.id().value())
        .param("dueAt", time(dispatch.origin().dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("sku", piece.sku())
        .param("model", piece.model())
        .param("title", piece.title())
        .param("serial", piece.serial().orElse(null), Types.VARCHAR)
        .param("pieces", piece.quantity().pieces())
        .param("needsPhoto", piece.needsPhoto())
        .param("photos", dispatch.photos())
        .param("state", code(course.state()))
        .param("reservedUntil", time(course.reservedUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("checkId", course.check().map(PackCheckId::value).orElse(null), Types.OTHER)
        .param("reason", course.reason().map(DispatchColumns::code).orElse(null), Types.VARCHAR)
        .param("toldAt", time(course.toldAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("carrier", way.carrier())
        .param("tracking", way.tracking())
        .param("point", way.point())
        .param("sentAt", time(way.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("arrivedAt", time(way.arrivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("version", dispatch.version());
  }

  /** The dispatch, which nobody else changes until the transaction ends. */
  public Optional<Dispatch> lock(DispatchId id) {
    var locked =
        jdbc.sql(
                """
                select dispatch_id
                from dispatch
                where merchant_id = :merchantId and dispatch_id = :id
                for update
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .query(UUID.class)
            .optional();
    return locked.flatMap(it -> byId(id));
  }

  public Optional<Dispatch> byId(DispatchId id) {
    return jdbc.sql(
            """
            select dispatch_id, number, case_id, resolution_id, made_at, due_at, sku, model, title,
              serial, pieces, needs_photo, photos, state, reserved_until, check_id, reason, told_at,
              carrier, tracking, point, sent_at, arrived_at, version
            from dispatch
            where merchant_id = :merchantId and dispatch_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(DispatchColumns::dispatch)
        .optional();
  }

  /** What goes out for a case, oldest first. */
  public List<Dispatch> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select dispatch_id, number, case_id, resolution_id, made_at, due_at, sku, model, title,
              serial, pieces, needs_photo, photos, state, reserved_until, check_id, reason, told_at,
              carrier, tracking, point, sent_at, arrived_at, version
            from dispatch
            where merchant_id = :merchantId and case_id = :caseId
            order by made_at, dispatch_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", MOST_OF_CASE)
        .query(DispatchColumns::dispatch)
        .list();
  }

  /** What has left under this bare number of a carrier and has not arrived, oldest first. */
  public List<Dispatch> onTheWay(String number) {
    return jdbc.sql(
            """
            select dispatch_id, number, case_id, resolution_id, made_at, due_at, sku, model, title,
              serial, pieces, needs_photo, photos, state, reserved_until, check_id, reason, told_at,
              carrier, tracking, point, sent_at, arrived_at, version
            from dispatch
            where merchant_id = :merchantId and state = 'sent'
              and upper(regexp_replace(tracking, '[^0-9A-Za-z]', '', 'g')) = :number
            order by made_at, dispatch_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("number", number)
        .param("most", MOST_OF_CASE)
        .query(DispatchColumns::dispatch)
        .list();
  }

  /** What goes out over all cases, what is to leave first; of what has ended the latest. */
  public List<Dispatch> find(DispatchQuery query) {
    return jdbc.sql(
            """
            select dispatch_id, number, case_id, resolution_id, made_at, due_at, sku, model, title,
              serial, pieces, needs_photo, photos, state, reserved_until, check_id, reason, told_at,
              carrier, tracking, point, sent_at, arrived_at, version
            from dispatch
            where merchant_id = :merchantId and state = any(:states)
            order by state in ('delivered', 'collected', 'cancelled'),
              coalesce(arrived_at, sent_at) desc nulls first, due_at nulls last, made_at,
              dispatch_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("states", states(query.lens()))
        .param("most", query.limit())
        .query(DispatchColumns::dispatch)
        .list();
  }

  /** What waits for this variant, the oldest promise first. */
  public List<Dispatch> waitingFor(String sku) {
    return jdbc.sql(
            """
            select dispatch_id, number, case_id, resolution_id, made_at, due_at, sku, model, title,
              serial, pieces, needs_photo, photos, state, reserved_until, check_id, reason, told_at,
              carrier, tracking, point, sent_at, arrived_at, version
            from dispatch
            where merchant_id = :merchantId and sku = :sku and state in ('to_reserve', 'short')
            order by due_at nulls last, made_at, dispatch_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("sku", sku)
        .param("most", MOST_WAITING)
        .query(DispatchColumns::dispatch)
        .list();
  }

  private static String[] states(Lens lens) {
    return Arrays.stream(DispatchState.values())
        .filter(state -> lens == Lens.ALL || lensOf(state) == lens)
        .map(DispatchColumns::code)
        .toArray(String[]::new);
  }

  private static Lens lensOf(DispatchState state) {
    return switch (state) {
      case RESERVED, PICKING, CHECKED -> Lens.TO_PACK;
      case TO_RESERVE, SHORT -> Lens.WAITING;
      case SENT -> Lens.SENT;
      case DELIVERED, COLLECTED, CANCELLED -> Lens.ENDED;
    };
  }
}
