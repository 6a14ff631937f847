package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.ChosenWay;
import io.redress.cases.parcels.Returning;
import io.redress.cases.parcels.WaysBack;
import io.redress.goods.parcels.OfferedWay;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the goods of a case come back, and the parcels in which they travel. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}")
class CaseParcelsApi {
  private final Cases cases;
  private final WaysBack ways;
  private final CaseParcels parcels;
  private final CurrentApiKey caller;

  CaseParcelsApi(Cases cases, WaysBack ways, CaseParcels parcels, CurrentApiKey caller) {
    this.cases = cases;
    this.ways = ways;
    this.parcels = parcels;
    this.caller = caller;
  }

  /** A way back that is offered. */
  @Schema(name = "OfferedWayBack")
  record Way(
      @Schema(allowableValues = {"post_label", "pick_up", "drop_off", "in_person", "keep_it"})
          String way,
      MoneyDocument price,
      @Schema(
              description = "By law or by the terms of the house",
              allowableValues = {"consumer", "house", "brand"})
          String payer,
      @Schema(description = "Days from hand-in to the hub") int days) {
    static Way of(OfferedWay offered) {
      return new Way(
          Codes.of(offered.way()),
          MoneyDocument.of(offered.price()),
          Codes.of(offered.payer()),
          offered.days());
    }
  }

  /** How the goods of a case can come back now. */
  @Schema(name = "WaysBack")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ways(
      @Schema(description = "Awaited, and in no parcel that has left")
          List<ParcelDocument.Piece> pieces,
      List<Way> ways,
      @Schema(description = "In which a courier can come") List<ParcelDocument.Window> windows,
      @Schema(description = "What was chosen and can still be changed; often absent")
          @Nullable ParcelDocument chosen) {
    static Ways of(Returning returning) {
      return new Ways(
          returning.pieces().stream().map(ParcelDocument.Piece::of).toList(),
          returning.ways().stream().map(Way::of).toList(),
          returning.windows().stream().map(ParcelDocument.Window::of).toList(),
          returning.chosen().map(ParcelDocument::of).orElse(null));
    }
  }

  /** How somebody wants to send goods back. */
  @Schema(name = "ChooseWayBack")
  record Choosing(
      @Schema(allowableValues = {"post_label", "pick_up", "drop_off", "in_person"})
          @Nullable String way,
      @Schema(description = "Ids of other cases of this consumer whose pieces go into the box")
          @Nullable List<@Nullable String> together,
      @Schema(description = "Beginning of a window that is offered, for a pick-up")
          @Nullable String pickUpFrom,
      @Schema(description = "Where the box starts; a courier needs all of it")
          ParcelDocument.@Nullable Address from,
      @Schema(description = "Of the whole box, where somebody has weighed it")
          @Nullable Integer weightGrams) {

    ChosenWay read(CaseId first, List<PickUpWindow> windows) {
      var fields = new Fields();
      var by = fields.choice("way", way, WayBack.values());
      var all = new ArrayList<>(List.of(first));
      var index = 0;
      for (var each : fields.list("together", together, ChosenWay.MOST)) {
        fields.id("together[" + index++ + "]", each, CaseId::parse).ifPresent(all::add);
      }
      var begins = fields.optionalInstant("pickUpFrom", pickUpFrom);
      var window =
          windows.stream().filter(each -> begins.equals(Optional.of(each.from()))).findFirst();
      if (begins.isPresent() && window.isEmpty()) {
        fields.wrong(
            "pickUpFrom",
            begins.get().toString(),
            "begins no window in which a courier can come",
            "Send the beginning of one of those that are offered.");
      }
      fields.refuse();
      var start = from == null ? PostalAddress.UNKNOWN : from.read();
      var grams = weightGrams == null ? OptionalInt.empty() : OptionalInt.of(weightGrams);
      return new ChosenWay(all, by, window, start, grams);
    }
  }

  @Operation(summary = "By which ways the goods of a case can come back, and who pays")
  @GetMapping("/ways-back")
  Ways ways(@PathVariable String id) {
    return Ways.of(ways.of(view(id)));
  }

  @Operation(summary = "The parcels in which pieces of a case are or were")
  @GetMapping("/parcels")
  ParcelDocument.All parcels(@PathVariable String id) {
    return ParcelDocument.All.of(parcels.ofCase(view(id)));
  }

  @Operation(
      summary = "Choose how the goods come back",
      description =
          "Announces the parcel. Chosen again before it was handed in, it takes the place of what"
              + " was chosen before; the same choice again is answered with the same parcel."
              + " Refused with `nothing_to_send`, `way_not_offered`, `parcel_too_full` and"
              + " `piece_in_another_parcel`.")
  @PostMapping("/parcels")
  ResponseEntity<ParcelDocument> choose(@PathVariable String id, @RequestBody Choosing body) {
    var view = view(id);
    var chosen = body.read(view.head().id(), ways.of(view).windows());
    var parcel = ways.choose(chosen, caller.actor());
    return ResponseEntity.created(URI.create("/api/v1/parcels/" + parcel.id()))
        .eTag(ReadVersion.tag(parcel.version()))
        .body(ParcelDocument.of(parcel));
  }

  @Operation(
      summary = "Let the consumer keep the goods that are awaited",
      description =
          "Where the house offers `keep_it` for them; what was agreed is paid all the same. Refused"
              + " with `way_not_offered`.")
  @PostMapping("/kept-goods")
  ResponseEntity<Void> keep(@PathVariable String id) {
    ways.keep(view(id).head().id(), caller.actor());
    return ResponseEntity.noContent().build();
  }

  private CaseView view(String id) {
    return cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
  }
}
