package io.redress.cases.web;

import io.redress.cases.outbound.CaseDispatches.NamedPiece;
import io.redress.orders.web.Fields;
import io.redress.shared.ResolutionId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which piece an agreed remedy brings. */
@Schema(name = "MakeDispatch")
record NewDispatchRequest(
    @Schema(description = "Id of the remedy that was agreed") @Nullable String resolution,
    @Nullable PieceRequest piece) {

  ResolutionId resolutionId() {
    var fields = new Fields();
    var id = fields.id("resolution", resolution, ResolutionId::parse);
    fields.refuse();
    return id.orElseThrow();
  }

  NamedPiece named() {
    var fields = new Fields();
    var asked = piece == null ? new PieceRequest(null, null, null, null) : piece;
    var named = asked.read("piece.", fields);
    fields.refuse();
    return named;
  }
}
