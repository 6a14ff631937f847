package io.redress.cases.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FactsWithoutWordsTest {
  private static final String WORDS = "Engraved: Lena, 4 May 2026";

  /** A handbag bought online in China, where damage is looked at, and sent back. */
  private static Facts.Builder handbag() {
    return Facts.builder()
        .set(Fact.CONSUMER_COUNTRY, "CN")
        .set(Fact.CONSUMER_TIME_ZONE, ZoneId.of("Asia/Shanghai"))
        .set(Fact.CONSUMER_IS_CONSUMER, true)
        .set(Fact.SELLER_COUNTRY, "CN")
        .set(Fact.SELLER_TYPE, "retailer")
        .set(Fact.SELLER_DIRECTS_TO, List.of("CN", "HK"))
        .set(Fact.CONTRACT_CHANNEL, "online")
        .set(Fact.ITEM_CATEGORY, Category.HANDBAG)
        .set(Fact.ITEM_PRICE, new BigDecimal("1200.00"))
        .set(Fact.ITEM_CURRENCY, "CNY")
        .set(Fact.REQUEST_REASON, "change_of_mind")
        .set(Fact.REQUEST_SENT_AT, Instant.parse("2026-06-05T03:00:00Z"))
        .set(Fact.REQUEST_WANTS, Remedy.STORE_CREDIT)
        .set(Fact.STORE_REMEDIES, List.of(Remedy.REFUND, Remedy.EXCHANGE))
        .set(Fact.DELIVERY_DATE, LocalDate.of(2026, 6, 1));
  }

  @Nested
  class GivenWordsOfSomebody {
    /** Every fact that takes any text, but the brand, which the catalogue names. */
    private final Facts facts = filled();

    private Facts filled() {
      var builder = Facts.builder();
      Arrays.stream(Fact.values())
          .filter(fact -> Set.of(Fact.Type.TEXT, Fact.Type.FLAG_OR_TEXT).contains(fact.type()))
          .filter(fact -> fact != Fact.ITEM_BRAND)
          .forEach(fact -> builder.set(fact, WORDS));
      return builder.build();
    }

    @Test
    void whenTheyAreTakenAway_thenNoneIsKept() {
      var kept = new KeptDecisions(JsonMapper.shared()).facts(FactsWithoutWords.of(facts));

      assertThat(facts.toString()).contains(WORDS);
      assertThat(kept).doesNotContain("Lena").contains("\"item.damage\":\"true\"");
    }
  }

  @Nested
  class GivenFactsThatRulesAskFor {
    @ParameterizedTest
    @ValueSource(strings = {"removed", "broken", "cut"})
    void whenTheyAreCodes_thenTheyStay(String code) {
      var facts =
          Facts.builder()
              .set(Fact.ITEM_SECURITY_TAG, code)
              .set(Fact.ITEM_PAYMENT, "paypal")
              .build();

      assertThat(FactsWithoutWords.of(facts)).isEqualTo(facts);
    }

    @Test
    void whenDamageIsTold_thenTheRulesSayTheSameWithoutTheWords() {
      var rulebook = Rulebook.load();
      var told = handbag().set(Fact.ITEM_DAMAGE, "A scratch below Lena's name").build();

      var decision = rulebook.decide(FactsWithoutWords.of(told));

      assertThat(decision).isEqualTo(rulebook.decide(told));
    }
  }

  @Nested
  class GivenKeptFacts {
    @Test
    void whenTheyAreReadAgain_thenTheyAreTheSame() {
      var kept = new KeptDecisions(JsonMapper.shared());
      var facts = handbag().build();

      assertThat(kept.facts(kept.facts(facts))).isEqualTo(facts);
    }
  }
}
