package io.redress.cases.web;

import io.redress.cases.CaseCommand.EvidenceChange;
import io.redress.cases.CaseFiles;
import io.redress.cases.CaseOutcome;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceKind;
import io.redress.evidence.web.Download;
import io.redress.platform.settings.FileSettings;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a case. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}/evidence")
class EvidenceApi {
  private final EvidenceFiles files;
  private final CaseFiles caseFiles;
  private final CaseMatters matters;
  private final FileSettings settings;

  EvidenceApi(
      EvidenceFiles files, CaseFiles caseFiles, CaseMatters matters, FileSettings settings) {
    this.files = files;
    this.caseFiles = caseFiles;
    this.matters = matters;
    this.settings = settings;
  }

  /** The files of one case, and what more may be sent. */
  @Schema(name = "EvidenceList")
  record All(
      @Schema(description = "Oldest first") List<EvidenceDocument> evidence,
      @Schema(description = "Files that one case holds") int most,
      @Schema(description = "What is taken") List<KindDocument> kinds) {}

  /** A kind of files that is taken. */
  @Schema(name = "EvidenceKind")
  record KindDocument(String kind, List<String> mediaTypes, long largestBytes) {
    static List<KindDocument> all() {
      return Arrays.stream(EvidenceKind.values())
          .map(kind -> new KindDocument(kind.code(), kind.mediaTypes(), kind.largestBytes()))
          .toList();
    }
  }

  @Operation(summary = "The files of a case, oldest first, and what may be sent")
  @GetMapping
  All list(@PathVariable String id) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return new All(
        files.ofCase(caseId).stream().map(EvidenceDocument::of).toList(),
        settings.perCase(),
        KindDocument.all());
  }

  @Operation(
      summary = "Add a file",
      description =
          "Told by content. A picture (JPEG, PNG, WebP, GIF, TIFF) of at most 20 MB and 64 million"
              + " pixels gets a clean copy, upright and without metadata; HEIC and PDF up to 20 MB"
              + " and MP4, MOV and WebM up to 200 MB are kept without a preview. What came is"
              + " sealed as it is. For long files and bad lines use the uploads.")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<EvidenceDocument> add(
      @PathVariable String id,
      @RequestPart("file") MultipartFile file,
      @RequestParam(required = false) @Nullable String line)
      throws IOException {
    var caseId = matters.head(CaseId.parse(id)).id();
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var bytes = file.getInputStream()) {
      var added =
          caseFiles
              .add(caseId, line(line), name, bytes, matters.actor(caseId, Speaker.HOUSE))
              .orThrow();
      return ResponseEntity.created(
              URI.create("/api/v1/cases/%s/evidence/%s".formatted(caseId, added.id())))
          .body(EvidenceDocument.of(added));
    }
  }

  static Optional<CaseLineId> line(@Nullable String text) {
    return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(CaseLineId::parse);
  }

  @Operation(summary = "The clean copy of a picture, as an attachment")
  @GetMapping("/{evidenceId}")
  ResponseEntity<Resource> copy(@PathVariable String id, @PathVariable String evidenceId) {
    return Download.picture(
        found(files.preview(CaseId.parse(id), EvidenceId.parse(evidenceId)), "The copy"));
  }

  @Operation(summary = "A small clean copy of a picture, as an attachment")
  @GetMapping("/{evidenceId}/thumbnail")
  ResponseEntity<Resource> thumbnail(@PathVariable String id, @PathVariable String evidenceId) {
    return Download.picture(
        found(files.thumbnail(CaseId.parse(id), EvidenceId.parse(evidenceId)), "The copy"));
  }

  @Operation(
      summary = "The file as it came, as an attachment",
      description = "It may hold place and camera, and whatever else its bringer's device wrote.")
  @GetMapping("/{evidenceId}/original")
  ResponseEntity<Resource> original(@PathVariable String id, @PathVariable String evidenceId) {
    return Download.original(
        found(files.original(CaseId.parse(id), EvidenceId.parse(evidenceId)), "The file"));
  }

  @Operation(
      summary = "Take a file out of the case",
      description = "It can be brought back for a day; then its content is erased.")
  @DeleteMapping("/{evidenceId}")
  ResponseEntity<Void> remove(@PathVariable String id, @PathVariable String evidenceId) {
    return change(id, evidenceId, EvidenceChange.REMOVE);
  }

  @Operation(summary = "Bring a file back that was taken out")
  @PostMapping("/{evidenceId}/restore")
  ResponseEntity<Void> restore(@PathVariable String id, @PathVariable String evidenceId) {
    return change(id, evidenceId, EvidenceChange.RESTORE);
  }

  @Operation(summary = "Let the brand see the clean copy")
  @PutMapping("/{evidenceId}/brand")
  ResponseEntity<Void> show(@PathVariable String id, @PathVariable String evidenceId) {
    return change(id, evidenceId, EvidenceChange.SHOW_TO_BRAND);
  }

  @Operation(summary = "Let the brand see it no longer")
  @DeleteMapping("/{evidenceId}/brand")
  ResponseEntity<Void> hide(@PathVariable String id, @PathVariable String evidenceId) {
    return change(id, evidenceId, EvidenceChange.HIDE_FROM_BRAND);
  }

  private ResponseEntity<Void> change(String id, String evidenceId, EvidenceChange change) {
    var caseId = matters.head(CaseId.parse(id)).id();
    var actor = matters.actor(caseId, Speaker.HOUSE);
    return switch (caseFiles.change(caseId, EvidenceId.parse(evidenceId), change, actor)) {
      case CaseOutcome.Performed performed -> ResponseEntity.noContent().build();
      case CaseOutcome.Refused refused ->
          throw Problem.of(ProblemCode.REFUSED, refused.refusal().code());
    };
  }

  private static EvidenceContent found(Optional<EvidenceContent> content, String what) {
    return content.orElseThrow(() -> Problem.notFound(what));
  }
}
