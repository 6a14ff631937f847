package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.documents.DocumentPart;
import io.redress.orders.Allocation;
import io.redress.orders.RandomOrders;
import io.redress.orders.domain.OrderAllocation;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was bought and however it is paid back: the parts of each document are its amount. */
class CreditedPartsPropertyTest {
  private static final int ORDERS = 2_000;
  private static final List<Remedy> REMEDIES =
      List.of(Remedy.REFUND, Remedy.PRICE_REDUCTION, Remedy.COMPENSATION);

  private static Money sum(List<DocumentPart> parts, Currency currency) {
    return parts.stream().map(DocumentPart::amount).reduce(Money.zero(currency), Money::plus);
  }

  private static Money upTo(Random random, Money most) {
    return new Money(1 + random.nextLong(most.minorUnits()), most.currency());
  }

  /** Cuts an amount into one to three payments. */
  private static List<Money> payments(Random random, Money amount) {
    var payments = new ArrayList<Money>();
    var left = amount;
    while (left.minorUnits() > 1 && payments.size() < 2 && random.nextBoolean()) {
      var part = new Money(1 + random.nextLong(left.minorUnits() - 1), left.currency());
      payments.add(part);
      left = left.minus(part);
    }
    payments.add(left);
    return payments;
  }

  private static Map<Object, Money> byKindAndTax(List<DocumentPart> parts) {
    var sums = new HashMap<Object, Money>();
    parts.forEach(part -> sums.merge(List.of(part.kind(), part.tax()), part.amount(), Money::plus));
    return sums;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_123, 77})
  void whenAnyAmountGoesBack_thenEachDocumentAddsUpAndAllAreTheWhole(long seed) {
    var random = new Random(seed);
    var currency = Currency.getInstance(random.nextBoolean() ? "EUR" : "JPY");
    var orders = new RandomOrders(random, currency);
    for (var i = 0; i < ORDERS; i++) {
      for (var paid : OrderAllocation.of(orders.next())) {
        if (paid.paid().isPositive()) {
          check(random, paid);
        }
      }
    }
  }

  private static void check(Random random, Allocation paid) {
    var currency = paid.goods().currency();
    var agreed = upTo(random, paid.paid());
    var paidBack = random.nextInt(3) == 0 ? upTo(random, agreed) : agreed;
    var remedy = REMEDIES.get(random.nextInt(REMEDIES.size()));
    var credited = new CreditedParts(remedy, paid, agreed, paidBack);
    var before = new ArrayList<Money>();
    var all = new ArrayList<DocumentPart>();
    for (var payment : payments(random, paidBack)) {
      var parts = credited.of(before, payment);

      assertThat(sum(parts, currency)).isEqualTo(payment);
      all.addAll(parts);
      before.add(payment);
    }

    assertThat(byKindAndTax(all)).isEqualTo(byKindAndTax(credited.of(List.of(), paidBack)));
    assertThat(all).noneMatch(part -> part.kind() == DocumentPart.Kind.OTHER);
    for (var tax : paid.taxes()) {
      var named = Optional.of(new DocumentPart.Tax(tax.name(), tax.ratePercent()));
      var given =
          all.stream()
              .filter(part -> part.kind() == DocumentPart.Kind.GOODS && part.tax().equals(named))
              .toList();
      assertThat(sum(given, currency)).isLessThanOrEqualTo(tax.amount());
    }
  }
}
