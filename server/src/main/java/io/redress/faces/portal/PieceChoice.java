package io.redress.faces.portal;

import io.redress.faces.shared.PieceView;

/**
 * One line of an order that may be chosen; sent as {@code line} and {@code quantity-<value>}.
 *
 * @param most how many can still be chosen; zero when none, and the piece's note says why
 * @param quantity how many are chosen; zero when it is not
 */
public record PieceChoice(String value, PieceView piece, int most, int quantity) {
  public boolean isChosen() {
    return quantity > 0;
  }
}
