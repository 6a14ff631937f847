package io.redress.liaison.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From which kind of seller pieces were bought, as the lines of orders name it. */
public enum BoughtFrom {
  BRAND,
  BOUTIQUE,
  OUTLET,
  WHOLESALER;

  /** The word that stands in an order line; empty for any other word. */
  public static Optional<BoughtFrom> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** How an order line names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
