package io.redress.goods.outbound;

import io.redress.shared.Quantity;
import java.util.Optional;

/**
 * What must go.
 *
 * @param sku the shop's number of the variant
 * @param model the shop's number of the product; the sku where the product is not known
 * @param title with what tells the variant from the others
 * @param serial of the very piece, where one was chosen; then it is one piece
 * @param needsPhoto whether a picture of the open box is taken before it is closed
 */
public record DispatchPiece(
    String sku,
    String model,
    String title,
    Optional<String> serial,
    Quantity quantity,
    boolean needsPhoto) {
  /** The most characters of a number. */
  public static final int MOST_NUMBER_LENGTH = 200;

  /** The most characters of a title. */
  public static final int MOST_TITLE_LENGTH = 500;

  public DispatchPiece {
    bounded("a sku", sku, MOST_NUMBER_LENGTH);
    bounded("a model", model, MOST_NUMBER_LENGTH);
    bounded("a title", title, MOST_TITLE_LENGTH);
    serial.ifPresent(text -> bounded("a serial", text, MOST_NUMBER_LENGTH));
    if (quantity.isNone()) {
      throw new IllegalArgumentException("nothing goes: " + sku);
    }
    if (serial.isPresent() && quantity.pieces() != 1) {
      throw new IllegalArgumentException("a serial is of one piece: " + quantity.pieces());
    }
  }

  private static void bounded(String what, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException(what + " has 1 to " + most + " characters: " + text);
    }
  }
}
