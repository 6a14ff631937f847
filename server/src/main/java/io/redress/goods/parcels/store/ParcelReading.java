package io.redress.goods.parcels.store;

import static io.redress.goods.parcels.store.ParcelColumns.at;

import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelQuery;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.Tracking;
import io.redress.goods.parcels.store.ParcelColumns.Head;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.OrderId;
import io.redress.shared.ParcelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the parcels of the merchant in scope, whole. */
@Repository
public class ParcelReading {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ParcelReading(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** These boxes, in this order; what does not exist is left out. */
  public List<Parcel> byIds(List<ParcelId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var values = ids.stream().map(ParcelId::value).toArray(UUID[]::new);
    var heads = new LinkedHashMap<UUID, Head>();
    heads(values).forEach(head -> heads.put(head.id().value(), head));
    var pieces = pieces(values);
    var ends = ends(values);
    return ids.stream()
        .distinct()
        .flatMap(id -> Optional.ofNullable(heads.get(id.value())).stream())
        .map(
            head ->
                parcel(
                    head,
                    pieces.getOrDefault(head.id().value(), List.of()),
                    ends.getOrDefault(head.id().value(), Map.of())))
        .toList();
  }

  private static Parcel parcel(
      Head head, List<ParcelPiece> pieces, Map<String, PostalAddress> ends) {
    return new Parcel(
        head.id(),
        head.number(),
        head.leg(),
        head.carriage(),
        head.state(),
        ends.getOrDefault(ParcelAddressStore.FROM, PostalAddress.UNKNOWN),
        ends.getOrDefault(ParcelAddressStore.TO, PostalAddress.UNKNOWN),
        head.weightGrams(),
        pieces,
        head.times(),
        head.labels(),
        head.version());
  }

  private List<Head> heads(UUID[] ids) {
    return jdbc.sql(
            """
            select parcel_id, number, leg, way, carrier, tracking_number, price_minor, currency,
              payer, pick_up_from, pick_up_until, state, weight_grams, announced_at, expected_at,
              handed_over_at, delivered_at, opened_at, stop_asked_at, labels, version
            from parcel
            where merchant_id = :merchantId and parcel_id = any(:ids)
            """)
        .param("merchantId", tenancy.require().value())
        .param("ids", ids)
        .query(ParcelColumns::head)
        .list();
  }

  private Map<UUID, List<ParcelPiece>> pieces(UUID[] ids) {
    var all = new HashMap<UUID, List<ParcelPiece>>();
    jdbc.sql(
            """
            select parcel_id, order_id, order_line_id, unit, case_id, case_line_id, title,
              value_minor, currency, arrival
            from parcel_piece
            where merchant_id = :merchantId and parcel_id = any(:ids)
            order by parcel_id, piece_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("ids", ids)
        .query(
            (RowCallbackHandler)
                row ->
                    all.computeIfAbsent(
                            ParcelColumns.uuid(row, "parcel_id"), any -> new ArrayList<>())
                        .add(ParcelColumns.piece(row)));
    return all;
  }

  private Map<UUID, Map<String, PostalAddress>> ends(UUID[] ids) {
    var all = new HashMap<UUID, Map<String, PostalAddress>>();
    jdbc.sql(
            """
            select parcel_id, side, name, lines, postal_code, city, region, country, phone
            from parcel_address
            where merchant_id = :merchantId and parcel_id = any(:ids)
            """)
        .param("merchantId", tenancy.require().value())
        .param("ids", ids)
        .query(
            (RowCallbackHandler)
                row ->
                    all.computeIfAbsent(
                            ParcelColumns.uuid(row, "parcel_id"), any -> new HashMap<>())
                        .put(row.getString("side"), ParcelColumns.address(row)));
    return all;
  }

  /** The box with this number. */
  public Optional<ParcelId> byNumber(String number) {
    return jdbc.sql(
            """
            select parcel_id
            from parcel
            where merchant_id = :merchantId and number = :number
            """)
        .param("merchantId", tenancy.require().value())
        .param("number", number)
        .query(ParcelReading::id)
        .optional();
  }

  /** The latest box under this number; carriers give numbers again after some time. */
  public Optional<ParcelId> byTracking(Tracking tracking) {
    return jdbc.sql(
            """
            select parcel_id
            from parcel
            where merchant_id = :merchantId and tracking_number = :number
              and lower(carrier) = :carrier
            order by announced_at desc, parcel_id desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("number", tracking.number())
        .param("carrier", tracking.carrier().toLowerCase(Locale.ROOT))
        .query(ParcelReading::id)
        .optional();
  }

  /** The boxes in which pieces of these cases are or were, oldest first. */
  public List<ParcelId> ofCases(Collection<CaseId> cases) {
    return jdbc.sql(
            """
            select p.parcel_id
            from parcel p
            where p.merchant_id = :merchantId and p.parcel_id in (
              select i.parcel_id
              from parcel_piece i
              where i.merchant_id = :merchantId and i.case_id = any(:cases))
            order by p.announced_at, p.parcel_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .param("most", ParcelQuery.MOST)
        .query(ParcelReading::id)
        .list();
  }

  /** The boxes in which pieces of an order are or were, oldest first. */
  public List<ParcelId> ofOrder(OrderId orderId) {
    return jdbc.sql(
            """
            select p.parcel_id
            from parcel p
            where p.merchant_id = :merchantId and p.parcel_id in (
              select i.parcel_id
              from parcel_piece i
              where i.merchant_id = :merchantId and i.order_id = :orderId)
            order by p.announced_at, p.parcel_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("orderId", orderId.value())
        .param("most", ParcelQuery.MOST)
        .query(ParcelReading::id)
        .list();
  }

  /** The boxes that are asked for. */
  public List<ParcelId> find(ParcelQuery query) {
    return jdbc.sql(
            """
            select parcel_id
            from parcel
            where merchant_id = :merchantId
              and (cast(:leg as text) is null or leg = :leg)
              and (:text = '' or starts_with(number, :text) or tracking_number in (:text, :bare))
              and case :lens
                when 'expected' then state in ('announced', 'labelled', 'handed_over', 'in_transit')
                  and expected_at >= :from and expected_at < :until
                when 'overdue' then state in ('announced', 'labelled', 'handed_over', 'in_transit')
                  and expected_at < :from
                when 'arrived' then state = 'delivered' and leg in
                  ('consumer_to_hub', 'brand_to_hub', 'workshop_to_hub')
                when 'trouble' then state in ('lost', 'damaged') or (stop_asked_at is not null
                  and state in ('announced', 'labelled', 'handed_over', 'in_transit'))
                else true
              end
            order by case when :lens = 'all' then announced_at end desc, expected_at, parcel_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("leg", query.leg().map(ParcelReading::code).orElse(null), Types.VARCHAR)
        .param("text", Tracking.plain(query.text()))
        .param("bare", Tracking.bare(query.text()))
        .param("lens", ParcelColumns.code(query.lens()))
        .param("from", at(query.from()))
        .param("until", at(query.until()))
        .param("most", ParcelQuery.MOST)
        .query(ParcelReading::id)
        .list();
  }

  private static String code(Leg leg) {
    return ParcelColumns.code(leg);
  }

  private static ParcelId id(ResultSet row, int number) throws SQLException {
    return new ParcelId(ParcelColumns.uuid(row, "parcel_id"));
  }
}
