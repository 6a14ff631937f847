package io.redress.cases.web;

import io.redress.cases.parcels.CaseParcels;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelQuery;
import io.redress.goods.parcels.ParcelQuery.Lens;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.Parcels;
import io.redress.orders.web.Fields;
import io.redress.people.Merchants;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parcels over all cases, and what happens to them. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/parcels")
class ParcelsApi {
  private final Parcels parcels;
  private final CaseParcels moves;
  private final Merchants merchants;
  private final CurrentApiKey caller;
  private final Clock clock;

  ParcelsApi(
      Parcels parcels, CaseParcels moves, Merchants merchants, CurrentApiKey caller, Clock clock) {
    this.parcels = parcels;
    this.moves = moves;
    this.merchants = merchants;
    this.caller = caller;
    this.clock = clock;
  }

  @Operation(
      summary = "Parcels that are expected today, overdue, here, in trouble, or all",
      description = "At most 200; a day is one of the house.")
  @GetMapping
  ParcelDocument.All find(
      @Parameter(
              schema =
                  @Schema(allowableValues = {"expected", "overdue", "arrived", "trouble", "all"}))
          @RequestParam(defaultValue = "expected")
          String lens,
      @Parameter(description = "Beginning of a parcel number, or a whole tracking number")
          @RequestParam(defaultValue = "")
          String text,
      @Parameter(description = "Only this leg") @RequestParam(defaultValue = "") String leg) {
    var fields = new Fields();
    var wanted = fields.choice("lens", lens, Lens.values());
    var named = fields.text("text", text, ParcelStep.LONGEST_REFERENCE).orElse("");
    var only =
        leg.isEmpty()
            ? Optional.<Leg>empty()
            : Optional.of(fields.choice("leg", leg, Leg.values()));
    fields.refuse();
    var today = clock.instant().atZone(merchants.current().zone()).toLocalDate();
    return ParcelDocument.All.of(
        parcels.find(ParcelQuery.of(wanted, named, only, today, merchants.current().zone())));
  }

  @Operation(
      summary = "One parcel with its history, by its id or its number",
      description = "The ETag is the version; send it as If-Match with the next step.")
  @GetMapping("/{id}")
  ResponseEntity<ParcelDocument.Whole> one(@PathVariable String id) {
    var parcel = require(id);
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(parcel.version()))
        .body(
            new ParcelDocument.Whole(
                ParcelDocument.of(parcel),
                parcels.history(parcel.id()).stream().map(ParcelDocument.Event::of).toList()));
  }

  @Operation(
      summary = "Tell what happened to a parcel",
      description =
          "What it means for the cases of its pieces is done with it: what a carrier has is on its"
              + " way, what was opened came or did not, what is lost is decided anew. No money"
              + " follows from it. Needs If-Match (428 without, 412 when it was changed meanwhile);"
              + " what was told before with the same reference is answered as it is now. Refused"
              + " with `parcel_not_in_this_state`, naming what can happen.")
  @PostMapping("/{id}")
  ResponseEntity<ParcelDocument> move(
      @PathVariable String id,
      @RequestBody ParcelStepRequest body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var step = body.read(clock.instant());
    var moved = moves.move(require(id).id(), step, read, caller.actor());
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(moved.version()))
        .body(ParcelDocument.of(moved));
  }

  private Parcel require(String id) {
    return parcels.named(id).orElseThrow(() -> Problem.notFound("The parcel"));
  }
}
