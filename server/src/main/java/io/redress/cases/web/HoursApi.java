package io.redress.cases.web;

import io.redress.cases.hours.HouseHours;
import io.redress.cases.hours.PartyHours;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.BrandId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which hours promises are counted; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/hours")
class HoursApi {
  private final HouseHours hours;
  private final CurrentApiKey caller;

  HoursApi(HouseHours hours, CurrentApiKey caller) {
    this.hours = hours;
    this.caller = caller;
  }

  @Operation(
      summary = "The hours of the house and of every brand",
      description = "Promises are counted by the hours of whoever owes them.")
  @GetMapping
  HoursDocument.All list() {
    return new HoursDocument.All(hours.list().stream().map(this::document).toList());
  }

  @Operation(
      summary = "The hours of one party",
      description = "The ETag is their version; send it as If-Match with the next change.")
  @GetMapping("/{party}")
  ResponseEntity<HoursDocument> byParty(@PathVariable String party) {
    return answer(hours.of(brand(party)));
  }

  @Operation(
      summary = "Set the hours of one party, all of them",
      description =
          "They count for promises that are made from now on; those that were made stay as they"
              + " were told. Needs If-Match (428 without, 412 when they were changed meanwhile).")
  @PutMapping("/{party}")
  ResponseEntity<HoursDocument> set(
      @PathVariable String party,
      @RequestBody HoursRequest request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    // What is nobody's here is not found, however its hours are written.
    var of = hours.of(brand(party)).brandId();
    return answer(hours.set(of, request.read(), read, by()));
  }

  @Operation(
      summary = "Let one party keep the usual hours again",
      description = "Monday to Friday, 9 to 18, where the house or the brand's contact is.")
  @DeleteMapping("/{party}")
  ResponseEntity<HoursDocument> asUsual(
      @PathVariable String party,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    return answer(hours.asUsual(brand(party), read, by()));
  }

  private ResponseEntity<HoursDocument> answer(PartyHours party) {
    return ResponseEntity.ok().eTag(ReadVersion.tag(party.version())).body(document(party));
  }

  private HoursDocument document(PartyHours party) {
    return HoursDocument.of(party, hours.outlook(party, party.hours()));
  }

  private String by() {
    return "api_key " + caller.require().id();
  }

  private static Optional<BrandId> brand(String party) {
    return party.equals(HoursDocument.HOUSE) ? Optional.empty() : Optional.of(BrandId.parse(party));
  }
}
