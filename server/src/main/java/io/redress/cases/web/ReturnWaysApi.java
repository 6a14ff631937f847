package io.redress.cases.web;

import io.redress.cases.parcels.HouseReturnWays;
import io.redress.goods.parcels.ReturnWays;
import io.redress.people.access.CurrentApiKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which ways goods come back to the house; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/return-ways")
class ReturnWaysApi {
  private final HouseReturnWays ways;
  private final CurrentApiKey caller;

  ReturnWaysApi(HouseReturnWays ways, CurrentApiKey caller) {
    this.ways = ways;
    this.caller = caller;
  }

  @Operation(
      summary = "By which ways goods come back, at which price, and who pays",
      description = "The ETag is the version; send it as If-Match with the next change.")
  @GetMapping
  ResponseEntity<ReturnWaysDocument> ways() {
    return answer(ways.current());
  }

  @Operation(
      summary = "Set by which ways goods come back",
      description =
          "It counts for what is chosen from now on; parcels keep what was agreed. Where the law"
              + " has the seller bear the way back, no way costs the consumer anything, whatever is"
              + " set here. Needs If-Match (428 without, 412 when it was changed meanwhile).")
  @PutMapping
  ResponseEntity<ReturnWaysDocument> set(
      @RequestBody ReturnWaysRequest request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    return answer(ways.set(request.read(), read, "api_key " + caller.require().id()));
  }

  private static ResponseEntity<ReturnWaysDocument> answer(ReturnWays ways) {
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(ways.version()))
        .body(ReturnWaysDocument.of(ways));
  }
}
