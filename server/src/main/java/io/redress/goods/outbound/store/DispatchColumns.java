package io.redress.goods.outbound.store;

import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatch.Course;
import io.redress.goods.outbound.Dispatch.Origin;
import io.redress.goods.outbound.Dispatch.Way;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.DispatchReason;
import io.redress.goods.outbound.DispatchState;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.PackCheckId;
import io.redress.shared.Quantity;
import io.redress.shared.ResolutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How what goes out stands in columns. */
final class DispatchColumns {
  private DispatchColumns() {}

  static Dispatch dispatch(ResultSet row, int number) throws SQLException {
    return new Dispatch(
        new DispatchId(uuid(row, "dispatch_id")),
        row.getString("number"),
        new Origin(
            new CaseId(uuid(row, "case_id")),
            new ResolutionId(uuid(row, "resolution_id")),
            instant(row, "made_at").orElseThrow(),
            instant(row, "due_at")),
        new DispatchPiece(
            row.getString("sku"),
            row.getString("model"),
            row.getString("title"),
            Optional.ofNullable(row.getString("serial")),
            Quantity.of(row.getInt("pieces")),
            row.getBoolean("needs_photo")),
        course(row),
        row.getInt("photos"),
        row.getInt("version"));
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        value(DispatchState.class, row.getString("state")),
        instant(row, "reserved_until"),
        Optional.ofNullable(row.getObject("check_id", UUID.class)).map(PackCheckId::new),
        Optional.ofNullable(row.getString("reason")).map(code -> value(DispatchReason.class, code)),
        instant(row, "told_at"),
        new Way(
            row.getString("carrier"),
            row.getString("tracking"),
            row.getString("point"),
            instant(row, "sent_at"),
            instant(row, "arrived_at")));
  }

  static Actor actor(ResultSet row) throws SQLException {
    return new Actor(
        value(ActorKind.class, row.getString("by_kind")), row.getObject("by_id", UUID.class));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime time(Optional<Instant> instant) {
    return instant.map(DispatchColumns::at).orElse(null);
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
