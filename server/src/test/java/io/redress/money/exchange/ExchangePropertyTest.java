package io.redress.money.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.exchange.TaxedPrice.Tax;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes back and whatever is sent: no minor unit is lost or made. */
class ExchangePropertyTest {
  private static final List<Adjustment.Kind> KINDS = List.of(Adjustment.Kind.values());
  private static final int EXCHANGES = 5_000;
  private static final long MOST = 5_000_000;

  private final long seed = Long.getLong("redress.seed", new Random().nextLong());

  private static Money upTo(Random random, Currency currency) {
    return new Money(1 + random.nextLong(MOST), currency);
  }

  private static ReturnPart returned(Random random, Currency currency) {
    var taxes = new ArrayList<Tax>();
    var isRated = random.nextBoolean();
    for (var i = random.nextInt(4); i > 0; i--) {
      var rate = BigDecimal.valueOf(random.nextInt(30_000), 3);
      var amount = new Money(random.nextLong(MOST / 4), currency);
      taxes.add(new Tax("tax " + i, Optional.of(rate).filter(r -> isRated), amount));
    }
    return new ReturnPart(
        new TaxedPrice(upTo(random, currency), taxes),
        upTo(random, currency),
        random.nextBoolean() ? TaxPlace.INCLUDED : TaxPlace.ON_TOP);
  }

  private static List<Adjustment> adjustments(Random random, Currency currency) {
    var adjustments = new ArrayList<Adjustment>();
    for (var i = random.nextInt(6); i > 0; i--) {
      var kind = KINDS.get(random.nextInt(KINDS.size()));
      var amount = upTo(random, currency);
      adjustments.add(
          new Adjustment(kind, kind.allows(amount) ? amount : amount.negated(), "because"));
    }
    return adjustments;
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void whenAnythingIsExchanged_thenThePartsAreTheDifference(String code) {
    var currency = Currency.getInstance(code);
    for (var i = 0; i < EXCHANGES; i++) {
      var random = new Random(seed + i);
      var returned = returned(random, currency);
      var quoted = upTo(random, currency);
      var adjustments = adjustments(random, currency);
      var settlement =
          new ExchangeSettlement(returned, SalePart.quoted(quoted, returned), adjustments);

      addsUp(settlement, "seed " + (seed + i));
      isTaxedAsTold(settlement, quoted, "seed " + (seed + i));
      Collections.shuffle(adjustments, random);
      assertThat(new ExchangeSettlement(returned, settlement.sold(), adjustments).difference())
          .as("in any order, seed " + (seed + i))
          .isEqualTo(settlement.difference());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void whenTheNewPieceCostsWhatWasPaid_thenItIsEvenWhateverTheTax(String code) {
    for (var i = 0; i < EXCHANGES; i++) {
      var returned = returned(new Random(seed + i), Currency.getInstance(code));
      var settlement = new ExchangeSettlement(returned, SalePart.asPaid(returned), List.of());

      assertThat(settlement.way()).as("seed " + (seed + i)).isEqualTo(ExchangeSettlement.Way.EVEN);
    }
  }

  private static void addsUp(ExchangeSettlement settlement, String seed) {
    var nothing = Money.zero(settlement.difference().currency());
    var parts = new ArrayList<Money>();
    parts.add(settlement.sold().price().net());
    settlement.sold().price().taxes().forEach(tax -> parts.add(tax.amount()));
    parts.add(settlement.returned().paid().net().negated());
    settlement.returned().paid().taxes().forEach(tax -> parts.add(tax.amount().negated()));
    settlement.adjustments().forEach(each -> parts.add(each.amount()));

    assertThat(parts.stream().reduce(nothing, Money::plus))
        .as(seed)
        .isEqualTo(settlement.difference());
    assertThat(settlement.charge().minus(settlement.refund()))
        .as(seed)
        .isEqualTo(settlement.difference());
    assertThat(settlement.charge().isZero() || settlement.refund().isZero()).as(seed).isTrue();
  }

  private static void isTaxedAsTold(ExchangeSettlement settlement, Money quoted, String seed) {
    var price = settlement.sold().price();
    switch (settlement.returned().place()) {
      case INCLUDED -> assertThat(price.gross()).as(seed).isEqualTo(quoted);
      case ON_TOP -> assertThat(price.net()).as(seed).isEqualTo(quoted);
    }
  }
}
