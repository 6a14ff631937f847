package io.redress.evidence.web;

import io.redress.evidence.EvidenceContent;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Hands bytes of files out so that a browser can show a clean picture in a page, and never runs
 * anything as one: always an attachment, in a sandbox, of a type that is not guessed at.
 */
public final class Download {
  private static final String SANDBOX = "default-src 'none'; sandbox";

  private Download() {}

  /** A clean copy, which we wrote; its name says nothing about who brought it. */
  public static ResponseEntity<Resource> picture(EvidenceContent content) {
    var type = MediaType.parseMediaType(content.mediaType());
    return attachment(content, type, "photo." + type.getSubtype());
  }

  /** A file as it came: of no type that anything opens by itself. */
  public static ResponseEntity<Resource> original(EvidenceContent content) {
    return attachment(content, MediaType.APPLICATION_OCTET_STREAM, content.name());
  }

  private static ResponseEntity<Resource> attachment(
      EvidenceContent content, MediaType type, String name) {
    var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .header("Content-Security-Policy", SANDBOX)
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(content.bytes()));
  }
}
