package io.redress.faces.shared;

import io.redress.evidence.Evidence;
import io.redress.evidence.FileRefusal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the script of a page is told about a file that it sent. */
public final class SentFile {
  private SentFile() {}

  /**
   * It is kept.
   *
   * @param address of the file
   */
  public static ResponseEntity<Map<String, String>> kept(Page page, Evidence file, String address) {
    return ResponseEntity.ok(
        Map.of(
            "name",
            file.name(),
            "picture",
            file.isShown() ? address + "/small" : "",
            "note",
            String.join(" ", EvidenceWords.notes(page, file)),
            "remove",
            address + "/remove",
            "restore",
            address + "/restore"));
  }

  /** It is not taken, in the reader's words. */
  public static ResponseEntity<Map<String, String>> refused(Page page, FileRefusal refusal) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(Map.of("say", EvidenceWords.refused(page, refusal)));
  }
}
