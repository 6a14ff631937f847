package io.redress.orders.store;

import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.SellerPosition;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps orders as they came in last. What was set aside is found by nobody. */
@Repository
public class OrderStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final LineStore lines;
  private final FactsJson json;

  OrderStore(JdbcClient jdbc, Tenancy tenancy, LineStore lines, FactsJson json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.lines = lines;
    this.json = json;
  }

  /**
   * An order as it is known by its number.
   *
   * @param digest of its content, in hexadecimal form
   */
  public record Known(OrderId id, String digest) {}

  /** Keeps an order as its first version; false when one with this number is there already. */
  public boolean insertUnlessThere(OrderRow row, NewOrder order, Instant now) {
    var insert =
        jdbc.sql(
            """
            with taken as (
              insert into shop_order
                (merchant_id, order_id, order_number, version, consumer_id, placed_at, currency,
                 total_minor, shipping_minor, cheapest_shipping_minor, service_fee_minor,
                 contract_channel, contract_date, contract_facts,
                 seller_country, seller_type, seller_capacity, seller_directs_to,
                 request_hash, created_at)
              values
                (:merchantId, :orderId, :number, :version, :consumerId, :placedAt, :currency,
                 :total, :shipping, :cheapestShipping, :serviceFee,
                 :channel, :contractDate, :contractFacts::jsonb,
                 :sellerCountry, :sellerType, :sellerCapacity, :directsTo,
                 :digest, :now)
              on conflict (merchant_id, order_number) where set_aside_at is null do nothing
              returning order_id, version, request_hash, created_at)
            insert into order_version
              (merchant_id, order_id, version, content_digest, differences, came_at)
            select :merchantId, order_id, version, request_hash, '[]', created_at
            from taken
            """);
    return with(row, order, insert)
            .param("number", order.number())
            .param("currency", order.sums().currency().getCurrencyCode())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Replaces what the shop told of an order; its row must be locked. */
  public void revise(OrderRow row, NewOrder order) {
    var update =
        jdbc.sql(
            """
            update shop_order
            set version = :version,
              consumer_id = :consumerId,
              placed_at = :placedAt,
              total_minor = :total,
              shipping_minor = :shipping,
              cheapest_shipping_minor = :cheapestShipping,
              service_fee_minor = :serviceFee,
              contract_channel = :channel,
              contract_date = :contractDate,
              contract_facts = :contractFacts::jsonb,
              seller_country = :sellerCountry,
              seller_type = :sellerType,
              seller_capacity = :sellerCapacity,
              seller_directs_to = :directsTo,
              request_hash = :digest
            where merchant_id = :merchantId
              and order_id = :orderId
              and version = :version - 1
            """);
    if (with(row, order, update).update() != 1) {
      throw new IllegalStateException("order " + row.id() + " is not of version before this one");
    }
  }

  private StatementSpec with(OrderRow row, NewOrder order, StatementSpec statement) {
    var seller = order.seller();
    return statement
        .param("merchantId", tenancy.require().value())
        .param("orderId", row.id().value())
        .param("version", row.version())
        .param("consumerId", row.consumerId().value())
        .param("placedAt", order.placedAt().atOffset(ZoneOffset.UTC))
        .param("total", row.total().minorUnits())
        .param("shipping", order.sums().shipping().minorUnits())
        .param("cheapestShipping", order.sums().cheapestShipping().minorUnits())
        .param("serviceFee", order.sums().serviceFee().minorUnits())
        .param("channel", text(order.contract().channel()))
        .param("contractDate", order.contract().date().orElse(null))
        .param("contractFacts", json.write(order.contract().facts()))
        .param("sellerCountry", seller.country())
        .param("sellerType", text(seller.type()))
        .param("sellerCapacity", text(seller.capacity()))
        .param("directsTo", seller.directsTo().toArray(new String[0]))
        .param("digest", HexFormat.of().parseHex(row.digest()));
  }

  public Optional<Known> known(String number) {
    return jdbc.sql(
            """
            select order_id, encode(request_hash, 'hex') as digest
            from shop_order
            where merchant_id = :merchantId
              and order_number = :number
              and set_aside_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("number", number)
        .query((row, i) -> new Known(id(row, i), row.getString("digest")))
        .optional();
  }

  /** Locks an order and all its lines until the transaction ends, and reads them. */
  public Order lock(OrderId id) {
    jdbc.sql(
            """
            select o.order_id
            from shop_order o
            where o.merchant_id = :merchantId
              and o.order_id = :orderId
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("orderId", id.value())
        .query(OrderStore::id)
        .single();
    lines.lock(id);
    return byId(id).orElseThrow();
  }

  public Optional<Order> byId(OrderId id) {
    return load(List.of(id)).stream().findFirst();
  }

  public List<Order> byIds(Collection<OrderId> ids) {
    return load(ids);
  }

  public Optional<Order> byNumber(String number) {
    var ids =
        jdbc.sql(
                """
                select order_id
                from shop_order
                where merchant_id = :merchantId
                  and order_number = :number
                """)
            .param("merchantId", tenancy.require().value())
            .param("number", number)
            .query(OrderStore::id)
            .list();
    return load(ids).stream().findFirst();
  }

  /** One statement for every pair, so that a wrong one takes as long as any other. */
  public Optional<Order> find(String number, String email) {
    var ids =
        jdbc.sql(
                """
                select o.order_id
                from shop_order o
                join consumer c on c.merchant_id = o.merchant_id and c.consumer_id = o.consumer_id
                where o.merchant_id = :merchantId
                  and o.order_number = :number
                  and lower(c.email) = lower(:email)
                  and c.erased_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("number", number)
            .param("email", email)
            .query(OrderStore::id)
            .list();
    return load(ids).stream().findFirst();
  }

  /** The orders of a consumer, newest first. */
  public List<Order> of(ConsumerId consumer, int most) {
    var ids =
        jdbc.sql(
                """
                select order_id
                from shop_order
                where merchant_id = :merchantId
                  and consumer_id = :consumerId
                  and set_aside_at is null
                order by order_id desc
                limit :most
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", consumer.value())
            .param("most", most)
            .query(OrderStore::id)
            .list();
    return load(ids);
  }

  /** Newest first; the ids are made so that they sort by time. */
  public List<Order> list(Optional<OrderId> after, int most) {
    var ids =
        jdbc.sql(
                """
                select order_id
                from shop_order
                where merchant_id = :merchantId
                  and set_aside_at is null
                  and (cast(:after as uuid) is null or order_id < :after)
                order by order_id desc
                limit :most
                """)
            .param("merchantId", tenancy.require().value())
            .param("after", after.map(OrderId::value).orElse(null), Types.OTHER)
            .param("most", most)
            .query(OrderStore::id)
            .list();
    return load(ids);
  }

  /** One statement, so that an order and its lines are of one version. */
  private List<Order> load(Collection<OrderId> orders) {
    if (orders.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select o.order_id, o.order_number, o.version, o.consumer_id, o.placed_at, o.currency,
              o.total_minor, o.shipping_minor, o.cheapest_shipping_minor, o.service_fee_minor,
              o.contract_channel, o.contract_date, o.contract_facts, o.seller_country,
              o.seller_type, o.seller_capacity, o.seller_directs_to,
              l.order_line_id, l.line_number, l.sku, l.title, l.variant, l.brand_id, l.brand_name,
              l.category, l.material, l.serial, l.units, l.claimed_units, l.unit_price_minor,
              l.shares, l.item_facts, l.upstream, l.delivered_at
            from shop_order o
            join order_line l on l.merchant_id = o.merchant_id and l.order_id = o.order_id
            where o.merchant_id = :merchantId
              and o.order_id = any(:ids)
              and o.set_aside_at is null
            order by o.order_id desc, l.line_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("ids", orders.stream().map(OrderId::value).toArray(UUID[]::new))
        .query(this::orders);
  }

  private List<Order> orders(ResultSet rows) throws SQLException {
    var heads = new LinkedHashMap<OrderId, Function<List<OrderLine>, Order>>();
    var linesOf = new HashMap<OrderId, List<OrderLine>>();
    while (rows.next()) {
      var id = id(rows, 0);
      if (!heads.containsKey(id)) {
        heads.put(id, head(rows));
      }
      linesOf.computeIfAbsent(id, each -> new ArrayList<>()).add(lines.line(rows));
    }
    return heads.entrySet().stream()
        .map(head -> head.getValue().apply(linesOf.getOrDefault(head.getKey(), List.of())))
        .toList();
  }

  private static OrderId id(ResultSet row, int number) throws SQLException {
    return new OrderId(row.getObject("order_id", UUID.class));
  }

  /** The order of a row, once its lines are known. */
  private Function<List<OrderLine>, Order> head(ResultSet row) throws SQLException {
    var id = id(row, 0);
    var number = row.getString("order_number");
    var version = row.getInt("version");
    var consumer = new ConsumerId(row.getObject("consumer_id", UUID.class));
    var placedAt = row.getObject("placed_at", OffsetDateTime.class).toInstant();
    var total = money(row, "total_minor");
    var shipping = money(row, "shipping_minor");
    var cheapestShipping = money(row, "cheapest_shipping_minor");
    var serviceFee = money(row, "service_fee_minor");
    var contract = contract(row);
    var seller = seller(row);
    return all ->
        new Order(
            id,
            number,
            version,
            consumer,
            placedAt,
            total,
            shipping,
            cheapestShipping,
            serviceFee,
            contract,
            seller,
            all.stream().filter(line -> !line.units().isEmpty()).toList(),
            all.stream().filter(line -> line.units().isEmpty()).toList());
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getLong(column), row.getString("currency"));
  }

  private ContractTerms contract(ResultSet row) throws SQLException {
    return new ContractTerms(
        ContractTerms.Channel.valueOf(name(row.getString("contract_channel"))),
        Optional.ofNullable(row.getObject("contract_date", LocalDate.class)),
        json.read(row.getString("contract_facts")));
  }

  private static SellerPosition seller(ResultSet row) throws SQLException {
    return new SellerPosition(
        row.getString("seller_country"),
        SellerPosition.Type.valueOf(name(row.getString("seller_type"))),
        SellerPosition.Capacity.valueOf(name(row.getString("seller_capacity"))),
        List.of((String[]) row.getArray("seller_directs_to").getArray()));
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String name(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
