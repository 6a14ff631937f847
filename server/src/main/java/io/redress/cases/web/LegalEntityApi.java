package io.redress.cases.web;

import io.redress.cases.documents.LegalEntities;
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

/** Who the documents of the house are from; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/legal-entity")
class LegalEntityApi {
  private final LegalEntities entities;
  private final CurrentApiKey caller;

  LegalEntityApi(LegalEntities entities, CurrentApiKey caller) {
    this.entities = entities;
    this.caller = caller;
  }

  @Operation(
      summary = "Who documents about money are from",
      description = "The ETag is the version; send it as If-Match with the next change.")
  @GetMapping
  ResponseEntity<LegalEntityDocument> entity() {
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(entities.version()))
        .body(LegalEntityDocument.of(entities.current()));
  }

  @Operation(
      summary = "Set who documents about money are from",
      description =
          "It stands on documents from now on; those that were made keep what stood then. Needs"
              + " If-Match (428 without, 412 when it was changed meanwhile).")
  @PutMapping
  ResponseEntity<LegalEntityDocument> set(
      @RequestBody LegalEntityDocument request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var kept = entities.set(request.read(), read, "api_key " + caller.require().id());
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(kept.version()))
        .body(LegalEntityDocument.of(kept.entity()));
  }
}
