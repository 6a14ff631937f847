package io.redress.evidence.web;

import io.redress.evidence.EvidenceKind;
import io.redress.evidence.EvidenceUploads;
import io.redress.evidence.Upload;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Speaks "Resumable Uploads for HTTP" (draft-ietf-httpbis-resumable-upload-09, 2025): POST opens an
 * upload, HEAD says how much is here, PATCH adds to its end, DELETE throws it away.
 */
@Component
public class ResumableUploads {
  /** The media type of what is added. */
  public static final String PARTIAL = "application/partial-upload";

  static final String OFFSET = "Upload-Offset";
  static final String LENGTH = "Upload-Length";
  static final String COMPLETE = "Upload-Complete";
  static final String LIMIT = "Upload-Limit";

  private static final String TRUE = "?1";
  private static final String FALSE = "?0";
  private static final String MISMATCH =
      "https://iana.org/assignments/http-problem-types#mismatching-upload-offset";
  private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

  private final EvidenceUploads uploads;
  private final Clock clock;

  ResumableUploads(EvidenceUploads uploads, Clock clock) {
    this.uploads = uploads;
    this.clock = clock;
  }

  /** Opens an upload; the name stands in Content-Disposition, the length in Upload-Length. */
  public ResponseEntity<?> open(UploadReceiver receiver, HttpServletRequest request) {
    var what = receiver.file(name(request));
    return switch (uploads.begin(what, number(request, LENGTH), clock.instant())) {
      case EvidenceUploads.Begun.Open open ->
          ResponseEntity.created(URI.create(receiver.address() + "/" + open.upload().id()))
              .headers(standing(open.upload()))
              .header(LIMIT, limit())
              .build();
      case EvidenceUploads.Begun.Refused refused -> receiver.refuse(refused.refusal());
    };
  }

  /** Says how much of an upload is here. */
  public ResponseEntity<?> head(UploadReceiver receiver, String id) {
    return ResponseEntity.noContent().headers(standing(find(receiver, id))).build();
  }

  /** Adds to the end of an upload; the file is kept as soon as all of it is here. */
  public ResponseEntity<?> append(UploadReceiver receiver, String id, HttpServletRequest request) {
    var upload = find(receiver, id);
    var offset = number(request, OFFSET);
    if (offset != upload.receivedBytes()) {
      return mismatch(upload, offset);
    }
    var now = upload.isComplete() ? upload : added(upload, offset, request);
    return now.isComplete()
        ? receiver.keep(now)
        : ResponseEntity.noContent().headers(standing(now)).build();
  }

  /** Throws an upload away. */
  public ResponseEntity<?> cancel(UploadReceiver receiver, String id) {
    uploads.cancel(find(receiver, id), clock.instant());
    return ResponseEntity.noContent().build();
  }

  private Upload added(Upload upload, long offset, HttpServletRequest request) {
    try {
      return uploads.append(upload, offset, request.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Upload find(UploadReceiver receiver, String id) {
    try {
      var uploadId = new Upload.Id(UUID.fromString(id));
      return uploads
          .find(receiver.holder(), uploadId, clock.instant())
          .orElseThrow(() -> Problem.notFound("The upload"));
    } catch (IllegalArgumentException notAnId) {
      throw Problem.notFound("The upload");
    }
  }

  private static HttpHeaders standing(Upload upload) {
    var headers = new HttpHeaders();
    headers.set(OFFSET, String.valueOf(upload.receivedBytes()));
    headers.set(LENGTH, String.valueOf(upload.lengthBytes()));
    headers.set(COMPLETE, upload.evidence().isPresent() ? TRUE : FALSE);
    headers.setCacheControl("no-store");
    return headers;
  }

  private static String limit() {
    return "max-size=%d, max-age=%d"
        .formatted(EvidenceKind.largestOfAll(), EvidenceUploads.KEPT.toSeconds());
  }

  private static ResponseEntity<?> mismatch(Upload upload, long offset) {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .headers(standing(upload))
        .contentType(PROBLEM)
        .body(
            Map.of(
                "type",
                MISMATCH,
                "title",
                "The upload is somewhere else",
                "status",
                HttpStatus.CONFLICT.value(),
                "expected-offset",
                upload.receivedBytes(),
                "provided-offset",
                offset));
  }

  private static String name(HttpServletRequest request) {
    var header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_DISPOSITION), "");
    try {
      return Objects.requireNonNullElse(ContentDisposition.parse(header).getFilename(), "");
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }

  private static long number(HttpServletRequest request, String header) {
    var text = Objects.requireNonNullElse(request.getHeader(header), "");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(header, text, "is no number of bytes", "Send it as digits."));
    }
  }
}
