package io.redress.cases.credit;

import io.redress.shared.Money;

/** What is owed as credit in one currency that ends at about one time. */
public record CreditHeap(CreditEnd end, Money sum, long count) {}
