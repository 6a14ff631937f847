package io.redress.cases.outbound;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.catalogue.Product;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.shared.Quantity;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from an agreed remedy which piece it brings. */
@Component
class PiecesToSend {
  private final ScannedPieces known;
  private final PackingPhotos photos;

  PiecesToSend(ScannedPieces known, PackingPhotos photos) {
    this.known = known;
    this.photos = photos;
  }

  /** Whether a remedy brings a piece at all. */
  static boolean goesOut(Remedy remedy) {
    return remedy == Remedy.EXCHANGE || remedy == Remedy.REPLACEMENT;
  }

  /**
   * What a remedy brings: the quoted piece of an exchange, the very same of a replacement. Of an
   * exchange without a quote nobody has said it yet.
   */
  Optional<DispatchPiece> of(CaseView view, Resolution resolution) {
    return switch (resolution.remedy()) {
      case EXCHANGE -> resolution.exchange().map(Exchange::piece).map(this::quoted);
      case REPLACEMENT -> same(view, resolution);
      case REFUND, REPAIR, PRICE_REDUCTION, STORE_CREDIT, COMPENSATION, ADVICE -> Optional.empty();
    };
  }

  /** A piece that a person names. */
  DispatchPiece named(String sku, String title, Optional<String> serial, Quantity quantity) {
    var product = known.product(sku);
    return new DispatchPiece(
        sku,
        product.map(Product::number).orElse(sku),
        cut(title),
        serial,
        quantity,
        photos.areNeeded(product.flatMap(Product::category)));
  }

  /** One line of an order as it was bought. */
  DispatchPiece bought(OrderLine line, Quantity quantity) {
    return new DispatchPiece(
        line.sku(),
        known.product(line.sku()).map(Product::number).orElse(line.sku()),
        title(line),
        line.serial().filter(any -> quantity.pieces() == 1),
        quantity,
        photos.areNeeded(Optional.of(line.category())));
  }

  private DispatchPiece quoted(Exchange.Piece piece) {
    return named(piece.sku(), piece.title(), Optional.empty(), piece.quantity());
  }

  /** Another piece of the same kind has another serial. */
  private Optional<DispatchPiece> same(CaseView view, Resolution resolution) {
    return view.content().lines().stream()
        .filter(line -> line.id().equals(resolution.caseLineId()))
        .findFirst()
        .flatMap(line -> same(view, line));
  }

  private Optional<DispatchPiece> same(CaseView view, CaseLine line) {
    return view.order()
        .line(line.orderLineId())
        .map(bought -> named(bought.sku(), title(bought), Optional.empty(), line.quantity()));
  }

  private static String title(OrderLine line) {
    return cut(line.variant().map(variant -> line.title() + ", " + variant).orElseGet(line::title));
  }

  private static String cut(String title) {
    var most = DispatchPiece.MOST_TITLE_LENGTH;
    return title.length() > most ? title.substring(0, most) : title;
  }
}
