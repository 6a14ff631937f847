package io.redress.faces.shared;

import io.redress.evidence.EvidenceImage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a photo so that a browser can show it in a page and never runs it as one. */
public final class Photo {
  private Photo() {}

  /** The photo as an attachment of its own media type, kept nowhere on the way. */
  public static ResponseEntity<byte[]> of(EvidenceImage image) {
    var evidence = image.evidence();
    var type = MediaType.parseMediaType(evidence.mediaType());
    var name = "photo-" + evidence.id() + "." + type.getSubtype();
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(image.bytes());
  }
}
