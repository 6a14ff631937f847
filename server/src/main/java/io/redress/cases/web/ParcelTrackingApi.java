package io.redress.cases.web;

import io.redress.cases.carriers.ParcelErrands;
import io.redress.cases.carriers.ParcelScans;
import io.redress.cases.carriers.ParcelScans.Scan;
import io.redress.goods.carriers.ErrandKind;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.tracking.HouseNumber;
import io.redress.goods.tracking.TrackingKind;
import io.redress.goods.tracking.TrackingNews;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.ErrandId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What carriers say of a parcel, and what they are asked for it. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/parcels/{id}")
class ParcelTrackingApi {
  private final Parcels parcels;
  private final ParcelScans scans;
  private final ParcelErrands errands;
  private final CurrentApiKey caller;
  private final Clock clock;

  ParcelTrackingApi(
      Parcels parcels,
      ParcelScans scans,
      ParcelErrands errands,
      CurrentApiKey caller,
      Clock clock) {
    this.parcels = parcels;
    this.scans = scans;
    this.errands = errands;
    this.caller = caller;
    this.clock = clock;
  }

  /** What happened to a parcel, as a program tells it. */
  @Schema(name = "TellTracking")
  record Telling(
      @Schema(
              allowableValues = {
                "label_made",
                "handed_over",
                "in_transit",
                "out_for_delivery",
                "delivered",
                "not_delivered",
                "lost",
                "damaged",
                "returned"
              })
          @Nullable String kind,
      @Schema(description = "When it happened; now where it is left out") @Nullable String at,
      @Nullable String place,
      @Nullable String words,
      @Schema(description = "Your name of it; the same one is taken once")
          @Nullable String reference) {
    Scan read(Instant now) {
      var fields = new Fields();
      var what = fields.choice("kind", kind, TrackingKind.values());
      var when = fields.optionalInstant("at", at).orElse(now);
      var where = fields.text("place", place, TrackingNews.LONGEST_PLACE).orElse("");
      var said = fields.text("words", words, TrackingNews.LONGEST_WORDS).orElse("");
      var name = fields.required("reference", reference, TrackingNews.LONGEST_ID);
      fields.refuse();
      return new Scan(what, when, where, said, name);
    }
  }

  /** What a carrier shall be asked for. */
  @Schema(name = "AskCarrier")
  record Asking(
      @Schema(allowableValues = {"label", "cancel", "pick_up"}) @Nullable String kind,
      @Schema(description = "Code of the carrier for a label; the house where it is left out")
          @Nullable String carrier) {}

  @Operation(
      summary = "What the carrier said of a parcel",
      description = "In the order in which it happened, whatever the order in which it was told.")
  @GetMapping("/tracking")
  TrackingDocuments.Journey tracking(@PathVariable String id) {
    return TrackingDocuments.Journey.of(scans.journey(require(id)));
  }

  @Operation(
      summary = "Tell what happened to a parcel on its way",
      description =
          "Kept once by its reference. News that come late, when something newer is known, are kept"
              + " and move nothing. Refused with `tracking_missing` for a parcel without a number.")
  @PostMapping("/tracking")
  TrackingDocuments.Journey tell(@PathVariable String id, @RequestBody Telling body) {
    var scan = body.read(clock.instant());
    return TrackingDocuments.Journey.of(scans.scan(require(id).id(), scan, caller.actor()));
  }

  @Operation(summary = "What carriers were asked for a parcel, oldest first")
  @GetMapping("/errands")
  TrackingDocuments.Errands errands(@PathVariable String id) {
    return new TrackingDocuments.Errands(
        errands.of(require(id).id()).stream().map(TrackingDocuments.Errand::of).toList());
  }

  @Operation(
      summary = "Ask a carrier for a label, its cancelling or a pick-up",
      description =
          "It is asked after the answer to this request, with one key for ever; read the errand"
              + " again for what came of it. `unknown` is asked after until it is known. Refused"
              + " with `carrier_unknown`, `carrier_not_connected`, `carrier_cannot`,"
              + " `errand_under_way`, `label_not_now`, `label_missing`, `window_missing`,"
              + " `address_incomplete`.")
  @PostMapping("/errands")
  @ResponseStatus(HttpStatus.ACCEPTED)
  TrackingDocuments.Errand ask(@PathVariable String id, @RequestBody Asking body) {
    var fields = new Fields();
    var kind = fields.choice("kind", body.kind(), ErrandKind.values());
    var carrier =
        fields
            .text("carrier", body.carrier(), Carriage.LONGEST_CARRIER)
            .orElse(HouseNumber.CARRIER);
    fields.refuse();
    return TrackingDocuments.Errand.of(
        errands.ask(require(id).id(), kind, carrier, caller.actor()));
  }

  @Operation(
      summary = "Ask once more after something that stayed unknown",
      description = "Nothing is made twice by it.")
  @PostMapping("/errands/{errand}/ask")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void askAgain(@PathVariable String id, @PathVariable String errand) {
    var wanted = ErrandId.parse(errand);
    var isOurs = errands.of(require(id).id()).stream().anyMatch(it -> it.id().equals(wanted));
    if (!isOurs) {
      throw Problem.notFound("The errand");
    }
    errands.askAgain(wanted);
  }

  private Parcel require(String id) {
    return parcels.named(id).orElseThrow(() -> Problem.notFound("The parcel"));
  }
}
