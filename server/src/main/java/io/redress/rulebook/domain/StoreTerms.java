package io.redress.rulebook.domain;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.domain.Promise.Sold;
import io.redress.rulebook.domain.Promise.Start;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store's own terms, which stand in the facts and bind the store.
 *
 * <p>Made for one decision: the terms are read out of the facts once.
 */
final class StoreTerms implements Clause {
  /** Words of a store's list of exclusions that are no goods. */
  private static final Map<String, Condition> EXCLUSIONS =
      Map.of(
          "personalised", isTrue(Fact.ITEM_PERSONALISED),
          "made_to_order", isTrue(Fact.ITEM_MADE_TO_ORDER),
          "sale_items", isTrue(Fact.ITEM_ON_SALE),
          "final_sale", isTrue(Fact.ITEM_FINAL_SALE),
          "seal_broken", isTrue(Fact.ITEM_SEAL_BROKEN));

  /** Goods by the name of their category and of their family. */
  private static final Map<String, Set<Category>> GOODS = goods();

  private static final Condition NEVER = new Condition.Any(List.of());
  private static final Condition WITHOUT_PACKAGING =
      new Condition.Is(Fact.ITEM_ORIGINAL_PACKAGING, Set.of(false));

  private final RuleHeader layering;
  private final BrandTerms brand;
  private @Nullable Promise promise;

  StoreTerms(RuleHeader layering, BrandTerms brand) {
    this.layering = layering;
    this.brand = brand;
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var terms = inquiry.text(Fact.POLICIES_STORE);
    if ("known".equals(terms)) {
      if (promise == null) {
        promise = read(inquiry);
      }
      var applies = new PromiseCheck(inquiry, finding).consider(promise);
      var because = inquiry.because();
      var follows = brand.areKnown() && inquiry.isTrue(Fact.STORE_FOLLOWS_BRAND);
      finding.ground(RuleHeader.STORE_TERMS, applies || follows, because);
    }
    finding.ground(layering, brand.areKnown() || terms != null, List.of());
  }

  private static Promise read(Inquiry inquiry) {
    var start = inquiry.text(Fact.STORE_WINDOW_START);
    var windows =
        new Promise.Windows(
            days(inquiry, Fact.STORE_RETURN_WINDOW_DAYS),
            days(inquiry, Fact.STORE_EXCHANGE_WINDOW_DAYS),
            start(start),
            null,
            null,
            List.of());
    var packaging =
        inquiry.isTrue(Fact.STORE_ORIGINAL_PACKAGING_REQUIRED) ? WITHOUT_PACKAGING : NEVER;
    var conditions =
        new Promise.Conditions(
            Sold.ANYWHERE, packaging, excluded(inquiry), true, true, false, null);
    var remedies =
        new Promise.Remedies(
            statedRemedies(inquiry),
            List.of(),
            List.of(),
            null,
            inquiry.text(Fact.STORE_REFUND_FORM));
    var performance =
        new Promise.Performance(
            inquiry.text(Fact.STORE_RETURN_SHIPPING_BEARER),
            null,
            null,
            fee(inquiry),
            inquiry.isTrue(Fact.STORE_NEEDS_BRAND_APPROVAL),
            false);
    return new Promise(
        RuleHeader.STORE_TERMS, windows, conditions, remedies, performance, null, List.of());
  }

  private static Start start(@Nullable String stated) {
    return switch (stated) {
      case "purchase" -> Start.PURCHASE;
      case "shipment" -> Start.SHIPMENT;
      case null, default -> Start.DELIVERY;
    };
  }

  private static @Nullable BigDecimal fee(Inquiry inquiry) {
    return inquiry.amount(Fact.STORE_RESTOCKING_FEE_PERCENT);
  }

  private static @Nullable Integer days(Inquiry inquiry, Fact fact) {
    return inquiry.value(fact) instanceof Integer days ? days : null;
  }

  /** Remedies without a window of any length are not promised for any day. */
  private static List<Remedy> statedRemedies(Inquiry inquiry) {
    if (!(inquiry.value(Fact.STORE_REMEDIES) instanceof List<?> stated)) {
      return List.of();
    }
    var returned = inquiry.number(Fact.STORE_RETURN_WINDOW_DAYS);
    var exchanged = inquiry.number(Fact.STORE_EXCHANGE_WINDOW_DAYS);
    if (returned == 0 && exchanged == 0) {
      return List.of();
    }
    return stated.stream().map(Remedy.class::cast).sorted().toList();
  }

  private static Condition excluded(Inquiry inquiry) {
    if (!(inquiry.value(Fact.STORE_EXCLUDED) instanceof List<?> words)) {
      return NEVER;
    }
    var conditions = new ArrayList<Condition>();
    var goods = new HashSet<Object>();
    for (var word : words) {
      var known = EXCLUSIONS.get(word);
      if (known != null) {
        conditions.add(known);
      }
      goods.addAll(GOODS.getOrDefault(word, Set.of()));
    }
    conditions.add(new Condition.Is(Fact.ITEM_CATEGORY, goods));
    return new Condition.Any(conditions);
  }

  private static Map<String, Set<Category>> goods() {
    var goods = new HashMap<String, Set<Category>>();
    for (var category : Category.values()) {
      var family = category.family().name().toLowerCase(Locale.ROOT);
      goods.computeIfAbsent(category.code(), code -> new HashSet<>()).add(category);
      goods.computeIfAbsent(family, name -> new HashSet<>()).add(category);
    }
    return Map.copyOf(goods);
  }

  private static Condition isTrue(Fact flag) {
    return new Condition.Is(flag, Set.of(true));
  }
}
