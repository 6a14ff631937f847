package io.redress.rulebook.text;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.domain.Promise;
import io.redress.rulebook.domain.Promise.Sold;
import io.redress.rulebook.domain.RuleHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a brand. */
final class PromiseReader {
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private static final List<String> CHANNELS =
      List.of("online", "in_store", "boutique", "outlet", "any");
  private static final List<String> FORMS = Fact.STORE_REFUND_FORM.choices();

  private PromiseReader() {}

  static Promise read(Entry entry, RuleHeader header) {
    entry.requiredText("brand");
    var windows = windows(entry);
    var remedies = remedies(entry);
    return new Promise(
        header,
        windows,
        conditions(entry),
        remedies,
        performance(entry),
        warranty(entry),
        entry.entries("special").stream()
            .map(special -> special(special, windows, remedies))
            .toList());
  }

  /** Terms of a season on top of ordinary terms, as an entry of its own. */
  static Promise season(Entry entry, RuleHeader header, Promise ordinary) {
    entry.requiredText("brand");
    var windows = ordinary.windows();
    var seasons = new ArrayList<>(windows.holidays());
    seasons.addAll(entry.entries("seasons").stream().map(PromiseReader::season).toList());
    return new Promise(
        header,
        new Promise.Windows(
            windows.returnDays(),
            windows.exchangeDays(),
            windows.start(),
            windows.requestDays(),
            windows.shipDays(),
            seasons),
        ordinary.conditions().soldAs(sold(entry)),
        ordinary.remedies(),
        ordinary.performance().approvedFirst(isLowTrust(entry)),
        ordinary.warranty(),
        ordinary.special());
  }

  private static Promise.Windows windows(Entry entry) {
    return new Promise.Windows(
        entry.number("returnDays"),
        entry.number("exchangeDays"),
        start(entry),
        entry.number("requestDays"),
        entry.number("shipDays"),
        entry.entries("seasons").stream().map(PromiseReader::season).toList());
  }

  private static Promise.Start start(Entry entry) {
    return entry.oneOf("start", Promise.Start.class, Promise.Start.DELIVERY);
  }

  /** What a special case does not state is as in the general terms. */
  private static Promise.Special special(
      Entry entry, Promise.Windows windows, Promise.Remedies remedies) {
    var when = ConditionReader.always(entry, "when");
    if (!entry.has("when")) {
      entry.problem("when is missing: what the special terms are for");
    }
    var ownWindow = entry.has("returnDays") || entry.has("exchangeDays");
    var stated = entry.remedies("remedies");
    var form = entry.choice("refundForm", FORMS);
    var special =
        new Promise.Special(
            when,
            ownWindow
                ? new Promise.Windows(
                    entry.number("returnDays"),
                    entry.number("exchangeDays"),
                    windows.start(),
                    windows.requestDays(),
                    windows.shipDays(),
                    windows.holidays())
                : windows,
            new Promise.Remedies(
                stated.isEmpty() ? remedies.stated() : stated,
                stated.isEmpty() ? remedies.inStore() : List.of(),
                remedies.giftRecipient(),
                remedies.capAbove(),
                form == null ? remedies.form() : form));
    entry.close();
    return special;
  }

  private static Promise.Season season(Entry entry) {
    var season =
        new Promise.Season(
            entry.day("boughtFrom", ALWAYS),
            entry.day("boughtTo", ALWAYS),
            entry.day("returnBy", ALWAYS));
    entry.close();
    return season;
  }

  private static Promise.Conditions conditions(Entry entry) {
    var abroad = entry.optionalFlag("acceptsGoodsBoughtAbroad");
    return new Promise.Conditions(
        sold(entry),
        ConditionReader.never(entry, "notIntact"),
        ConditionReader.never(entry, "excluded"),
        entry.flag("finalSaleExcluded"),
        abroad == null || abroad,
        entry.flag("resaleForbidden"),
        entry.number("maximumPieces"));
  }

  private static Sold sold(Entry entry) {
    return switch (entry.choice("channel", CHANNELS)) {
      case "online" -> Sold.ONLINE;
      case "in_store", "boutique", "outlet" -> Sold.IN_STORE;
      case null, default -> Sold.ANYWHERE;
    };
  }

  private static Promise.Remedies remedies(Entry entry) {
    var cap = entry.number("exchangeOnlyAbove");
    return new Promise.Remedies(
        entry.remedies("remedies"),
        entry.remedies("inStore"),
        entry.remedies("giftRecipient"),
        cap == null ? null : BigDecimal.valueOf(cap),
        entry.choice("refundForm", FORMS));
  }

  private static Promise.Performance performance(Entry entry) {
    return new Promise.Performance(
        entry.choice("returnBy", List.of("consumer", "seller")),
        entry.choice("outbound", List.of("all", "none")),
        entry.choice("where", List.of("original_store")),
        null,
        isLowTrust(entry),
        entry.flag("discretionary"));
  }

  /** What stands on a weak source is confirmed by the brand before anyone relies on it. */
  private static boolean isLowTrust(Entry entry) {
    return "low".equals(entry.choice("trust", List.of("low")));
  }

  private static Promise.@Nullable Warranty warranty(Entry entry) {
    var stated = entry.entry("warranty");
    if (stated == null) {
      return null;
    }
    var years = stated.number("years");
    if (years == null) {
      stated.problem("years is missing");
    }
    var warranty =
        new Promise.Warranty(
            goods(stated),
            years == null ? 0 : years,
            stated.oneOf("start", Promise.Start.class, Promise.Start.PURCHASE),
            stated.day("boughtFrom", ALWAYS),
            stated.remedies("remedies"),
            lesser(stated));
    stated.close();
    return warranty;
  }

  private static Promise.Warranty.@Nullable Lesser lesser(Entry warranty) {
    var stated = warranty.entry("lesser");
    if (stated == null) {
      return null;
    }
    var years = stated.number("years");
    var lesser =
        new Promise.Warranty.Lesser(
            ConditionReader.always(stated, "when"), years == null ? 0 : years);
    stated.close();
    return lesser;
  }

  private static Set<Category> goods(Entry entry) {
    var named = entry.texts("goods");
    if (named.isEmpty()) {
      return Set.of(Category.values());
    }
    var goods = EnumSet.noneOf(Category.class);
    for (var name : named) {
      Category.named(name)
          .ifPresentOrElse(goods::add, () -> entry.problemAt("goods", "no such goods: " + name));
    }
    return goods;
  }
}
