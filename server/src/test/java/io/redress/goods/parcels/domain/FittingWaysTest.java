package io.redress.goods.parcels.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.parcels.Bearer;
import io.redress.goods.parcels.OfferedWay;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.ReturnWay;
import io.redress.goods.parcels.Shipment;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FittingWaysTest {
  private static final Money VALUE = Money.of(298_00, "EUR");

  private static ReturnWay way(WayBack kind, long priceMinor, Payer payer) {
    return new ReturnWay(
        kind,
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        Money.of(priceMinor, "EUR"),
        payer,
        5);
  }

  private static ReturnWay upTo(WayBack kind, Money most) {
    return new ReturnWay(
        kind,
        List.of(),
        Optional.of(most),
        OptionalInt.empty(),
        Money.zero(most.currency()),
        Payer.HOUSE,
        5);
  }

  private static Shipment goods(Bearer bearer) {
    return new Shipment("DE", VALUE, OptionalInt.empty(), bearer);
  }

  private static List<OfferedWay> fitting(Bearer bearer, ReturnWay... ways) {
    return FittingWays.of(List.of(ways), goods(bearer));
  }

  @Nested
  class GivenWaysThatFitOnlySome {
    @Test
    void whenACountryIsNamed_thenItIsOfferedFromThereAlone() {
      var german =
          new ReturnWay(
              WayBack.DROP_OFF,
              List.of("DE", "AT"),
              Optional.empty(),
              OptionalInt.empty(),
              Money.of(0, "EUR"),
              Payer.HOUSE,
              2);

      assertThat(FittingWays.of(List.of(german), goods(Bearer.OPEN))).hasSize(1);
      var french = new Shipment("FR", VALUE, OptionalInt.empty(), Bearer.OPEN);
      assertThat(FittingWays.of(List.of(german), french)).isEmpty();
      assertThat(german.isFrom("DE-BY")).isTrue();
    }

    @Test
    void whenTheGoodsAreWorthMore_thenTheWayIsNotOffered() {
      assertThat(fitting(Bearer.OPEN, upTo(WayBack.DROP_OFF, VALUE))).hasSize(1);
      assertThat(fitting(Bearer.OPEN, upTo(WayBack.DROP_OFF, Money.of(297_99, "EUR")))).isEmpty();
    }

    @Test
    void whenTheLimitIsInAnotherCurrency_thenNothingIsTakenToBeInIt() {
      var limit = Money.of(1_000_000_00, "GBP");
      assertThat(fitting(Bearer.OPEN, upTo(WayBack.KEEP_IT, limit))).isEmpty();
    }

    @Test
    void whenLimitAndPriceAreInDifferentCurrencies_thenItIsAProblem() {
      var limit = Optional.of(Money.of(500_00, "GBP"));

      assertThatThrownBy(
              () ->
                  new ReturnWay(
                      WayBack.DROP_OFF,
                      List.of(),
                      limit,
                      OptionalInt.empty(),
                      Money.of(0, "EUR"),
                      Payer.HOUSE,
                      5))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.violations())
                      .extracting(Violation::field)
                      .containsExactly("mostValue"));
    }

    @Test
    void whenNobodyHasWeighedTheGoods_thenALimitKeepsThemFromNoWay() {
      var light =
          new ReturnWay(
              WayBack.POST_LABEL,
              List.of(),
              Optional.empty(),
              OptionalInt.of(2_000),
              Money.of(0, "EUR"),
              Payer.HOUSE,
              5);

      assertThat(FittingWays.of(List.of(light), goods(Bearer.OPEN))).hasSize(1);
      var heavy = new Shipment("DE", VALUE, OptionalInt.of(2_001), Bearer.OPEN);
      assertThat(FittingWays.of(List.of(light), heavy)).isEmpty();
    }

    @Test
    void whenOneKindStandsTwice_thenTheFirstThatFitsCounts() {
      var ways =
          fitting(
              Bearer.OPEN,
              upTo(WayBack.POST_LABEL, Money.of(1_00, "EUR")),
              way(WayBack.POST_LABEL, 7_90, Payer.CONSUMER),
              way(WayBack.POST_LABEL, 9_90, Payer.CONSUMER));

      assertThat(ways).extracting(OfferedWay::price).containsExactly(Money.of(7_90, "EUR"));
    }
  }

  @Nested
  class GivenWhoHasToBearTheWay {
    private final ReturnWay post = way(WayBack.POST_LABEL, 6_90, Payer.CONSUMER);
    private final ReturnWay courier = way(WayBack.PICK_UP, 9_90, Payer.CONSUMER);

    @Test
    void whenTheLawHasTheSellerBearIt_thenNoWayCostsAnything() {
      assertThat(fitting(Bearer.HOUSE_BY_LAW, post, courier))
          .allSatisfy(way -> assertThat(way.costsConsumer().isZero()).isTrue());
    }

    @Test
    void whenTheHousePromisedIt_thenTheCheapestIsFreeAndComfortHasItsPrice() {
      assertThat(fitting(Bearer.HOUSE, courier, post))
          .extracting(OfferedWay::costsConsumer)
          .containsExactly(Money.of(9_90, "EUR"), Money.of(0, "EUR"));
    }

    @ParameterizedTest
    @EnumSource(
        value = Bearer.class,
        names = {"CONSUMER", "OPEN"})
    void whenTheLawLeavesItOpen_thenTheTermsOfTheHouseCount(Bearer bearer) {
      assertThat(fitting(bearer, post, way(WayBack.IN_PERSON, 3_00, Payer.HOUSE)))
          .extracting(OfferedWay::costsConsumer)
          .containsExactly(Money.of(6_90, "EUR"), Money.of(0, "EUR"));
    }

    @Test
    void whenPiecesTravelTogether_thenTheKindestCounts() {
      assertThat(Bearer.CONSUMER.or(Bearer.HOUSE_BY_LAW)).isEqualTo(Bearer.HOUSE_BY_LAW);
      assertThat(Bearer.HOUSE.or(Bearer.OPEN)).isEqualTo(Bearer.HOUSE);
    }
  }
}
