package io.redress.catalogue.store;

import io.redress.catalogue.NewVariant;
import io.redress.catalogue.Product;
import io.redress.catalogue.ProductQuery;
import io.redress.catalogue.SimilarQuery;
import io.redress.catalogue.Variant;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps products and variants as they were seen last. */
@Repository
public class ProductStore {
  private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

  private static final long WHOLE = 100;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final JsonMapper json;

  ProductStore(JdbcClient jdbc, Tenancy tenancy, JsonMapper json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
  }

  /**
   * The numbers of those variants that say something new.
   *
   * <p>Asking first keeps orders of well known goods from locking rows. A new day alone counts as
   * news, so that {@code seen_at} is right to the day; what is not told is no news.
   */
  public Set<String> news(List<NewVariant> variants, Instant seenAt) {
    return jdbc.sql(
            """
            select s.sku
            from jsonb_to_recordset(cast(:variants as jsonb)) as s (
              sku text, told text, title text, label text, brand_name text, category text,
              material text, options jsonb, price_minor bigint, currency text,
              is_available boolean)
            left join variant v on v.merchant_id = :merchantId and v.sku = s.sku
            left join product p on p.merchant_id = :merchantId
              and p.product_number = coalesce(s.told, v.product_number, s.sku)
            where v.sku is null
              or p.product_number is null
              or :seenAt > least(v.seen_at, p.seen_at) + interval '1 day'
              or (:seenAt >= v.seen_at
                and (v.product_number, v.label, v.options, v.price_minor, v.currency,
                    v.is_available) is distinct from
                  (p.product_number, coalesce(s.label, v.label),
                    case s.options when '{}' then v.options else s.options end,
                    coalesce(s.price_minor, v.price_minor), coalesce(s.currency, v.currency),
                    coalesce(s.is_available, v.is_available)))
              or (:seenAt >= p.seen_at
                and (s.told is not null or p.product_number = s.sku)
                and (p.title, p.brand_name, p.category, p.material) is distinct from
                  (s.title, coalesce(s.brand_name, p.brand_name),
                    coalesce(s.category, p.category), coalesce(s.material, p.material)))
            """)
        .param("merchantId", tenancy.require().value())
        .param("seenAt", seenAt.atOffset(ZoneOffset.UTC))
        .param("variants", written(variants))
        .query((row, number) -> Objects.requireNonNull(row.getString("sku")))
        .set();
  }

  /** Those of the skus that are known. */
  public Set<String> known(Set<String> skus) {
    return jdbc.sql(
            """
            select sku
            from variant
            where merchant_id = :merchantId
              and sku = any (:skus)
            """)
        .param("merchantId", tenancy.require().value())
        .param("skus", skus.toArray(String[]::new))
        .query((row, number) -> Objects.requireNonNull(row.getString("sku")))
        .set();
  }

