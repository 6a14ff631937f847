package io.redress.money.exchange;

import io.redress.shared.Money;

/**
 * Something beside the two pieces that counts in an exchange, told apart and with its reason.
 *
 * @param amount more than nothing is charged, less than nothing is given
 * @param basis the clause, or the words of a person, why it counts
 */
public record Adjustment(Kind kind, Money amount, String basis) {
  /** The longest basis. */
  public static final int MOST_BASIS_LENGTH = 200;

  /** What can stand beside the pieces. */
  public enum Kind {
    /** For handling the return. */
    FEE(Sign.CHARGED),
    /** What the piece has lost in value by more than trying it. */
    DIMINISHED_VALUE(Sign.CHARGED),
    /** The way back: charged, or given back to who paid it. */
    RETURN_SHIPPING(Sign.EITHER),
    /** What the house gives beyond what it owes. */
    GOODWILL(Sign.GIVEN),
    /** Duties and import taxes of the one piece or the other. */
    DUTIES(Sign.EITHER),
    /** The fee for buying on behalf of the consumer. */
    SERVICE_FEE(Sign.EITHER),
    /** What was charged or given back for the piece since it was bought. */
    EARLIER(Sign.EITHER);

    private final Sign sign;

    Kind(Sign sign) {
      this.sign = sign;
    }

    /** Whether such an amount can stand beside the pieces. */
    public boolean allows(Money amount) {
      return switch (sign) {
        case CHARGED -> amount.isPositive();
        case GIVEN -> amount.isNegative();
        case EITHER -> !amount.isZero();
      };
    }

    /** Whether the consumer can be asked to pay it. */
    public boolean mayBeCharged() {
      return sign != Sign.GIVEN;
    }

    /** Whether the consumer can get it. */
    public boolean mayBeGiven() {
      return sign != Sign.CHARGED;
    }

    /** Whether a person says it; what was settled earlier follows from the books. */
    public boolean isBySomebody() {
      return this != EARLIER;
    }
  }

  private enum Sign {
    CHARGED,
    GIVEN,
    EITHER
  }

  public Adjustment {
    if (!kind.allows(amount)) {
      throw new IllegalArgumentException(kind + " of " + amount);
    }
    if (basis.isBlank() || basis.length() > MOST_BASIS_LENGTH) {
      throw new IllegalArgumentException(kind + " without a basis of 1 to 200 characters");
    }
  }
}
