package io.redress.cases.web;

import io.redress.cases.CaseFiles;
import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Upload;
import io.redress.evidence.web.ResumableUploads;
import io.redress.evidence.web.UploadReceiver;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that come to a case in parts (Resumable Uploads for HTTP). */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}/evidence/uploads")
class EvidenceUploadsApi {
  private final ResumableUploads uploads;
  private final CaseFiles caseFiles;
  private final CaseMatters matters;

  EvidenceUploadsApi(ResumableUploads uploads, CaseFiles caseFiles, CaseMatters matters) {
    this.uploads = uploads;
    this.caseFiles = caseFiles;
    this.matters = matters;
  }

  @Operation(
      summary = "Open an upload",
      description =
          "Upload-Length says how many bytes will come, Content-Disposition the name. The Location"
              + " is where they are sent by PATCH.")
  @PostMapping
  ResponseEntity<?> open(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String line,
      HttpServletRequest request) {
    return uploads.open(receiver(id, EvidenceApi.line(line)), request);
  }

  @Operation(summary = "How much of an upload is here: Upload-Offset, Upload-Length")
  @RequestMapping(path = "/{uploadId}", method = RequestMethod.HEAD)
  ResponseEntity<?> head(@PathVariable String id, @PathVariable String uploadId) {
    return uploads.head(receiver(id, Optional.empty()), uploadId);
  }

  @Operation(
      summary = "Add to the end of an upload",
      description =
          "Upload-Offset says where the sender believes to be; when that is wrong the answer is 409"
              + " and names the right one. With the last byte the file is kept and told.")
  @PatchMapping(path = "/{uploadId}", consumes = ResumableUploads.PARTIAL)
  ResponseEntity<?> append(
      @PathVariable String id, @PathVariable String uploadId, HttpServletRequest request) {
    return uploads.append(receiver(id, Optional.empty()), uploadId, request);
  }

  @Operation(summary = "Throw an upload away")
  @DeleteMapping("/{uploadId}")
  ResponseEntity<?> cancel(@PathVariable String id, @PathVariable String uploadId) {
    return uploads.cancel(receiver(id, Optional.empty()), uploadId);
  }

  private UploadReceiver receiver(String id, Optional<CaseLineId> line) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return new Receiver(caseFiles, caseId, line, matters.actor(caseId, Speaker.HOUSE));
  }

  private record Receiver(CaseFiles files, CaseId caseId, Optional<CaseLineId> line, Actor actor)
      implements UploadReceiver {
    @Override
    public UUID holder() {
      return caseId.value();
    }

    @Override
    public String address() {
      return "/api/v1/cases/%s/evidence/uploads".formatted(caseId);
    }

    @Override
    public NewEvidence file(String name) {
      return new NewEvidence(holder(), line.map(CaseLineId::value), name, CaseFiles.bringer(actor));
    }

    @Override
    public ResponseEntity<?> keep(Upload complete) {
      var evidence = files.finish(complete, caseId, actor).orThrow();
      return ResponseEntity.created(
              URI.create("/api/v1/cases/%s/evidence/%s".formatted(caseId, evidence.id())))
          .body(EvidenceDocument.of(evidence));
    }

    @Override
    public ResponseEntity<?> refuse(FileRefusal refusal) {
      throw refusal.problem();
    }
  }
}
