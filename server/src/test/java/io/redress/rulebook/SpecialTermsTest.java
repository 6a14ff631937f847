package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.rulebook.domain.Condition;
import io.redress.rulebook.domain.SpecialTerms;
import io.redress.rulebook.text.FactsReader;
import io.redress.rulebook.text.SpecialTermsReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the terms that a store has for some of its sales. */
class SpecialTermsTest {
  @Nested
  class GivenTermsAsJson {
    private final List<?> stated =
        List.of(
            Map.of(
                "when",
                Map.of("item.price", Map.of("atLeast", 100, "below", "99.50")),
                "returnWindowDays",
                20));

    @Test
    void whenRead_thenTheyHoldTheTermsOfTheStore() {
      var terms = SpecialTermsReader.read(stated).getFirst().terms();

      assertThat(terms).isEqualTo(Map.of(Fact.STORE_RETURN_WINDOW_DAYS, 20));
    }

    @Test
    void whenWritten_thenTheyReadAsTheSame() {
      var terms = SpecialTermsReader.read(stated);
      var written = "policies: {store: {special: " + terms + "}}";

      var again = new FactsReader(Set.of()).read("again.yaml", written);

      assertThat(again.problems()).isEmpty();
      assertThat(again.cases().getFirst().facts().value(Fact.STORE_SPECIAL)).hasValue(terms);
      assertThat(SpecialTermsReader.read(terms.stream().map(SpecialTerms::toString).toList()))
          .isEqualTo(terms);
    }
  }

  @Nested
  class GivenAMistake {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            [{returnWindowDays: 5}]                                   | when is missing
            [{when: {item.colour: red}}]                              | item.colour is no fact; the nearest is
            [{when: {item.category: bagg}}]                           | item.category cannot be bagg
            [{when: {item.price: {atLeast: much}}}]                   | atLeast: expected an amount
            [{when: {item.price: {over: 5}}}]                         | over is no key here
            [{when: {bought: {from: June}}}]                          | from must be a day such as
            [{when: {bought: June}}]                                  | bought must be a table with from and to
            [{when: {item.onSale: true}, returnWindowDays: ten}]      | returnWindowDays: expected a whole number
            [{when: {item.onSale: true}, refundForm: cash}]           | refundForm: unknown value
            [{when: {item.onSale: true}, returnWindow: 10}]           | returnWindow is no key here
            [bags]                                                    | special must be a list of tables
            bags                                                      | special must be a list of tables
            """)
    void whenRead_thenTheLineAndTheExpectationAreTold(String special, String expected) {
      var text = "policies:\n  store:\n    special: " + special;

      var reading = new FactsReader(Set.of()).read("shop.yaml", text);

      assertThat(reading.cases()).isEmpty();
      assertThat(reading.problems()).singleElement().asString().startsWith("shop.yaml: case shop");
      assertThat(reading.problems()).singleElement().asString().contains(":3: ", expected);
    }

    @Test
    void whenGivenAsJson_thenNothingIsRead() {
      assertThatThrownBy(() -> SpecialTermsReader.read(List.of(Map.of("returnWindowDays", 5))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("when is missing");
    }
  }

  @Test
  void onlyTermsOfASaleMayBeSpecial() {
    assertThatThrownBy(
            () -> new SpecialTerms(Condition.ALWAYS, Map.of(Fact.STORE_FOLLOWS_BRAND, true), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
