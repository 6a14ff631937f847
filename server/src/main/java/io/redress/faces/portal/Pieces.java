package io.redress.faces.portal;

import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.orders.OrderLine;
import io.redress.shared.Quantity;

/** Shows pieces of goods as their owner knows them. */
final class Pieces {
  private Pieces() {}

  /** A line of an order with what one piece cost. */
  static PieceView bought(Page page, OrderLine line) {
    return piece(line, page.sum(line.unitPrice()));
  }

  /** Some pieces of a line. */
  static PieceView some(Page page, OrderLine line, Quantity quantity) {
    var variant = line.variant().orElse("");
    if (quantity.pieces() <= 1) {
      return piece(line, variant);
    }
    var count = page.say("portal.pieces.count", "count", quantity.pieces());
    return piece(line, variant.isEmpty() ? count : variant + " · " + count);
  }

  /** A line with a quiet sentence of its own. */
  static PieceView piece(OrderLine line, String note) {
    return new PieceView(
        PictureView.ofCategory(line.category()), line.brandName().orElse(""), line.title(), note);
  }
}
