package io.redress.goods.parcels.store;

import static io.redress.goods.parcels.store.ParcelColumns.at;
import static io.redress.goods.parcels.store.ParcelColumns.code;

import io.redress.goods.parcels.UnknownParcel;
import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.goods.parcels.UnknownParcel.Match;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.ParcelId;
import io.redress.shared.UnknownParcelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parcels that came to the merchant in scope and that nobody expected. */
@Repository
public class UnknownParcelStore {
  private static final int MOST = 200;
  private static final String LEGAL_ENTITY = "merchant";
  private static final String SERIES = "unknown_parcel";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  UnknownParcelStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The next number; it locks the series of the merchant until the commit. */
  public String nextNumber() {
    return jdbc.sql(
            """
            insert into number_series as s (merchant_id, legal_entity, series, last_number)
            values (:merchantId, :legalEntity, :series, 1)
            on conflict (merchant_id, legal_entity, series)
            do update set last_number = s.last_number + 1
            returning 'UP-' || lpad(cast(last_number as text),
              greatest(6, length(cast(last_number as text))), '0')
            """)
        .param("merchantId", tenancy.require().value())
        .param("legalEntity", LEGAL_ENTITY)
        .param("series", SERIES)
        .query(String.class)
        .single();
  }

  /** Keeps a new one. */
  public void insert(UnknownParcel parcel, Actor by) {
    var clues = parcel.clues();
    jdbc.sql(
            """
            insert into unknown_parcel (merchant_id, unknown_id, number, carrier, tracking_number,
              sender, order_number, phone, contents, noted_by_kind, noted_by, noted_at)
            values (:merchantId, :id, :number, :carrier, :trackingNumber,
              :sender, :orderNumber, :phone, :contents, :byKind, :by, :notedAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", parcel.id().value())
        .param("number", parcel.number())
        .param("carrier", clues.carrier())
        .param("trackingNumber", clues.trackingNumber())
        .param("sender", clues.sender())
        .param("orderNumber", clues.orderNumber())
        .param("phone", clues.phone())
        .param("contents", clues.contents())
        .param("byKind", code(by.kind()))
        .param("by", by.id(), Types.OTHER)
        .param("notedAt", at(parcel.notedAt()))
        .update();
  }

  /** Says whose it is; false when somebody has said so before. */
  public boolean match(UnknownParcelId id, Match match) {
    return jdbc.sql(
                """
                update unknown_parcel
                set case_id = :caseId, parcel_id = :parcelId, matched_at = :at
                where merchant_id = :merchantId and unknown_id = :id and matched_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .param("caseId", match.caseId().value())
            .param("parcelId", match.parcelId().value())
            .param("at", at(match.at()))
            .update()
        == 1;
  }

  /**
   * Locks one of which nobody knows whose it is; what is added to it now goes in its time, though
   * it was cleared before. False when it is known.
   */
  public boolean hold(UnknownParcelId id) {
    return jdbc.sql(
                """
                update unknown_parcel
                set cleared_at = null
                where merchant_id = :merchantId and unknown_id = :id and matched_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Blanks what stands on those that nobody claimed, and says which they were. */
  public List<UnknownParcelId> clear(Instant notedBefore, int most, Instant now) {
    return jdbc.sql(
            """
            update unknown_parcel
            set sender = '', order_number = '', phone = '', contents = '', cleared_at = :now
            where merchant_id = :merchantId
              and unknown_id in (
                select unknown_id
                from unknown_parcel
                where merchant_id = :merchantId and matched_at is null and cleared_at is null
                  and noted_at < :before
                order by noted_at
                limit :most
                for update skip locked)
            returning unknown_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("now", at(now))
        .param("before", at(notedBefore))
        .param("most", most)
        .query((row, number) -> new UnknownParcelId(ParcelColumns.uuid(row, "unknown_id")))
        .list();
  }

  /** Those of which nobody knows whose they are, the oldest first. */
  public List<UnknownParcel> open() {
    return jdbc.sql(
            """
            select unknown_id, number, carrier, tracking_number, sender, order_number, phone,
              contents, case_id, parcel_id, noted_at, matched_at
            from unknown_parcel
            where merchant_id = :merchantId and matched_at is null
            order by noted_at, unknown_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", MOST)
        .query(UnknownParcelStore::parcel)
        .list();
  }

  public Optional<UnknownParcel> byId(UnknownParcelId id) {
    return jdbc.sql(
            """
            select unknown_id, number, carrier, tracking_number, sender, order_number, phone,
              contents, case_id, parcel_id, noted_at, matched_at
            from unknown_parcel
            where merchant_id = :merchantId and unknown_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(UnknownParcelStore::parcel)
        .optional();
  }

  private static UnknownParcel parcel(ResultSet row, int number) throws SQLException {
    return new UnknownParcel(
        new UnknownParcelId(ParcelColumns.uuid(row, "unknown_id")),
        row.getString("number"),
        clues(row),
        match(row),
        ParcelColumns.instant(row, "noted_at").orElseThrow());
  }

  /** What was erased since says nothing any more; that something was there is said all the same. */
  private static Clues clues(ResultSet row) throws SQLException {
    var contents = row.getString("contents");
    return new Clues(
        row.getString("carrier"),
        row.getString("tracking_number"),
        row.getString("sender"),
        row.getString("order_number"),
        row.getString("phone"),
        contents.isEmpty() ? "—" : contents);
  }

  private static Optional<Match> match(ResultSet row) throws SQLException {
    var parcel = Optional.ofNullable(row.getObject("parcel_id", UUID.class));
    var matchedAt = ParcelColumns.instant(row, "matched_at");
    return Optional.ofNullable(row.getObject("case_id", UUID.class))
        .flatMap(
            id ->
                parcel.flatMap(
                    box ->
                        matchedAt.map(when -> new Match(new CaseId(id), new ParcelId(box), when))));
  }
}
