package io.redress.rulebook.domain;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.domain.Promise.Start;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which voluntary promises bind the seller: a brand's terms bind the brand's own shops and sites,
 * and a store that says it follows them; a store's terms bind the store.
 */
final class Promises {
  /** Words of a store's own list of exclusions that are no category of goods. */
  private static final Map<String, Condition> EXCLUSIONS =
      Map.of(
          "personalised", isTrue(Fact.ITEM_PERSONALISED),
          "made_to_order", isTrue(Fact.ITEM_MADE_TO_ORDER),
          "sale_items", isTrue(Fact.ITEM_ON_SALE),
          "final_sale", isTrue(Fact.ITEM_FINAL_SALE),
          "seal_broken", isTrue(Fact.ITEM_SEAL_BROKEN));

  private final Map<String, Promise> brandTerms;

  Promises(Map<String, Promise> brandTerms) {
    this.brandTerms = Map.copyOf(brandTerms);
  }

  /** Considers what binds the seller; true when the store has terms that are not known. */
  boolean consider(Inquiry inquiry, Findings findings, RuleHeader layering) {
    inquiry.begin();
    var id = inquiry.text(Fact.POLICIES_BRAND_POLICY_ID);
    var brand = id == null ? null : brandTerms.get(id);
    var check = new PromiseCheck(inquiry, findings);
    var isBrand = inquiry.is(Fact.SELLER_TYPE, "brand");
    var follows = inquiry.isTrue(Fact.STORE_FOLLOWS_BRAND);
    if (brand != null) {
      var applies = considerBrand(brand, check, isBrand, follows, inquiry);
      findings.ground(brand.header(), applies, inquiry.because());
    }
    inquiry.begin();
    var store = inquiry.text(Fact.POLICIES_STORE);
    if ("known".equals(store)) {
      var applies = check.consider(storeTerms(inquiry));
      findings.ground(
          RuleHeader.STORE_TERMS, applies || (follows && brand != null), inquiry.because());
    }
    findings.ground(layering, brand != null || store != null, List.of());
    return "unknown".equals(store);
  }

  private static boolean considerBrand(
      Promise brand, PromiseCheck check, boolean isBrand, boolean follows, Inquiry inquiry) {
    if (isBrand) {
      return check.consider(brand);
    }
    return follows
        && check.consider(
            brand.followedBy(
                RuleHeader.STORE_TERMS, !inquiry.isFalse(Fact.STORE_NEEDS_BRAND_APPROVAL)));
  }

  private static Promise storeTerms(Inquiry inquiry) {
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
        inquiry.isTrue(Fact.STORE_ORIGINAL_PACKAGING_REQUIRED)
            ? new Condition.Is(Fact.ITEM_ORIGINAL_PACKAGING, Set.of(false))
            : new Condition.Any(List.of());
    var conditions = new Promise.Conditions(packaging, excluded(inquiry), true, true, false, null);
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
    return new Promise(RuleHeader.STORE_TERMS, windows, conditions, remedies, performance, null);
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
      return new Condition.Any(List.of());
    }
    var conditions = new ArrayList<Condition>();
    var categories = new HashSet<Object>();
    for (var word : words) {
      var text = (String) word;
      var known = EXCLUSIONS.get(text);
      if (known != null) {
        conditions.add(known);
      }
      for (var category : Category.values()) {
        var family = category.family().name().toLowerCase(Locale.ROOT);
        if (category.code().equals(text) || family.equals(text)) {
          categories.add(category);
        }
      }
    }
    conditions.add(new Condition.Is(Fact.ITEM_CATEGORY, categories));
    return new Condition.Any(conditions);
  }

  private static Condition isTrue(Fact flag) {
    return new Condition.Is(flag, Set.of(true));
  }
}
