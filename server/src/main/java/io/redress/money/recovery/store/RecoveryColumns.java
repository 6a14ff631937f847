package io.redress.money.recovery.store;

import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.Recovery.Course;
import io.redress.money.recovery.Recovery.Matter;
import io.redress.money.recovery.RecoveryFigures;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryState;
import io.redress.money.recovery.RecoveryWords;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.RecoveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How claims stand in columns. */
final class RecoveryColumns {
  private RecoveryColumns() {}

  static Recovery recovery(ResultSet row, int number) throws SQLException {
    return new Recovery(
        new RecoveryId(uuid(row, "recovery_id")),
        row.getString("number"),
        new Matter(
            new CaseId(uuid(row, "case_id")),
            Optional.ofNullable(row.getObject("case_line_id", UUID.class)).map(CaseLineId::new),
            value(RecoveryGround.class, row.getString("ground"))),
        new Debtor(
            value(Debtor.Kind.class, row.getString("debtor_kind")),
            Optional.ofNullable(row.getObject("brand_id", UUID.class)).map(BrandId::new),
            row.getString("debtor_name")),
        new RecoveryWords(
            row.getString("words"), row.getString("sent_words"), row.getString("found_words")),
        figures(row),
        course(row),
        row.getInt("version"));
  }

  private static RecoveryFigures figures(ResultSet row) throws SQLException {
    return new RecoveryFigures(
        money(row, "claimed_minor"),
        money(row, "accepted_minor"),
        money(row, "paid_minor"),
        money(row, "written_off_minor"),
        money(row, "overpaid_minor"));
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        value(RecoveryState.class, row.getString("state")),
        actor(row, "made_by_kind", "made_by"),
        instant(row, "made_at").orElseThrow(),
        instant(row, "sent_at"),
        instant(row, "answered_at"),
        instant(row, "next_at"),
        Optional.ofNullable(row.getObject("asked_by", UUID.class)),
        Optional.ofNullable(row.getObject("given_up_by", UUID.class)));
  }

  static Actor actor(ResultSet row, String kind, String id) throws SQLException {
    return new Actor(value(ActorKind.class, row.getString(kind)), row.getObject(id, UUID.class));
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