  /** Notes variants, each sku once; what only knows a sku of a product does not rename it. */
  public void seen(List<NewVariant> variants, Instant seenAt) {
    jdbc.sql(
            """
            with sent as (
              select s.*, coalesce(s.told, v.product_number, s.sku) as product_number
              from jsonb_to_recordset(cast(:variants as jsonb)) as s (
                sku text, told text, title text, label text, brand_name text, category text,
                material text, options jsonb, price_minor bigint, currency text,
                is_available boolean)
              left join variant v on v.merchant_id = :merchantId and v.sku = s.sku),
            products as (
              insert into product
                (merchant_id, product_number, title, brand_name, category, material, seen_at)
              select distinct on (product_number) :merchantId, product_number, title, brand_name,
                category, material, cast(:seenAt as timestamptz)
              from sent
              where told is not null or product_number = sku
              order by product_number, sku
              on conflict (merchant_id, product_number) do update
              set title = excluded.title, seen_at = excluded.seen_at,
                brand_name = coalesce(excluded.brand_name, product.brand_name),
                category = coalesce(excluded.category, product.category),
                material = coalesce(excluded.material, product.material)
              where excluded.seen_at >= product.seen_at)
            insert into variant (merchant_id, sku, product_number, label, options, price_minor,
              currency, is_available, seen_at)
            select :merchantId, sku, product_number, label, options, price_minor, currency,
              is_available, cast(:seenAt as timestamptz)
            from sent
            order by sku
            on conflict (merchant_id, sku) do update
            set product_number = excluded.product_number, seen_at = excluded.seen_at,
              label = coalesce(excluded.label, variant.label),
              options = case excluded.options
                when '{}' then variant.options else excluded.options end,
              price_minor = coalesce(excluded.price_minor, variant.price_minor),
              currency = coalesce(excluded.currency, variant.currency),
              is_available = coalesce(excluded.is_available, variant.is_available)
            where excluded.seen_at >= variant.seen_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("seenAt", seenAt.atOffset(ZoneOffset.UTC))
        .param("variants", written(variants))
        .update();
  }

  public Optional<Product> byNumber(String number) {
    return jdbc.sql(
            """
            select product_number, title, brand_name, category, material
            from product
            where merchant_id = :merchantId
              and product_number = :number
            """)
        .param("merchantId", tenancy.require().value())
        .param("number", number)
        .query(ProductStore::product)
        .optional()
        .flatMap(product -> withVariants(List.of(product)).stream().findFirst());
  }

  public Optional<Product> bySku(String sku) {
    return jdbc.sql(
            """
            select p.product_number, p.title, p.brand_name, p.category, p.material
            from variant v
            join product p
              on p.merchant_id = v.merchant_id and p.product_number = v.product_number
            where v.merchant_id = :merchantId
              and v.sku = :sku
            """)
        .param("merchantId", tenancy.require().value())
        .param("sku", sku)
        .query(ProductStore::product)
        .optional()
        .flatMap(product -> withVariants(List.of(product)).stream().findFirst());
  }

  /** By number; {@code strpos} takes the text as it is, so that no sign in it has a meaning. */
  public List<Product> similar(SimilarQuery query) {
    var price = query.price().minorUnits();
    var products =
        jdbc.sql(
                """
                select p.product_number, p.title, p.brand_name, p.category, p.material
                from product p
                join lateral (
                  select min(abs(v.price_minor - :price)) as away
                  from variant v
                  where v.merchant_id = p.merchant_id
                    and v.product_number = p.product_number
                    and v.currency = :currency
                    and v.is_available is distinct from false) nearest
                  on nearest.away <= :most
                where p.merchant_id = :merchantId
                  and p.category = :category
                  and p.brand_name = :brand
                  and p.product_number <> :without
                order by nearest.away, p.product_number
                limit :limit
                """)
            .param("merchantId", tenancy.require().value())
            .param("price", price)
            .param("currency", query.price().currency().getCurrencyCode())
            .param("most", Math.multiplyExact(price, query.withinPercent()) / WHOLE)
            .param("category", query.category())
            .param("brand", query.brandName())
            .param("without", query.without())
            .param("limit", query.limit())
            .query(ProductStore::product)
            .list();
    return withVariants(products);
  }

  public List<Product> find(ProductQuery query, int most) {
    var products =
        jdbc.sql(
                """
                select p.product_number, p.title, p.brand_name, p.category, p.material
                from product p
                where p.merchant_id = :merchantId
                  and (cast(:after as text) is null or p.product_number > :after)
                  and (cast(:category as text) is null or p.category = :category)
                  and (cast(:text as text) is null
                    or strpos(lower(p.title), lower(:text)) > 0
                    or strpos(lower(coalesce(p.brand_name, '')), lower(:text)) > 0
                    or strpos(lower(p.product_number), lower(:text)) > 0
                    or exists (
                      select 1
                      from variant v
                      where v.merchant_id = p.merchant_id
                        and v.product_number = p.product_number
                        and strpos(lower(v.sku), lower(:text)) > 0))
                order by p.product_number
                limit :most
                """)
            .param("merchantId", tenancy.require().value())
            .param("after", query.after().orElse(null), Types.VARCHAR)
            .param("category", query.category().orElse(null), Types.VARCHAR)
            .param("text", query.text().orElse(null), Types.VARCHAR)
            .param("most", most)
            .query(ProductStore::product)
            .list();
    return withVariants(products);
  }

  private List<Product> withVariants(List<Product> products) {
    if (products.isEmpty()) {
      return List.of();
    }
    var found = new HashMap<String, List<Variant>>();
    jdbc.sql(
            """
            select product_number, sku, label, options, price_minor, currency, is_available, seen_at
            from variant
            where merchant_id = :merchantId
              and product_number in (:numbers)
            order by sku
            """)
        .param("merchantId", tenancy.require().value())
        .param("numbers", products.stream().map(Product::number).toList())
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("product_number"), number -> new ArrayList<>())
                  .add(variant(row));
            });
    return products.stream()
        .map(
            product ->
                new Product(
                    product.number(),
                    product.title(),
                    product.brandName(),
                    product.category(),
                    product.material(),
                    found.getOrDefault(product.number(), List.of())))
        .toList();
  }

  private String written(List<NewVariant> variants) {
    return json.writeValueAsString(variants.stream().map(ProductStore::columns).toList());
  }

  private static Map<String, Object> columns(NewVariant variant) {
    var columns = new LinkedHashMap<String, Object>();
    columns.put("sku", variant.sku());
    columns.put("title", variant.title());
    columns.put("options", variant.options());
    put(columns, "told", variant.productNumber());
    put(columns, "label", variant.label());
    put(columns, "brand_name", variant.kind().flatMap(NewVariant.Kind::brand));
    put(columns, "category", variant.kind().flatMap(NewVariant.Kind::category));
    put(columns, "material", variant.kind().flatMap(NewVariant.Kind::material));
    put(columns, "price_minor", variant.price().map(Money::minorUnits));
    put(columns, "currency", variant.price().map(price -> price.currency().getCurrencyCode()));
    put(columns, "is_available", variant.isAvailable());
    return columns;
  }

  private static void put(Map<String, Object> columns, String name, Optional<?> value) {
    value.ifPresent(each -> columns.put(name, each));
  }

  private static Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        row.getString("product_number"),
        row.getString("title"),
        Optional.ofNullable(row.getString("brand_name")),
        Optional.ofNullable(row.getString("category")),
        Optional.ofNullable(row.getString("material")),
        List.of());
  }

  private Variant variant(ResultSet row) throws SQLException {
    var currency = Optional.ofNullable(row.getString("currency"));
    var price = row.getLong("price_minor");
    return new Variant(
        row.getString("sku"),
        Optional.ofNullable(row.getString("label")),
        json.readValue(row.getString("options"), OPTIONS),
        currency.map(code -> Money.of(price, code)),
        Optional.ofNullable(row.getObject("is_available", Boolean.class)),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }
}
