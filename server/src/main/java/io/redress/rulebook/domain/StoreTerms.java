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
 * <p>Made for one decision: the terms of a sale are read out of the facts once.
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

  private static final SpecialTerms GENERAL =
      new SpecialTerms(Condition.ALWAYS, Map.of(), "general");

  private final RuleHeader layering;
  private final BrandTerms brand;

  /** What was read last, and for which terms: trials hardly ever change which terms count. */
  private @Nullable Promise promise;

  private @Nullable SpecialTerms promised;

  StoreTerms(RuleHeader layering, BrandTerms brand) {
    this.layering = layering;
    this.brand = brand;
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var terms = inquiry.text(Fact.POLICIES_STORE);
    if ("known".equals(terms)) {
      var own = special(inquiry);
      var stated = promise(own, inquiry);
      var applies = new PromiseCheck(inquiry, finding).consider(stated);
      if (!applies && isLeftOut(own, stated) && Withdrawal.isChangeOfMind(inquiry.reason())) {
        finding.refuse(Obstacle.EXCLUDED_CATEGORY);
      }
      var because = inquiry.because();
      var follows = brand.areKnown() && inquiry.isTrue(Fact.STORE_FOLLOWS_BRAND);
      finding.ground(RuleHeader.STORE_TERMS, applies || follows, because);
    }
    finding.ground(layering, brand.areKnown() || terms != null, List.of());
  }

  private Promise promise(SpecialTerms own, Inquiry inquiry) {
    if (promise == null || !own.equals(promised)) {
      promise = new Stated(inquiry, own).read();
      promised = own;
    }
    return promise;
  }

  /** The special terms for this sale; of several the first. */
  private static SpecialTerms special(Inquiry inquiry) {
    if (inquiry.value(Fact.STORE_SPECIAL) instanceof List<?> all) {
      for (var one : all) {
        if (one instanceof SpecialTerms special && special.when().isMetBy(inquiry)) {
          return special;
        }
      }
    }
    return GENERAL;
  }

  /** Whether special terms say that these goods are not taken back, not even for others. */
  private static boolean isLeftOut(SpecialTerms own, Promise stated) {
    var exchange = stated.windows().exchangeDays();
    return Integer.valueOf(0).equals(own.terms().get(Fact.STORE_RETURN_WINDOW_DAYS))
        && (exchange == null || exchange == 0);
  }

  /** The general terms with the special ones in their place. */
  private record Stated(Inquiry inquiry, SpecialTerms special) {
    private @Nullable Object value(Fact fact) {
      var own = special.terms().get(fact);
      return own == null ? inquiry.value(fact) : own;
    }

    private boolean isTrue(Fact flag) {
      return Boolean.TRUE.equals(value(flag));
    }

    private @Nullable String text(Fact fact) {
      return value(fact) instanceof String text ? text : null;
    }

    private @Nullable Integer days(Fact fact) {
      return value(fact) instanceof Integer days ? days : null;
    }

    Promise read() {
      var windows =
          new Promise.Windows(
              days(Fact.STORE_RETURN_WINDOW_DAYS),
              days(Fact.STORE_EXCHANGE_WINDOW_DAYS),
              start(text(Fact.STORE_WINDOW_START)),
              null,
              null,
              List.of());
      var packaging = isTrue(Fact.STORE_ORIGINAL_PACKAGING_REQUIRED) ? WITHOUT_PACKAGING : NEVER;
      var conditions =
          new Promise.Conditions(Sold.ANYWHERE, packaging, excluded(), true, true, false, null);
      var form = text(Fact.STORE_REFUND_FORM);
      var remedies = new Promise.Remedies(remedies(), List.of(), List.of(), null, form);
      var performance =
          new Promise.Performance(
              text(Fact.STORE_RETURN_SHIPPING_BEARER),
              null,
              null,
              value(Fact.STORE_RESTOCKING_FEE_PERCENT) instanceof BigDecimal fee ? fee : null,
              isTrue(Fact.STORE_NEEDS_BRAND_APPROVAL),
              false);
      return new Promise(
          RuleHeader.STORE_TERMS, windows, conditions, remedies, performance, null, List.of());
    }

    /** Remedies without a window of any length are not promised for any day. */
    private List<Remedy> remedies() {
      if (!(value(Fact.STORE_REMEDIES) instanceof List<?> stated)
          || (isNone(days(Fact.STORE_RETURN_WINDOW_DAYS))
              && isNone(days(Fact.STORE_EXCHANGE_WINDOW_DAYS)))) {
        return List.of();
      }
      return stated.stream().map(Remedy.class::cast).sorted().toList();
    }

    private static boolean isNone(@Nullable Integer days) {
      return days == null || days == 0;
    }

    private Condition excluded() {
      if (!(value(Fact.STORE_EXCLUDED) instanceof List<?> words)) {
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
  }

  private static Start start(@Nullable String stated) {
    return switch (stated) {
      case "purchase" -> Start.PURCHASE;
      case "shipment" -> Start.SHIPMENT;
      case null, default -> Start.DELIVERY;
    };
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
