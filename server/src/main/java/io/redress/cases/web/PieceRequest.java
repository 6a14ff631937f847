package io.redress.cases.web;

import io.redress.cases.outbound.CaseDispatches.NamedPiece;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.orders.web.Fields;
import io.redress.shared.Quantity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which piece goes. */
@Schema(name = "NamePiece")
record PieceRequest(
    @Nullable String sku,
    @Schema(description = "Left out for what the catalogue calls it") @Nullable String title,
    @Schema(description = "Of the very piece; then it is one") @Nullable String serial,
    @Schema(description = "Left out for as many as were agreed") @Nullable Integer quantity) {

  NamedPiece read() {
    var fields = new Fields();
    var named = read("", fields);
    fields.refuse();
    return named;
  }

  NamedPiece read(String path, Fields fields) {
    var most = DispatchPiece.MOST_NUMBER_LENGTH;
    var number = fields.required(path + "sku", sku, most);
    var name = fields.text(path + "title", title, DispatchPiece.MOST_TITLE_LENGTH);
    var own = fields.text(path + "serial", serial, most);
    var pieces =
        quantity == null
            ? own.map(any -> Quantity.of(1))
            : Optional.of(fields.quantity(path + "quantity", String.valueOf(quantity)));
    if (own.isPresent() && pieces.filter(each -> each.pieces() != 1).isPresent()) {
      fields.wrong(
          path + "quantity", String.valueOf(quantity), "does not go with a serial", "Send 1.");
    }
    return new NamedPiece(number, name, own, pieces);
  }
}
