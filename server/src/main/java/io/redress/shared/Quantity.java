package io.redress.shared;

/** A number of pieces, from 0 to 1,000,000. */
public record Quantity(int pieces) {
  /** More than any order line may hold. */
  public static final int MAXIMUM = 1_000_000;

  public static final Quantity NONE = new Quantity(0);

  public Quantity {
    if (pieces < 0 || pieces > MAXIMUM) {
      throw new IllegalArgumentException("quantity out of bounds: " + pieces);
    }
  }

  public static Quantity of(int pieces) {
    return new Quantity(pieces);
  }

  public Quantity plus(Quantity other) {
    return new Quantity(Math.addExact(pieces, other.pieces));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(Math.subtractExact(pieces, other.pieces));
  }

  public boolean isMoreThan(Quantity other) {
    return pieces > other.pieces;
  }

  public boolean isNone() {
    return pieces == 0;
  }
}
