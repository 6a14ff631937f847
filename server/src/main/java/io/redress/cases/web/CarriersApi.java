package io.redress.cases.web;

import io.redress.cases.carriers.ParcelErrands;
import io.redress.cases.carriers.ParcelScans;
import io.redress.goods.tracking.TrackingColumns;
import io.redress.goods.tracking.TrackingFile.Reading;
import io.redress.goods.tracking.TrackingNumber;
import io.redress.goods.tracking.TrackingNumbers;
import io.redress.people.Merchants;
import io.redress.people.access.CurrentApiKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The carriers of the house, their numbers, and files of what they say. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1")
class CarriersApi {
  private final ParcelErrands errands;
  private final ParcelScans scans;
  private final Merchants merchants;
  private final CurrentApiKey caller;

  CarriersApi(ParcelErrands errands, ParcelScans scans, Merchants merchants, CurrentApiKey caller) {
    this.errands = errands;
    this.scans = scans;
    this.merchants = merchants;
    this.caller = caller;
  }

  @Operation(
      summary = "The carriers and what each can be asked for",
      description = "The house itself is one of them, with labels and numbers of its own.")
  @GetMapping("/carriers")
  TrackingDocuments.Carriers carriers() {
    return new TrackingDocuments.Carriers(
        errands.carriers().stream().map(TrackingDocuments.OfCarrier::of).toList());
  }

  @Operation(
      summary = "Whose a tracking number is, by its length, pattern and check digit",
      description =
          "Nobody is asked. A number that no carrier we know writes is unknown and taken all the"
              + " same; one whose check digit does not fit is wrong.")
  @GetMapping("/tracking-numbers")
  TrackingDocuments.Check check(
      @Parameter(description = "As people write it, with blanks or without")
          @RequestParam(defaultValue = "")
          String number,
      @Parameter(description = "Code of the carrier, where it is known")
          @RequestParam(defaultValue = "")
          String carrier) {
    return TrackingDocuments.Check.of(
        TrackingNumbers.check(
            TrackingNumber.parse(number, "number"),
            Optional.of(carrier).filter(each -> !each.isEmpty())));
  }

  @Operation(
      summary = "Bring a CSV of scans",
      description =
          "Columns for tracking number, moment and status are looked for by headings that carriers"
              + " commonly use; carrier, place, words and event id are taken where they are there."
              + " A row that cannot be used is told with line, field, value, reason and remedy and"
              + " holds none of the others up. Each scan counts once. At most a mebibyte; bring more"
              + " in parts.")
  @PostMapping(path = "/tracking-files", consumes = "text/csv")
  TrackingDocuments.Taken bring(
      @RequestBody byte[] file,
      @Parameter(description = "Whose numbers they are where the file does not say it")
          @RequestParam(defaultValue = "")
          String carrier) {
    var reading = new Reading(TrackingColumns.KNOWN, carrier, merchants.current().zone());
    return TrackingDocuments.Taken.of(scans.read(file, reading, caller.actor()));
  }
}
