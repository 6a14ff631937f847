package io.redress.goods.receiving.store;

import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/** How what the bench keeps stands in columns. */
final class BenchColumns {
  private BenchColumns() {}

  static Actor actor(ResultSet row, String kind, String id) throws SQLException {
    return new Actor(value(ActorKind.class, row.getString(kind)), row.getObject(id, UUID.class));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
