package io.redress.goods.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.parcels.PostalAddress;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomsDeclarationTest {
  private static final PostalAddress LONDON = PostalAddress.of("James", "GB");
  private static final PostalAddress ANTWERP = PostalAddress.of("Harbour & Lane", "BE");

  private static CustomsItem item(int quantity, Money value) {
    return new CustomsItem(
        "Leather bag", quantity, OptionalInt.empty(), value, Optional.empty(), Optional.empty());
  }

  private static CustomsDeclaration declaration(
      PostalAddress from, OptionalInt grams, CustomsItem... items) {
    return new CustomsDeclaration(
        "PA-000042",
        from,
        ANTWERP,
        CustomsCategory.RETURNED_GOODS,
        List.of(items),
        grams,
        List.of());
  }

  private static void assertRefused(ThrowingCallable made, String... fields) {
    assertThatThrownBy(made)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.violations()).extracting(Violation::field).containsExactly(fields);
              assertThat(problem.violations()).allMatch(each -> !each.remedy().isEmpty());
            });
  }

  @Nested
  class GivenADeclaration {
    @Test
    void whenItIsAddedUp_thenTheValuesOfAllItemsAreInIt() {
      var declared =
          declaration(
              LONDON,
              OptionalInt.of(900),
              item(2, Money.of(20_000, "EUR")),
              item(1, Money.of(5_000, "EUR")));

      assertThat(declared.value()).isEqualTo(Money.of(25_000, "EUR"));
    }

    @Test
    void whenNothingIsInItOrACountryIsMissing_thenAllOfThatIsToldAtOnce() {
      assertRefused(
          () -> declaration(PostalAddress.UNKNOWN, OptionalInt.empty()), "from.country", "items");
    }

    @Test
    void whenACountryIsToldWithItsPart_thenItIsACountry() {
      var boston = PostalAddress.of("Ann", "US-MA");

      assertThat(declaration(boston, OptionalInt.empty(), item(1, Money.of(1, "EUR"))).from())
          .isEqualTo(boston);
    }

    @Test
    void whenItIsInSeveralCurrencies_thenItIsRefused() {
      assertRefused(
          () ->
              declaration(
                  LONDON,
                  OptionalInt.of(900),
                  item(1, Money.of(1, "EUR")),
                  item(1, Money.of(1, "GBP"))),
          "items[].value");
    }
  }

  @Nested
  class GivenAnItem {
    @Test
    void whenEverythingIsWrong_thenAllOfItIsToldAtOnce() {
      assertRefused(
          () ->
              new CustomsItem(
                  " ",
                  0,
                  OptionalInt.of(0),
                  Money.of(-1, "EUR"),
                  Optional.of("42"),
                  Optional.of("Italy")),
          "description",
          "quantity",
          "netGrams",
          "value",
          "hsCode",
          "origin");
    }

    @Test
    void whenATariffNumberIsWrittenWithPoints_thenOnlyItsDigitsAreKept() {
      var item =
          new CustomsItem(
              "Leather bag",
              1,
              OptionalInt.of(900),
              Money.of(100, "EUR"),
              Optional.of("4202.21 00"),
              Optional.of("IT"));

      assertThat(item.hsCode()).contains("42022100");
    }
  }
}
