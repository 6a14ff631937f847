package io.redress.replay.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchaseBookTest {
  private static final Item CLOCK = new Item("12583", "22728");
  private static final Money DEAR = Money.of(375, "GBP");
  private static final Money CHEAP = Money.of(325, "GBP");

  private final PurchaseBook<String> book = new PurchaseBook<>();

  @Nested
  class GivenTwoPurchasesOfAnItem {
    @BeforeEach
    void buy() {
      book.bought(CLOCK, part("first", 4, DEAR));
      book.bought(CLOCK, part("second", 2, DEAR));
    }

    @Test
    void whenFewComeBack_thenTheyAreOfTheLatest() {
      assertThat(take(1)).isEqualTo(bought(part("second", 1, DEAR)));
    }

    @Test
    void whenMoreComeBackThanTheLatestHeld_thenTheRestIsOfTheOneBefore() {
      assertThat(take(5)).isEqualTo(bought(part("second", 2, DEAR), part("first", 3, DEAR)));
    }

    @Test
    void whenSomeCameBackBefore_thenTheyAreNotTakenTwice() {
      take(1);

      assertThat(take(2)).isEqualTo(bought(part("second", 1, DEAR), part("first", 1, DEAR)));
    }

    @Test
    void whenMoreComeBackThanWereBought_thenNoneAreTaken() {
      var tooMany = take(7);

      assertThat(tooMany)
          .isEqualTo(new Match.MoreThanBought<>(Quantity.of(7), Quantity.of(6), "second"));
      assertThat(take(6)).isEqualTo(bought(part("second", 2, DEAR), part("first", 4, DEAR)));
    }

    @Test
    void whenAllCameBack_thenTheNextOneIsTooMany() {
      take(6);

      assertThat(take(1)).isInstanceOf(Match.MoreThanBought.class);
    }

    @Test
    void whenSomebodyElseReturnsIt_thenTheyDidNotBuyIt() {
      assertThat(book.takeBack(new Item("99999", "22728"), Quantity.of(1), DEAR))
          .isEqualTo(new Match.NotBought<>());
    }
  }

  @Nested
  class GivenPurchasesAtDifferentPrices {
    @BeforeEach
    void buy() {
      book.bought(CLOCK, part("oldest", 4, DEAR));
      book.bought(CLOCK, part("dear", 4, DEAR));
      book.bought(CLOCK, part("cheap", 2, CHEAP));
    }

    @Test
    void whenTheDearPriceIsCredited_thenTheLatestAtThatPriceIsMeant() {
      assertThat(take(3)).isEqualTo(bought(part("dear", 3, DEAR)));
    }

    @Test
    void whenThereWereNotSoManyAtThatPrice_thenTheOthersFollowAtTheirOwnPrice() {
      assertThat(take(9))
          .isEqualTo(
              new Match.Bought<>(
                  List.of(
                      part("dear", 4, DEAR), part("oldest", 4, DEAR), part("cheap", 1, CHEAP))));
    }
  }

  private Match<String> take(int pieces) {
    return book.takeBack(CLOCK, Quantity.of(pieces), DEAR);
  }

  private static Match<String> bought(Match.Portion<String> portion) {
    return new Match.Bought<>(List.of(portion));
  }

  private static Match<String> bought(Match.Portion<String> first, Match.Portion<String> second) {
    return new Match.Bought<>(List.of(first, second));
  }

  private static Match.Portion<String> part(String purchase, int pieces, Money price) {
    return new Match.Portion<>(purchase, Quantity.of(pieces), price);
  }
}
