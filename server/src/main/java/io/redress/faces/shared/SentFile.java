package io.redress.faces.shared;

import io.redress.evidence.Evidence;
import io.redress.evidence.FileRefusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the script of a page is told about a file that it sent. */
final class SentFile {
  private SentFile() {}

  /**
   * It is kept.
   *
   * @param address of the file
   */
  static ResponseEntity<Map<String, String>> kept(
      Page page, Evidence file, String address, PageUploads.Removal removal) {
    var told = new HashMap<String, String>();
    told.put("name", file.name());
    told.put("picture", file.isShown() ? address + "/small" : "");
    told.put("note", String.join(" ", EvidenceWords.notes(page, file)));
    switch (removal) {
      case POSSIBLE -> {
        told.put("remove", address + "/remove");
        told.put("restore", address + "/restore");
      }
      case FOR_OTHERS -> {}
    }
    return ResponseEntity.ok(told);
  }

  /** It is not taken, in the reader's words. */
  static ResponseEntity<Map<String, String>> refused(Page page, FileRefusal refusal) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(Map.of("say", EvidenceWords.refused(page, refusal)));
  }
}
