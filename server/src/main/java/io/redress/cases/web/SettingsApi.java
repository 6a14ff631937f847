package io.redress.cases.web;

import io.redress.cases.hours.HouseHours;
import io.redress.people.access.CurrentApiKey;
import io.redress.promises.hours.KeptSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many days each promise takes; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/promises/settings")
class SettingsApi {
  private final HouseHours hours;
  private final CurrentApiKey caller;
  private final Clock clock;

  SettingsApi(HouseHours hours, CurrentApiKey caller, Clock clock) {
    this.hours = hours;
    this.caller = caller;
    this.clock = clock;
  }

  @Operation(
      summary = "How many days each promise takes",
      description =
          "The ETag is the version that was set last; send it as If-Match with the next change.")
  @GetMapping
  ResponseEntity<SettingsDocument> settings() {
    var now = hours.settings();
    var document = SettingsDocument.of(now, hours.versions(), hours.outlook(now.settings()));
    return ResponseEntity.ok().eTag(ReadVersion.tag(document.version())).body(document);
  }

  @Operation(
      summary = "Set how many days each promise takes",
      description =
          "A new version, which counts for promises that are made from then on; those that were"
              + " made stay as they were told. Needs If-Match (428 without, 412 when it was changed"
              + " meanwhile).")
  @PutMapping
  ResponseEntity<SettingsDocument.Version> set(
      @RequestBody SettingsRequest request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var version = ReadVersion.of(ifMatch).number();
    var read = request.read(clock.instant());
    KeptSettings kept =
        hours.setSettings(
            read.settings(), version, read.validFrom(), "api_key " + caller.require().id());
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(kept.version()))
        .body(SettingsDocument.Version.of(kept));
  }
}
