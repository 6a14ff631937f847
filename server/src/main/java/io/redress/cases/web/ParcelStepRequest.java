package io.redress.cases.web;

import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.ParcelStep.Details;
import io.redress.goods.parcels.Tracking;
import io.redress.orders.web.Fields;
import io.redress.shared.OrderLineId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a parcel, as a program tells it. */
@Schema(name = "MoveParcel")
record ParcelStepRequest(
    @Schema(
            allowableValues = {
              "make_label",
              "reprint",
              "hand_over",
              "carry",
              "deliver",
              "open",
              "lose",
              "damage",
              "come_back",
              "stop",
              "cancel",
              "note"
            })
        @Nullable String move,
    @Schema(description = "When it happened; now where it is left out") @Nullable String at,
    @Schema(description = "The same move with the same reference is done once")
        @Nullable String reference,
    @Schema(description = "Code of the carrier; goes with a tracking number")
        @Nullable String carrier,
    @Nullable String trackingNumber,
    @Schema(description = "By when it shall arrive, as is known now") @Nullable String expectedAt,
    @Schema(description = "Of the whole parcel") @Nullable Integer weightGrams,
    @Nullable String place,
    @Nullable String words,
    @Schema(description = "Pieces that were not in it, when it is opened")
        @Nullable List<@Nullable Missing> missing) {
  /** A piece that was announced and was not in the parcel. */
  @Schema(name = "MissingPiece")
  record Missing(
      @Schema(description = "Id of the order line") @Nullable String orderLine,
      @Schema(description = "Its number in the order line, from 1") @Nullable Integer unit) {}

  ParcelStep read(Instant now) {
    var fields = new Fields();
    var what = fields.choice("move", move, ParcelMove.values());
    var when = fields.optionalInstant("at", at).orElse(now);
    var named = fields.text("reference", reference, ParcelStep.LONGEST_REFERENCE).orElse("");
    var tracking = tracking(fields);
    var expected = fields.optionalInstant("expectedAt", expectedAt);
    var grams = grams(fields);
    var where = fields.text("place", place, ParcelStep.LONGEST_PLACE).orElse("");
    var said = fields.words("words", words, ParcelStep.LONGEST_WORDS).orElse("");
    var gone = missing(fields);
    fields.refuse();
    var details = new Details(tracking, expected, grams, where, said, gone);
    return new ParcelStep(what, when, named, details);
  }

  private Optional<Tracking> tracking(Fields fields) {
    var by = fields.text("carrier", carrier, Carriage.LONGEST_CARRIER);
    var number = fields.text("trackingNumber", trackingNumber, Carriage.LONGEST_TRACKING_NUMBER);
    if (by.isPresent() != number.isPresent()) {
      fields.wrong(
          by.isPresent() ? "trackingNumber" : "carrier", "", "is missing", "Send both or neither.");
    }
    return fields.violations().isEmpty() && by.isPresent() && number.isPresent()
        ? Optional.of(new Tracking(by.get(), number.get()))
        : Optional.empty();
  }

  private OptionalInt grams(Fields fields) {
    if (weightGrams == null) {
      return OptionalInt.empty();
    }
    if (weightGrams < 1 || weightGrams > Parcel.MOST_GRAMS) {
      fields.wrong(
          "weightGrams",
          weightGrams.toString(),
          "is not between 1 and " + Parcel.MOST_GRAMS,
          "Send the weight of the whole parcel in grams.");
    }
    return OptionalInt.of(weightGrams);
  }

  private Set<ParcelPiece.Key> missing(Fields fields) {
    var keys = new HashSet<ParcelPiece.Key>();
    var index = 0;
    for (var each : fields.list("missing", missing, Parcel.MOST_PIECES)) {
      var path = "missing[" + index++ + "]";
      var line = fields.id(path + ".orderLine", each.orderLine(), OrderLineId::parse);
      var number = each.unit();
      if (number == null || number < 1) {
        fields.wrong(path + ".unit", String.valueOf(number), "is no unit", "Count from 1.");
      } else {
        int unit = number;
        line.ifPresent(id -> keys.add(new ParcelPiece.Key(id, unit)));
      }
    }
    return keys;
  }
}
