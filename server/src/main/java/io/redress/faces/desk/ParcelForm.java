package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.ParcelStep.Details;
import io.redress.goods.parcels.Tracking;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Reads what was written into the form about a parcel. */
record ParcelForm(MultiValueMap<String, String> fields) {
  /** What happened, as of now. */
  ParcelStep step(Instant now) {
    var move =
        Codes.parse(ParcelMove.class, text("move"))
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    var missing = move == ParcelMove.OPEN ? missing() : Set.<ParcelPiece.Key>of();
    var details =
        new Details(tracking(), Optional.empty(), OptionalInt.empty(), "", text("words"), missing);
    return new ParcelStep(move, now, "", details);
  }

  private Optional<Tracking> tracking() {
    if (text("carrier").isEmpty() && text("tracking").isEmpty()) {
      return Optional.empty();
    }
    var isShort =
        text("carrier").length() <= Carriage.LONGEST_CARRIER
            && text("tracking").length() <= Carriage.LONGEST_TRACKING_NUMBER;
    if (text("carrier").isEmpty() || Tracking.plain(text("tracking")).isEmpty() || !isShort) {
      throw new UnreadableForm("parcels.tracking.both");
    }
    return Optional.of(new Tracking(text("carrier"), text("tracking")));
  }

  private Set<ParcelPiece.Key> missing() {
    return fields.getOrDefault("missing", List.of()).stream()
        .map(ParcelForm::key)
        .collect(Collectors.toSet());
  }

  /** A piece as the form names it: the order line and the number of the unit. */
  static String name(ParcelPiece piece) {
    return piece.orderLineId() + " " + piece.unit();
  }

  private static ParcelPiece.Key key(String name) {
    var parts = name.split(" ", 2);
    if (parts.length < 2 || !parts[1].matches("\\d{1,7}")) {
      throw new UnreadableForm("desk.form.invalid");
    }
    try {
      return new ParcelPiece.Key(OrderLineId.parse(parts[0]), Integer.parseInt(parts[1]));
    } catch (Problem changed) {
      throw new UnreadableForm("desk.form.invalid");
    }
  }

  String text(String name) {
    var value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** Nothing is told over what came meanwhile. */
  int version() {
    return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : -1;
  }
}
