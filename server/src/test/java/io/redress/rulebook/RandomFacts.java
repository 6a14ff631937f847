package io.redress.rulebook;

import io.redress.rulebook.domain.SpecialTerms;
import io.redress.rulebook.text.SpecialTermsReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Facts of every kind by chance: some complete, some with gaps, some that hardly fit together. */
public final class RandomFacts {
  private static final List<String> COUNTRIES =
      List.of(
          "DE", "FR", "ES", "NL", "IE", "PT", "IT", "GB", "CN", "HK", "TW", "JP", "KR", "SG", "AU",
          "AU-WA", "IN", "BR", "US-CA", "US-NY", "US-RI", "CA-QC", "ZZ");
  private static final List<String> BRANDS =
      Rulebook.load().brandPolicyIds().stream().sorted().toList();
  private static final List<List<String>> EXCLUDED =
      List.of(
          List.of("personalised", "bags"),
          List.of("jewellery", "seal_broken"),
          List.of("ring", "sale_items"));
  private static final List<List<SpecialTerms>> SPECIAL =
      List.of(
          SpecialTermsReader.read(
              List.of(
                  Map.of(
                      "when",
                      Map.of("item.material", List.of("gold", "diamond")),
                      "returnWindowDays",
                      0))),
          SpecialTermsReader.read(
              List.of(
                  Map.of(
                      "when",
                      Map.of("item.family", List.of("bags"), "item.onSale", true),
                      "exchangeWindowDays",
                      21))));
  private static final List<Integer> DAYS = List.of(14, 40, 900);

  /** How rare a stated fact is: files with hardly any, and files with every other one. */
  private static final List<Integer> DENSITIES = List.of(100, 12, 5, 2);

  private final Random random;
  private final LocalDate delivered;
  private final int density;

  private RandomFacts(Random random) {
    this.random = random;
    this.delivered = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_300));
    this.density = pick(DENSITIES);
  }

  /** The facts of a seed. */
  public static Facts of(long seed) {
    return new RandomFacts(new Random(seed)).facts();
  }

  /** Some value of a fact, by a seed. */
  static Object valueOf(Fact fact, long seed) {
    return new RandomFacts(new Random(seed)).value(fact);
  }

  private Facts facts() {
    var builder = Facts.builder();
    for (var fact : Fact.values()) {
      if (random.nextInt(oneIn(fact)) == 0) {
        builder.set(fact, value(fact));
      }
    }
    addFounding(builder);
    return builder.build();
  }

  /** What most cases know, each left out now and then. */
  private void addFounding(Facts.Builder builder) {
    var country = pick(COUNTRIES);
    addMostly(builder, Fact.CONSUMER_COUNTRY, country);
    addMostly(builder, Fact.SELLER_COUNTRY, country);
    addMostly(builder, Fact.CONSUMER_IS_CONSUMER, true);
    addMostly(builder, Fact.SELLER_TYPE, random.nextInt(4) == 0 ? "brand" : "retailer");
    addMostly(builder, Fact.CONTRACT_CHANNEL, random.nextInt(5) == 0 ? "in_store" : "online");
    addMostly(builder, Fact.ITEM_CATEGORY, value(Fact.ITEM_CATEGORY));
    addMostly(builder, Fact.REQUEST_REASON, reason());
    addMostly(builder, Fact.DELIVERY_DATE, delivered);
    addMostly(builder, Fact.REQUEST_DATE, delivered.plusDays(random.nextInt(pick(DAYS))));
  }

  private void addMostly(Facts.Builder builder, Fact fact, Object value) {
    if (random.nextInt(12) != 0) {
      builder.set(fact, value);
    }
  }

  private String reason() {
    return switch (random.nextInt(3)) {
      case 0 -> "change_of_mind";
      case 1 -> "defect";
      default -> pick(Fact.REQUEST_REASON.choices());
    };
  }

  private int oneIn(Fact fact) {
    return switch (fact.kind()) {
      case FOUNDING -> 20;
      case DEFEATING -> density;
      case CONTEXT -> density + 4;
    };
  }

  private Object value(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> random.nextBoolean();
      case CHOICE -> pick(fact.choices());
      case CHOICE_OR_DATE -> random.nextInt(3) == 0 ? day() : pick(fact.choices());
      case FLAG_OR_DATE -> random.nextInt(3) == 0 ? day() : random.nextBoolean();
      case FLAG_OR_AMOUNT -> random.nextBoolean() ? amount() : random.nextBoolean();
      case FLAG_OR_TEXT -> random.nextBoolean() ? "removed" : random.nextBoolean();
      case COUNTRY -> pick(COUNTRIES);
      case COUNTRIES -> List.of(pick(COUNTRIES), pick(COUNTRIES));
      case ZONE -> ZoneId.of(random.nextBoolean() ? "Asia/Shanghai" : "America/New_York");
      case DATE -> day();
      case DATES -> List.of(delivered, day(), day());
      case INSTANT ->
          day().atStartOfDay(ZoneOffset.UTC).plusMinutes(random.nextInt(1_440)).toInstant();
      case AMOUNT -> amount();
      case NUMBER -> random.nextInt(40);
      case CURRENCY -> random.nextBoolean() ? "EUR" : "CNY";
      case CATEGORY -> pick(List.of(Category.values()));
      case REMEDY -> pick(List.of(Remedy.values()));
      case REMEDIES -> List.of(pick(List.of(Remedy.values())));
      case BRAND_POLICY -> pick(BRANDS);
      case TEXT -> "words";
      case TEXTS -> pick(EXCLUDED);
      case SPECIAL_TERMS -> pick(SPECIAL);
    };
  }

  private LocalDate day() {
    return delivered.plusDays(random.nextInt(60) - 15);
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(random.nextInt(500_000), 2);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
