package io.redress.cases.web;

import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The photos of a case. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}/evidence")
class EvidenceApi {
  private final EvidenceFiles files;
  private final CaseMatters matters;
  private final Clock clock;

  EvidenceApi(EvidenceFiles files, CaseMatters matters, Clock clock) {
    this.files = files;
    this.matters = matters;
    this.clock = clock;
  }

  /** A photo without its bytes. */
  @Schema(name = "Evidence")
  record EvidenceDocument(
      String id,
      String name,
      @Schema(allowableValues = {"image/jpeg", "image/png"}) String mediaType,
      @Schema(description = "In pixels, upright") int width,
      @Schema(description = "In pixels, upright") int height,
      @Schema(description = "Of the kept bytes, in hexadecimal digits") String sha256,
      @Schema(description = "Kind of actor who brought it") String addedBy,
      Instant addedAt) {
    static EvidenceDocument of(Evidence evidence) {
      return new EvidenceDocument(
          evidence.id().toString(),
          evidence.name(),
          evidence.mediaType(),
          evidence.width(),
          evidence.height(),
          evidence.sha256(),
          evidence.addedBy(),
          evidence.addedAt());
    }
  }

  /** The photos of one case, oldest first; at most 12. */
  @Schema(name = "EvidenceList")
  record All(List<EvidenceDocument> evidence) {}

  @Operation(summary = "The photos of a case, oldest first")
  @GetMapping
  All list(@PathVariable String id) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return new All(files.ofCase(caseId).stream().map(EvidenceDocument::of).toList());
  }

  @Operation(
      summary = "Add a photo",
      description =
          "JPEG or PNG of at most 8 MB and 40 million pixels, at most 12 in a case. It is turned"
              + " upright, written anew and loses its metadata.")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<EvidenceDocument> add(
      @PathVariable String id, @RequestPart("file") MultipartFile file) throws IOException {
    var caseId = matters.head(CaseId.parse(id)).id();
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var addedBy = Codes.of(ActorKind.API_KEY);
    var added = files.add(caseId, name, file.getBytes(), addedBy, clock.instant());
    return ResponseEntity.created(
            URI.create("/api/v1/cases/%s/evidence/%s".formatted(caseId, added.id())))
        .body(EvidenceDocument.of(added));
  }

  @Operation(summary = "The bytes of a photo, as an attachment")
  @GetMapping(path = "/{evidenceId}")
  ResponseEntity<byte[]> image(@PathVariable String id, @PathVariable String evidenceId) {
    var caseId = CaseId.parse(id);
    var image =
        files
            .image(EvidenceId.parse(evidenceId))
            .filter(found -> found.evidence().caseId().equals(caseId))
            .orElseThrow(() -> Problem.notFound("The photo"));
    var disposition =
        ContentDisposition.attachment()
            .filename(image.evidence().name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.parseMediaType(image.evidence().mediaType()))
        .body(image.bytes());
  }
}
