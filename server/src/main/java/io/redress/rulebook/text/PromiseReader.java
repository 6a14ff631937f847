package io.redress.rulebook.text;

import io.redress.rulebook.Category;
import io.redress.rulebook.domain.Promise;
import io.redress.rulebook.domain.RuleHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a brand. */
final class PromiseReader {
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private PromiseReader() {}

  static Promise read(Entry entry, RuleHeader header) {
    entry.requiredText("brand");
    entry.text("channel");
    entry.text("trust");
    return new Promise(
        header,
        windows(entry),
        conditions(entry),
        remedies(entry),
        performance(entry),
        warranty(entry));
  }

  private static Promise.Windows windows(Entry entry) {
    return new Promise.Windows(
        entry.number("returnDays"),
        entry.number("exchangeDays"),
        entry.oneOf("start", Promise.Start.class, Promise.Start.DELIVERY),
        entry.number("requestDays"),
        entry.number("shipDays"),
        entry.entries("seasons").stream().map(PromiseReader::season).toList());
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
        ConditionReader.never(entry, "notIntact"),
        ConditionReader.never(entry, "excluded"),
        entry.flag("finalSaleExcluded"),
        abroad == null || abroad,
        entry.flag("resaleForbidden"),
        entry.number("maximumPieces"));
  }

  private static Promise.Remedies remedies(Entry entry) {
    var cap = entry.number("exchangeOnlyAbove");
    return new Promise.Remedies(
        entry.remedies("remedies"),
        entry.remedies("inStore"),
        entry.remedies("giftRecipient"),
        cap == null ? null : BigDecimal.valueOf(cap),
        entry.text("refundForm"));
  }

  private static Promise.Performance performance(Entry entry) {
    return new Promise.Performance(
        entry.text("returnBy"),
        entry.text("outbound"),
        entry.text("where"),
        null,
        false,
        entry.flag("discretionary"));
  }

  private static Promise.@Nullable Warranty warranty(Entry entry) {
    var stated = entry.entry("warranty");
    if (stated == null) {
      return null;
    }
    var years = stated.number("years");
    var warranty =
        new Promise.Warranty(
            goods(stated),
            years == null ? 0 : years,
            stated.day("boughtFrom", ALWAYS),
            stated.remedies("remedies"));
    stated.close();
    return warranty;
  }

  private static Set<Category> goods(Entry entry) {
    var named = entry.texts("goods");
    if (named.isEmpty()) {
      return Set.of(Category.values());
    }
    var goods = EnumSet.noneOf(Category.class);
    for (var name : named) {
      Category.named(name)
          .ifPresentOrElse(goods::add, () -> entry.problem("no such goods: " + name));
    }
    return goods;
  }
}
