package io.redress.faces.desk;

import io.redress.platform.csv.CsvText;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a list as a file to be kept, never as a page. */
final class CsvFiles {
  private CsvFiles() {}

  static ResponseEntity<byte[]> answer(String name, CsvText csv) {
    var disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(csv.bytes());
  }
}
