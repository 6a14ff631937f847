package io.redress.faces.desk;

import io.redress.cases.goodwill.CompensationPolicy;
import io.redress.cases.goodwill.CompensationPolicy.Share;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.GoodwillLimits.OfRoles;
import io.redress.cases.goodwill.GoodwillSettings;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.TypedAmount;
import io.redress.people.Role;
import io.redress.promises.PromiseKind;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is written into the form of limits: a line for each currency, which is taken out by emptying
 * it, and a share for each kind of promise, which is empty where nothing is given.
 */
final class GoodwillDraft {
  static final String NEW = "new";
  static final String NEW_CURRENCY = "new.currency";
  static final String MOST = "most";
  private static final String PERCENT = ".percent";
  private static final String DAYS = ".days";

  private final Map<String, String> texts;
  private final Map<String, String> mistakes = new LinkedHashMap<>();
  private final Map<String, TypedAmount.Unclear> unclear = new HashMap<>();

  private GoodwillDraft(Map<String, String> texts) {
    this.texts = new HashMap<>(texts);
  }

  /** As it was sent. */
  static GoodwillDraft of(Map<String, String> fields) {
    return new GoodwillDraft(fields);
  }

  /** As it stands. */
  static GoodwillDraft of(GoodwillSettings settings) {
    var texts = new HashMap<String, String>();
    settings
        .limits()
        .byCurrency()
        .forEach(
            (code, limits) ->
                limits
                    .amounts()
                    .forEach(
                        (role, limit) ->
                            texts.put(name(code, role), limit.toDecimal().toPlainString())));
    settings
        .compensation()
        .shares()
        .forEach(
            (kind, share) -> {
              texts.put(percent(kind), String.valueOf(share.percent()));
              texts.put(days(kind), String.valueOf(share.afterDays()));
            });
    texts.put(MOST, String.valueOf(settings.compensation().mostPercent()));
    return new GoodwillDraft(texts);
  }

  static String name(String code, Role role) {
    return code + "." + Codes.of(role);
  }

  static String percent(PromiseKind kind) {
    return Codes.of(kind) + PERCENT;
  }

  static String days(PromiseKind kind) {
    return Codes.of(kind) + DAYS;
  }

  String text(String name) {
    return texts.getOrDefault(name, "").strip();
  }

  /** The key of what is wrong with a field. */
  Optional<String> mistake(String name) {
    return Optional.ofNullable(mistakes.get(name));
  }

  /** What could be two amounts in a field that is wrong. */
  Optional<TypedAmount.Unclear> unclear(String name) {
    return Optional.ofNullable(unclear.get(name));
  }

  /** The currencies that are written down, by their codes. */
  Collection<String> currencies() {
    var codes = new TreeSet<String>();
    texts.keySet().stream()
        .filter(name -> name.matches("[A-Z]{3}\\.[a-z]+"))
        .forEach(name -> codes.add(name.substring(0, 3)));
    return codes;
  }

  /** What was meant, when all of it can be read. */
  record Read(GoodwillLimits limits, CompensationPolicy policy) {}

  /** Reads all of it; each field that is wrong has its mistake. */
  Optional<Read> read() {
    var limits = new HashMap<String, OfRoles>();
    currencies().forEach(code -> limits(code, code).ifPresent(all -> limits.put(code, all)));
    added().ifPresent(code -> limits(NEW, code).ifPresent(all -> limits.put(code, all)));
    var shares = new EnumMap<PromiseKind, Share>(PromiseKind.class);
    for (var kind : CompensationPolicy.kinds()) {
      share(kind).ifPresent(share -> shares.put(kind, share));
    }
    var most = count(MOST, 1, 100);
    return mistakes.isEmpty()
        ? Optional.of(
            new Read(
                new GoodwillLimits(limits), new CompensationPolicy(shares, most.orElseThrow())))
        : Optional.empty();
  }

  private Optional<String> added() {
    var code = text(NEW_CURRENCY).toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (known(code).isEmpty() || currencies().size() >= GoodwillLimits.MOST_CURRENCIES) {
      mistakes.put(NEW_CURRENCY, "goodwill.wrong.currency");
      return Optional.empty();
    }
    return Optional.of(code);
  }

  private Optional<OfRoles> limits(String row, String code) {
    var names = GoodwillLimits.ROLES.stream().map(role -> name(row, role)).toList();
    if (names.stream().allMatch(name -> text(name).isEmpty())) {
      return Optional.empty();
    }
    var amounts = new ArrayList<Money>();
    for (var name : names) {
      amount(name, code).ifPresent(amounts::add);
    }
    if (amounts.size() < names.size()) {
      return Optional.empty();
    }
    return rising(names, amounts);
  }

  private Optional<OfRoles> rising(List<String> names, List<Money> amounts) {
    for (var i = 1; i < amounts.size(); i++) {
      if (amounts.get(i).compareTo(amounts.get(i - 1)) < 0) {
        mistakes.put(names.get(i), "goodwill.wrong.rising");
        return Optional.empty();
      }
    }
    return Optional.of(OfRoles.of(amounts.get(0), amounts.get(1), amounts.get(2)));
  }

  private Optional<Money> amount(String name, String code) {
    var amount = known(code).flatMap(currency -> amount(name, currency));
    if (amount.isEmpty()) {
      mistakes.put(name, "goodwill.wrong.amount");
    }
    return amount;
  }

  private Optional<Money> amount(String name, Currency currency) {
    var typed = TypedAmount.of(text(name), currency);
    typed.doubt().ifPresent(doubt -> unclear.put(name, doubt));
    return typed.sum(currency);
  }

  private static Optional<Currency> known(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(each -> each.getCurrencyCode().equals(code))
        .findFirst();
  }

  private Optional<Share> share(PromiseKind kind) {
    if (text(percent(kind)).isEmpty()) {
      return Optional.empty();
    }
    var percent = count(percent(kind), 1, 100);
    var days = count(days(kind), 0, CompensationPolicy.MOST_DAYS);
    return percent.flatMap(share -> days.map(after -> new Share(share, after)));
  }

  private Optional<Integer> count(String name, int least, int most) {
    var text = text(name);
    if (text.matches("\\d{1,3}")) {
      var count = Integer.parseInt(text);
      if (count >= least && count <= most) {
        return Optional.of(count);
      }
    }
    mistakes.put(name, "goodwill.wrong.count");
    return Optional.empty();
  }
}
