package io.redress.goods.passport.store;

import io.redress.goods.passport.ItemPassport;
import io.redress.goods.passport.Marks;
import io.redress.goods.passport.PieceKey;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.EvidenceId;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Item passports of the merchant in scope, all versions; none is ever changed. */
@Repository
public class PassportStore {
  private static final int MOST_VERSIONS = 200;
  private static final int MOST_PHOTOS = 50;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PassportStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps a version unless there is one with this number; whether it was kept. */
  public boolean insert(ItemPassport passport) {
    var marks = passport.marks();
    return jdbc.sql(
                """
                insert into item_passport (merchant_id, order_id, order_line_id, unit, version, serial,
                  certificate, hallmark, weight_mg, seal, source, noted_by_kind, noted_by, noted_at)
                values (:merchantId, :orderId, :lineId, :unit, :version, :serial,
                  :certificate, :hallmark, :weight, :seal, :source, :byKind, :by, :at)
                on conflict (merchant_id, order_line_id, unit, version) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("orderId", passport.piece().order().value())
            .param("lineId", passport.piece().line().value())
            .param("unit", passport.piece().unit())
            .param("version", passport.version())
            .param("serial", marks.serial().orElse(null), Types.VARCHAR)
            .param("certificate", marks.certificate().orElse(null), Types.VARCHAR)
            .param("hallmark", marks.hallmark().orElse(null), Types.VARCHAR)
            .param("weight", weight(marks), Types.BIGINT)
            .param("seal", marks.seal().orElse(null), Types.VARCHAR)
            .param("source", code(passport.source()))
            .param("byKind", code(passport.notedBy().kind()))
            .param("by", passport.notedBy().id(), Types.OTHER)
            .param("at", passport.notedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Adds a picture of a piece; the same picture again changes nothing. */
  public void show(PieceKey piece, EvidenceId photo, Instant now) {
    jdbc.sql(
            """
            insert into item_passport_photo (merchant_id, order_line_id, unit, evidence_id, shown_at)
            values (:merchantId, :lineId, :unit, :photo, :at)
            on conflict (merchant_id, order_line_id, unit, evidence_id) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", piece.line().value())
        .param("unit", piece.unit())
        .param("photo", photo.value())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The pictures of a piece before dispatch, oldest first. */
  public List<EvidenceId> photos(PieceKey piece) {
    return jdbc.sql(
            """
            select evidence_id
            from item_passport_photo
            where merchant_id = :merchantId and order_line_id = :lineId and unit = :unit
            order by shown_at, evidence_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", piece.line().value())
        .param("unit", piece.unit())
        .param("most", MOST_PHOTOS)
        .query((row, number) -> new EvidenceId(row.getObject("evidence_id", UUID.class)))
        .list();
  }

  /** What is known of each piece of these lines now, by line and number. */
  public List<ItemPassport> latest(Collection<OrderLineId> lines) {
    return jdbc.sql(
            """
            select distinct on (order_line_id, unit) order_id, order_line_id, unit, version,
              serial, certificate, hallmark, weight_mg, seal, source, noted_by_kind, noted_by, noted_at
            from item_passport
            where merchant_id = :merchantId and order_line_id = any(:lines)
            order by order_line_id, unit, version desc
            """)
        .param("merchantId", tenancy.require().value())
        .param("lines", lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
        .query(PassportStore::passport)
        .list();
  }

  /** All that was noted of a piece, the latest first. */
  public List<ItemPassport> versions(PieceKey piece) {
    return jdbc.sql(
            """
            select order_id, order_line_id, unit, version, serial,
              certificate, hallmark, weight_mg, seal, source, noted_by_kind, noted_by, noted_at
            from item_passport
            where merchant_id = :merchantId and order_line_id = :lineId and unit = :unit
            order by version desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", piece.line().value())
        .param("unit", piece.unit())
        .param("most", MOST_VERSIONS)
        .query(PassportStore::passport)
        .list();
  }

  private static @Nullable Long weight(Marks marks) {
    var weight = marks.weightMilligrams();
    return weight.isPresent() ? weight.getAsLong() : null;
  }

  private static ItemPassport passport(ResultSet row, int number) throws SQLException {
    var weight = row.getObject("weight_mg", Long.class);
    return new ItemPassport(
        new PieceKey(
            new OrderId(row.getObject("order_id", UUID.class)),
            new OrderLineId(row.getObject("order_line_id", UUID.class)),
            row.getInt("unit")),
        row.getInt("version"),
        new Marks(
            Optional.ofNullable(row.getString("serial")),
            Optional.ofNullable(row.getString("certificate")),
            Optional.ofNullable(row.getString("hallmark")),
            weight == null ? OptionalLong.empty() : OptionalLong.of(weight),
            Optional.ofNullable(row.getString("seal"))),
        ItemPassport.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
        new Actor(
            ActorKind.valueOf(row.getString("noted_by_kind").toUpperCase(Locale.ROOT)),
            row.getObject("noted_by", UUID.class)),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        List.of());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
