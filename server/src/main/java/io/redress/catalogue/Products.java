package io.redress.catalogue;

import io.redress.catalogue.store.ProductStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products and variants of the merchant in scope, as they were seen in orders and imports. */
@Service
public class Products {
  /** The most variants that are told at once. */
  public static final int MOST_AT_ONCE = 10_000;

  private final ProductStore store;

  Products(ProductStore store) {
    this.store = store;
  }

  /**
   * Notes variants as they were at this moment; the last one of a sku counts.
   *
   * <p>What was seen later is kept, what is not told stays as it was. A variant whose product is
   * not told stays with the product it is known of, or stands for itself. Where nothing is new,
   * nothing is locked; the rest is taken by number, so that calls seldom wait for each other.
   */
  @Transactional
  public void seen(List<NewVariant> variants, Instant seenAt) {
    var _ = note(variants, seenAt);
  }

  /** Whether variants were known before they were noted. */
  public enum Noted {
    /** At least one was not. */
    NEW,
    /** All were, and something of them is new. */
    CHANGED,
    /** All were as they are. */
    KNOWN
  }

  /** Notes variants as {@link #seen} does and tells what that changed. */
  @Transactional
  public Noted note(List<NewVariant> variants, Instant seenAt) {
    if (variants.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("too many variants at once: " + variants.size());
    }
    var bySku = new TreeMap<String, NewVariant>();
    variants.forEach(variant -> bySku.put(variant.sku(), variant));
    if (bySku.isEmpty()) {
      return Noted.KNOWN;
    }
    bySku.keySet().retainAll(store.news(List.copyOf(bySku.values()), seenAt));
    if (bySku.isEmpty()) {
      return Noted.KNOWN;
    }
    var isNew = store.known(bySku.keySet()).size() < bySku.size();
    store.seen(List.copyOf(bySku.values()), seenAt);
    return isNew ? Noted.NEW : Noted.CHANGED;
  }

  /** The product that has a variant with this sku, with all its variants. */
  public Optional<Product> bySku(String sku) {
    return store.bySku(sku);
  }

  /** The product with this number. */
  public Optional<Product> byNumber(String number) {
    return store.byNumber(number);
  }

  /** Products that could take the place of one, those nearest in price first. */
  public List<Product> similar(SimilarQuery query) {
    return store.similar(query);
  }

  /** Products that fit, by number. */
  public ProductPage find(ProductQuery query) {
    var found = store.find(query, query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new ProductPage(found, Optional.empty());
    }
    var page = found.subList(0, query.limit());
    return new ProductPage(page, Optional.of(page.getLast().number()));
  }
}
