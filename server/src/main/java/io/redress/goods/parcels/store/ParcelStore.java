package io.redress.goods.parcels.store;

import static io.redress.goods.parcels.store.ParcelColumns.at;
import static io.redress.goods.parcels.store.ParcelColumns.code;

import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the parcels of the merchant in scope and their pieces, and numbers them. */
@Repository
public class ParcelStore {
  // A merchant is one legal entity; the series of its documents stand under the same name.
  private static final String LEGAL_ENTITY = "merchant";
  private static final String SERIES = "parcel";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ParcelStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The next number of a parcel; it locks the series of the merchant until the commit. */
  public String nextNumber() {
    return jdbc.sql(
            """
            insert into number_series as s (merchant_id, legal_entity, series, last_number)
            values (:merchantId, :legalEntity, :series, 1)
            on conflict (merchant_id, legal_entity, series)
            do update set last_number = s.last_number + 1
            returning 'PA-' || lpad(cast(last_number as text),
              greatest(6, length(cast(last_number as text))), '0')
            """)
        .param("merchantId", tenancy.require().value())
        .param("legalEntity", LEGAL_ENTITY)
        .param("series", SERIES)
        .query(String.class)
        .single();
  }

  /** Keeps a new box; refused when one of its pieces is in another open box of the leg. */
  public void insert(Parcel parcel) {
    insertHead(parcel);
    var number = 0;
    for (var piece : parcel.pieces()) {
      number++;
      insertPiece(parcel, number, piece);
    }
  }

  private void insertHead(Parcel parcel) {
    var carriage = parcel.carriage();
    var times = parcel.times();
    jdbc.sql(
            """
            insert into parcel (merchant_id, parcel_id, number, leg, way, carrier, tracking_number,
              price_minor, currency, payer, pick_up_from, pick_up_until, state, weight_grams,
              announced_at, expected_at, labels, version)
            values (:merchantId, :id, :number, :leg, :way, :carrier, :trackingNumber,
              :price, :currency, :payer, :pickUpFrom, :pickUpUntil, :state, :weight,
              :announcedAt, :expectedAt, :labels, :version)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", parcel.id().value())
        .param("number", parcel.number())
        .param("leg", code(parcel.leg()))
        .param("way", code(carriage.way()))
        .param("carrier", carriage.carrier().orElse(null), Types.VARCHAR)
        .param("trackingNumber", carriage.trackingNumber().orElse(null), Types.VARCHAR)
        .param("price", carriage.price().minorUnits())
        .param("currency", carriage.price().currency().getCurrencyCode())
        .param("payer", code(carriage.payer()))
        .param(
            "pickUpFrom",
            time(carriage.pickUp().map(PickUpWindow::from)),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param(
            "pickUpUntil",
            time(carriage.pickUp().map(PickUpWindow::until)),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("state", code(parcel.state()))
        .param("weight", grams(parcel.weightGrams()), Types.INTEGER)
        .param("announcedAt", at(times.announcedAt()))
        .param("expectedAt", time(times.expectedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("labels", parcel.labels())
        .param("version", parcel.version())
        .update();
  }

  private void insertPiece(Parcel parcel, int number, ParcelPiece piece) {
    try {
      jdbc.sql(
              """
              insert into parcel_piece (merchant_id, parcel_id, piece_number, leg, order_id,
                order_line_id, unit, case_id, case_line_id, title, value_minor, currency, arrival,
                is_held)
              values (:merchantId, :id, :number, :leg, :orderId,
                :orderLineId, :unit, :caseId, :caseLineId, :title, :value, :currency, :arrival,
                :isHeld)
              """)
          .param("merchantId", tenancy.require().value())
          .param("id", parcel.id().value())
          .param("number", number)
          .param("leg", code(parcel.leg()))
          .param("orderId", piece.orderId().value())
          .param("orderLineId", piece.orderLineId().value())
          .param("unit", piece.unit())
          .param("caseId", piece.inCase().map(it -> it.caseId().value()).orElse(null), Types.OTHER)
          .param(
              "caseLineId",
              piece.inCase().map(it -> it.caseLineId().value()).orElse(null),
              Types.OTHER)
          .param("title", piece.title())
          .param("value", piece.value().minorUnits())
          .param("currency", piece.value().currency().getCurrencyCode())
          .param("arrival", code(piece.arrival()))
          .param("isHeld", parcel.state().holdsPieces())
          .update();
    } catch (DuplicateKeyException e) {
      throw new RefusedException(Refusal.of("piece_in_another_parcel", "piece", piece.title()));
    }
  }

  /** Writes the box as it stands now over the version before it. */
  public void update(Parcel parcel) {
    var carriage = parcel.carriage();
    var times = parcel.times();
    var rows =
        jdbc.sql(
                """
                update parcel
                set carrier = :carrier, tracking_number = :trackingNumber, state = :state,
                  weight_grams = :weight, expected_at = :expectedAt,
                  handed_over_at = :handedOverAt, delivered_at = :deliveredAt,
                  opened_at = :openedAt, stop_asked_at = :stopAskedAt, labels = :labels,
                  version = :version
                where merchant_id = :merchantId and parcel_id = :id
                  and version = :expectedVersion
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", parcel.id().value())
            .param("expectedVersion", parcel.version() - 1)
            .param("carrier", carriage.carrier().orElse(null), Types.VARCHAR)
            .param("trackingNumber", carriage.trackingNumber().orElse(null), Types.VARCHAR)
            .param("state", code(parcel.state()))
            .param("weight", grams(parcel.weightGrams()), Types.INTEGER)
            .param("expectedAt", time(times.expectedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("handedOverAt", time(times.handedOverAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("deliveredAt", time(times.deliveredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("openedAt", time(times.openedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("stopAskedAt", time(times.stopAskedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("labels", parcel.labels())
            .param("version", parcel.version())
            .update();
    if (rows != 1) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The parcel was changed by somebody else; read it again.");
    }
    updatePieces(parcel);
  }

  /** What let its pieces go never binds them again: they may be in another box by then. */
  private void updatePieces(Parcel parcel) {
    var pieces = parcel.pieces();
    jdbc.sql(
            """
            update parcel_piece p
            set arrival = now.arrival, is_held = p.is_held and :isHeld
            from unnest(cast(:lines as uuid[]), cast(:units as int[]), cast(:arrivals as text[]))
              as now (order_line_id, unit, arrival)
            where p.merchant_id = :merchantId and p.parcel_id = :id
              and p.order_line_id = now.order_line_id and p.unit = now.unit
              and (p.arrival <> now.arrival or (p.is_held and not :isHeld))
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", parcel.id().value())
        .param("isHeld", parcel.state().holdsPieces())
        .param("lines", pieces.stream().map(it -> it.orderLineId().value()).toArray(UUID[]::new))
        .param("units", pieces.stream().map(ParcelPiece::unit).toArray(Integer[]::new))
        .param("arrivals", pieces.stream().map(it -> code(it.arrival())).toArray(String[]::new))
        .update();
  }

  /** Lets nobody else change a box until the transaction ends; false when there is none. */
  public boolean lock(ParcelId id) {
    return jdbc.sql(
            """
            select parcel_id
            from parcel
            where merchant_id = :merchantId and parcel_id = :id
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query((row, number) -> ParcelColumns.uuid(row, "parcel_id"))
        .optional()
        .isPresent();
  }

  private static @Nullable OffsetDateTime time(Optional<Instant> moment) {
    return moment.map(ParcelColumns::at).orElse(null);
  }

  private static @Nullable Integer grams(OptionalInt weight) {
    return weight.stream().boxed().findFirst().orElse(null);
  }
}
