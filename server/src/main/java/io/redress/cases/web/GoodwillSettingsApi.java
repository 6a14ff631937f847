package io.redress.cases.web;

import io.redress.cases.goodwill.HouseGoodwill;
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

/** How much each role may give, and what is given by itself; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/goodwill/settings")
class GoodwillSettingsApi {
  private final HouseGoodwill goodwill;
  private final CurrentApiKey caller;

  GoodwillSettingsApi(HouseGoodwill goodwill, CurrentApiKey caller) {
    this.goodwill = goodwill;
    this.caller = caller;
  }

  @Operation(
      summary = "How much each role may give out of goodwill in one case",
      description = "The ETag is the version; send it as If-Match with the next change.")
  @GetMapping
  ResponseEntity<GoodwillSettingsDocument> settings() {
    var now = goodwill.settings();
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(now.version()))
        .body(GoodwillSettingsDocument.of(now));
  }

  @Operation(
      summary = "Set how much each role may give, and what is given by itself",
      description =
          "A new version, which counts at once. Currencies and kinds that are left out give"
              + " nothing. Needs If-Match (428 without, 412 when it was changed meanwhile).")
  @PutMapping
  ResponseEntity<GoodwillSettingsDocument> set(
      @RequestBody GoodwillSettingsRequest request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var version = ReadVersion.of(ifMatch).number();
    var read = request.read();
    var by = "api_key " + caller.require().id();
    var kept = goodwill.set(read.limits(), read.policy(), version, by);
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(kept.version()))
        .body(GoodwillSettingsDocument.of(kept));
  }
}
