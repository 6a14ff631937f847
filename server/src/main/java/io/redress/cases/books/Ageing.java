package io.redress.cases.books;

import io.redress.shared.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * All open refunds by age and currency.
 *
 * @param day the day of the house's calendar that ages are counted to
 * @param zone of the house's calendar
 */
public record Ageing(LocalDate day, ZoneId zone, List<Heap> heaps) {
  /** What is of one age in one currency. */
  public record Heap(Age age, Money sum, long count) {}

  public Ageing {
    heaps = List.copyOf(heaps);
  }

  /** The currencies in which anything is open, by their codes. */
  public List<Currency> currencies() {
    return heaps.stream()
        .map(heap -> heap.sum().currency())
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  /** What is of this age in this currency; nothing when nothing is. */
  public Heap of(Age age, Currency currency) {
    return heaps.stream()
        .filter(heap -> heap.age() == age && heap.sum().currency().equals(currency))
        .findFirst()
        .orElseGet(() -> new Heap(age, Money.zero(currency), 0));
  }

  /** All that is open in this currency. */
  public Money total(Currency currency) {
    return heaps.stream()
        .map(Heap::sum)
        .filter(sum -> sum.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  /** How many days old a refund is. */
  public long days(OpenRefund refund) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(refund.decidedAt(), zone), day);
  }

  /** How many refunds are open. */
  public long count() {
    return heaps.stream().mapToLong(Heap::count).sum();
  }
}
