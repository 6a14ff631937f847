package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.TypedAmount;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.ReturnWay;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way back as it is written into the form.
 *
 * @param isOffered whether it is ticked; the rest of it counts only then
 * @param texts what was written, by field
 */
record ReturnWayDraft(
    WayBack kind, boolean isOffered, Currency currency, Map<String, String> texts) {
  private static final String COUNTRIES = "countries";
  private static final String VALUE = "value";
  private static final String GRAMS = "grams";
  private static final String PRICE = "price";
  private static final String PAYER = "payer";
  private static final String DAYS = "days";
  private static final List<String> FIELDS = List.of(COUNTRIES, VALUE, GRAMS, PRICE, DAYS);
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
  private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000);

  ReturnWayDraft {
    texts = Map.copyOf(texts);
  }

  static ReturnWayDraft of(ReturnWay way) {
    return new ReturnWayDraft(
        way.way(),
        true,
        way.price().currency(),
        Map.of(
            COUNTRIES,
            String.join(" ", way.countries()),
            VALUE,
            way.mostValue().map(ReturnWayDraft::plain).orElse(""),
            GRAMS,
            way.mostGrams().stream().mapToObj(String::valueOf).findFirst().orElse(""),
            PRICE,
            plain(way.price()),
            PAYER,
            Codes.of(way.payer()),
            DAYS,
            String.valueOf(way.days())));
  }

  static ReturnWayDraft blank(WayBack kind, Currency currency) {
    return new ReturnWayDraft(
        kind, false, currency, Map.of(PRICE, "0", PAYER, Codes.of(Payer.HOUSE), DAYS, "5"));
  }

  /** A row as it was sent, in the currency in which it was shown. */
  static ReturnWayDraft of(Map<String, String> fields, int number, WayBack kind, Currency ofHouse) {
    var texts = new HashMap<String, String>();
    Stream.concat(FIELDS.stream(), Stream.of(PAYER))
        .forEach(name -> texts.put(name, fields.getOrDefault(name + "-" + number, "").strip()));
    var isOffered = !fields.getOrDefault("offered-" + number, "").isEmpty();
    var currency = currency(fields.getOrDefault("currency-" + number, ""), ofHouse);
    return new ReturnWayDraft(kind, isOffered, currency, texts);
  }

  private static Currency currency(String code, Currency ofHouse) {
    return Currency.getAvailableCurrencies().stream()
        .filter(each -> each.getCurrencyCode().equals(code))
        .filter(each -> each.getDefaultFractionDigits() >= 0)
        .findFirst()
        .orElse(ofHouse);
  }

  private static String plain(Money sum) {
    return sum.toDecimal().toPlainString();
  }

  /** Whether all of it can be read. */
  boolean isRight() {
    return FIELDS.stream().allMatch(this::isRight) && payer().isPresent();
  }

  private boolean isRight(String name) {
    return switch (name) {
      case COUNTRIES -> countries().stream().allMatch(KNOWN::contains);
      case VALUE -> text(VALUE).isEmpty() || sum(VALUE).filter(Money::isPositive).isPresent();
      case GRAMS -> text(GRAMS).isEmpty() || isBetween(GRAMS, 1, Parcel.MOST_GRAMS);
      case PRICE ->
          sum(PRICE).filter(price -> kind != WayBack.KEEP_IT || price.isZero()).isPresent();
      default -> isBetween(DAYS, 0, ReturnWay.MOST_DAYS);
    };
  }

  ReturnWay read() {
    var grams = text(GRAMS);
    return new ReturnWay(
        kind,
        countries(),
        sum(VALUE),
        grams.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(grams)),
        sum(PRICE).orElseThrow(),
        payer().orElseThrow(),
        Integer.parseInt(text(DAYS)));
  }

  private List<String> countries() {
    return Arrays.stream(text(COUNTRIES).toUpperCase(Locale.ROOT).split("[\\s,;]+", -1))
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  private Optional<Money> sum(String name) {
    return TypedAmount.of(text(name), currency)
        .sum(currency)
        .filter(sum -> sum.toDecimal().compareTo(TOO_MUCH) < 0);
  }

  private Optional<Payer> payer() {
    return Codes.parse(Payer.class, text(PAYER));
  }

  private boolean isBetween(String name, int least, int most) {
    var text = text(name);
    return text.matches("\\d{1,8}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most;
  }

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** The row of the form, with what is wrong once it was sent. */
  ReturnWaysView.Row row(Visit visit, int number, boolean isSent) {
    return new ReturnWaysView.Row(
        number,
        Codes.of(kind),
        currency.getCurrencyCode(),
        visit.say("parcels.way." + Codes.of(kind)),
        isOffered,
        new ChoiceView(
            visit.say("parcels.payer"),
            PAYER + "-" + number,
            ChoiceView.Kind.ONE,
            Arrays.stream(Payer.values()).map(each -> option(visit, each)).toList(),
            Set.of(text(PAYER))),
        FIELDS.stream().map(name -> field(visit, name, number, isSent)).toList());
  }

  private static ChoiceView.Option option(Visit visit, Payer payer) {
    return new ChoiceView.Option(
        Codes.of(payer), visit.say("parcels.payer." + Codes.of(payer)), "");
  }

  private FieldView field(Visit visit, String name, int number, boolean isSent) {
    var label = visit.say("parcels.set." + name, "currency", currency.getCurrencyCode());
    var field = FieldView.of(name + "-" + number, label, FieldView.Kind.TEXT).holding(text(name));
    return isSent && isOffered && !isRight(name) ? field.failing(wrong(visit, name, label)) : field;
  }

  private String wrong(Visit visit, String name, String label) {
    return Optional.of(TypedAmount.of(text(name), currency))
        .filter(typed -> name.equals(VALUE) || name.equals(PRICE))
        .flatMap(TypedAmount::doubt)
        .map(amount -> amount.say(visit.page(), label))
        .orElseGet(() -> visit.say("parcels.set." + name + ".wrong"));
  }
}
