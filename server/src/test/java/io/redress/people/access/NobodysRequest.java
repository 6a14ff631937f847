package io.redress.people.access;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A request about an order that nobody has. */
final class NobodysRequest {
  private NobodysRequest() {}

  static OpenCase of(UUID nobody) {
    var line =
        new OpenCase.Line(
            new OrderLineId(nobody), new Quantity(1), CaseReason.WRONG_SIZE, Map.of());
    return new OpenCase(
        new OrderId(nobody),
        List.of(line),
        OpenCase.Kind.REQUEST,
        "",
        Optional.empty(),
        OpenCase.Channel.DESK,
        "en");
  }
}
