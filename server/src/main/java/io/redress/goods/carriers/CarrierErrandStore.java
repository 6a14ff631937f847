package io.redress.goods.carriers;

import io.redress.goods.carriers.CarrierErrand.Asked;
import io.redress.goods.carriers.CarrierErrand.Given;
import io.redress.goods.tracking.TrackingNumber;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.ErrandId;
import io.redress.shared.Money;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the merchant in scope asks carriers for. */
@Repository
class CarrierErrandStore {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CarrierErrandStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps a new one; false when the same is asked for the parcel already. */
  boolean insert(CarrierErrand errand) {
    return jdbc.sql(
                """
                insert into carrier_errand (merchant_id, errand_id, parcel_id, kind, carrier, state,
                  asked_at, by_kind, by_id, asks, version)
                values (:merchantId, :id, :parcelId, :kind, :carrier, :state,
                  :askedAt, :byKind, :by, :asks, :version)
                on conflict do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", errand.id().value())
            .param("parcelId", errand.parcelId().value())
            .param("kind", code(errand.kind()))
            .param("carrier", errand.carrier())
            .param("state", code(errand.state()))
            .param("askedAt", at(errand.asked().at()))
            .param("byKind", code(errand.asked().by().kind()))
            .param("by", errand.asked().by().id(), Types.OTHER)
            .param("asks", errand.asks())
            .param("version", errand.version())
            .update()
        == 1;
  }

  /** Writes it as it stands now over the version before it. */
  void update(CarrierErrand errand, Instant now) {
    var given = errand.given();
    var price = given.flatMap(Given::price);
    var rows =
        jdbc.sql(
                """
                update carrier_errand
                set state = :state, sent_at = :sentAt, settled_at = :settledAt, asks = :asks,
                  reason = :reason, reference = :reference,
                  tracking_number = :number, service = :service,
                  picture = :picture, price_minor = :price, currency = :currency,
                  version = :version
                where merchant_id = :merchantId and errand_id = :id and version = :expectedVersion
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", errand.id().value())
            .param("expectedVersion", errand.version() - 1)
            .param("state", code(errand.state()))
            .param("sentAt", time(errand.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param(
                "settledAt",
                time(Optional.of(now).filter(it -> errand.state().isSettled())),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("asks", errand.asks())
            .param("reason", errand.reason().orElse(null), Types.VARCHAR)
            .param("reference", given.map(Given::reference).orElse(null), Types.VARCHAR)
            .param(
                "number",
                given.flatMap(Given::number).map(TrackingNumber::value).orElse(null),
                Types.VARCHAR)
            .param("service", given.map(Given::service).orElse(null), Types.VARCHAR)
            .param(
                "picture",
                given.flatMap(Given::picture).map(URI::toString).orElse(null),
                Types.VARCHAR)
            .param("price", price.map(Money::minorUnits).orElse(null), Types.BIGINT)
            .param(
                "currency",
                price.map(it -> it.currency().getCurrencyCode()).orElse(null),
                Types.CHAR)
            .param("version", errand.version())
            .update();
    if (rows != 1) {
      throw Problem.of(ProblemCode.CONFLICT, "The errand was changed by somebody else.");
    }
  }

  /** Reads one and lets nobody else change it until the transaction ends. */
  Optional<CarrierErrand> lock(ErrandId id) {
    return jdbc.sql(
            """
            select errand_id, parcel_id, kind, carrier, state, asked_at, by_kind, by_id, sent_at,
              asks, reason, reference, tracking_number, service, picture, price_minor, currency,
              version
            from carrier_errand
            where merchant_id = :merchantId and errand_id = :id
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(CarrierErrandStore::errand)
        .optional();
  }

  /** Those of a parcel, oldest first. */
  List<CarrierErrand> ofParcel(ParcelId parcelId) {
    return jdbc.sql(
            """
            select errand_id, parcel_id, kind, carrier, state, asked_at, by_kind, by_id, sent_at,
              asks, reason, reference, tracking_number, service, picture, price_minor, currency,
              version
            from carrier_errand
            where merchant_id = :merchantId and parcel_id = :parcelId
            order by asked_at, errand_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("parcelId", parcelId.value())
        .param("most", MOST)
        .query(CarrierErrandStore::errand)
        .list();
  }

  /** Labels that were bought for parcels that are not sent any more, and that nobody cancels. */
  List<CarrierErrand> labelsOfCancelled(int most) {
    return jdbc.sql(
            """
            select e.errand_id, e.parcel_id, e.kind, e.carrier, e.state, e.asked_at, e.by_kind,
              e.by_id, e.sent_at, e.asks, e.reason, e.reference, e.tracking_number, e.service,
              e.picture, e.price_minor, e.currency, e.version
            from carrier_errand e
            join parcel p on p.merchant_id = e.merchant_id and p.parcel_id = e.parcel_id
            where e.merchant_id = :merchantId and e.kind = 'label' and e.state = 'done'
              and p.state = 'cancelled' and p.handed_over_at is null
              and not exists (
                select 1
                from carrier_errand c
                where c.merchant_id = e.merchant_id and c.parcel_id = e.parcel_id
                  and c.kind = 'cancel')
            order by e.asked_at, e.errand_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(CarrierErrandStore::errand)
        .list();
  }

  private static CarrierErrand errand(ResultSet row, int number) throws SQLException {
    return new CarrierErrand(
        new ErrandId(row.getObject("errand_id", UUID.class)),
        new ParcelId(row.getObject("parcel_id", UUID.class)),
        value(ErrandKind.class, row.getString("kind")),
        row.getString("carrier"),
        value(ErrandState.class, row.getString("state")),
        new Asked(
            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
            new Actor(
                value(ActorKind.class, row.getString("by_kind")),
                row.getObject("by_id", UUID.class))),
        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getInt("asks"),
        Optional.ofNullable(row.getString("reason")),
        given(row),
        row.getInt("version"));
  }

  private static Optional<Given> given(ResultSet row) throws SQLException {
    @Nullable String reference = row.getString("reference");
    if (reference == null) {
      return Optional.empty();
    }
    @Nullable String service = row.getString("service");
    @Nullable String currency = row.getString("currency");
    return Optional.of(
        new Given(
            reference,
            Optional.ofNullable(row.getString("tracking_number")).map(TrackingNumber::new),
            service == null ? "" : service,
            Optional.ofNullable(row.getString("picture")).map(URI::create),
            currency == null
                ? Optional.empty()
                : Optional.of(Money.of(row.getLong("price_minor"), currency))));
  }

  private static @Nullable OffsetDateTime time(Optional<Instant> moment) {
    return moment.map(CarrierErrandStore::at).orElse(null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
