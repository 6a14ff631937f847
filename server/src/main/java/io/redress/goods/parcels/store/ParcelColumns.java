package io.redress.goods.parcels.store;

import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.goods.parcels.ParcelPiece.InCase;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelTimes;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.ParcelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** How parcels stand in columns. */
final class ParcelColumns {
  private ParcelColumns() {}

  /** A row of the table of parcels, without what stands in others. */
  record Head(
      ParcelId id,
      String number,
      Leg leg,
      Carriage carriage,
      ParcelState state,
      OptionalInt weightGrams,
      ParcelTimes times,
      int labels,
      int version) {}

  static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        new ParcelId(uuid(row, "parcel_id")),
        row.getString("number"),
        value(Leg.class, row.getString("leg")),
        carriage(row),
        value(ParcelState.class, row.getString("state")),
        weight(row),
        times(row),
        row.getInt("labels"),
        row.getInt("version"));
  }

  private static Carriage carriage(ResultSet row) throws SQLException {
    var until = instant(row, "pick_up_until");
    return new Carriage(
        value(WayBack.class, row.getString("way")),
        Optional.ofNullable(row.getString("carrier")),
        Optional.ofNullable(row.getString("tracking_number")),
        money(row, "price_minor"),
        value(Payer.class, row.getString("payer")),
        instant(row, "pick_up_from")
            .flatMap(from -> until.map(end -> new PickUpWindow(from, end))));
  }

  private static OptionalInt weight(ResultSet row) throws SQLException {
    var grams = row.getInt("weight_grams");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(grams);
  }

  private static ParcelTimes times(ResultSet row) throws SQLException {
    return new ParcelTimes(
        instant(row, "announced_at").orElseThrow(),
        instant(row, "expected_at"),
        instant(row, "handed_over_at"),
        instant(row, "delivered_at"),
        instant(row, "opened_at"),
        instant(row, "stop_asked_at"));
  }

  static ParcelPiece piece(ResultSet row) throws SQLException {
    var line = Optional.ofNullable(row.getObject("case_line_id", UUID.class));
    return new ParcelPiece(
        new OrderId(uuid(row, "order_id")),
        new OrderLineId(uuid(row, "order_line_id")),
        row.getInt("unit"),
        Optional.ofNullable(row.getObject("case_id", UUID.class))
            .flatMap(id -> line.map(it -> new InCase(new CaseId(id), new CaseLineId(it)))),
        row.getString("title"),
        money(row, "value_minor"),
        value(Arrival.class, row.getString("arrival")));
  }

  static PostalAddress address(ResultSet row) throws SQLException {
    return new PostalAddress(
        row.getString("name"),
        row.getString("lines"),
        row.getString("postal_code"),
        row.getString("city"),
        row.getString("region"),
        row.getString("country"),
        row.getString("phone"));
  }

  static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getLong(column), row.getString("currency"));
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

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
