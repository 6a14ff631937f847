package io.redress.faces.shared;

import io.redress.evidence.web.ResumableUploads;
import io.redress.evidence.web.UploadReceiver;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The addresses below the files of an order or case to which a page's script sends more. */
public interface UploadPages {
  /** Who speaks the protocol. */
  ResumableUploads uploads();

  /**
   * Who takes the files in, when the reader may send some.
   *
   * @param id of the order or case
   * @param line what a file is about; may be empty or unknown
   */
  UploadReceiver receiver(HttpServletRequest request, String id, String line);

  @PostMapping("/uploads")
  default ResponseEntity<?> open(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String line) {
    return uploads().open(receiver(request, id, line), request);
  }

  @RequestMapping(path = "/uploads/{upload}", method = RequestMethod.HEAD)
  default ResponseEntity<?> head(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return uploads().head(receiver(request, id, ""), upload);
  }

  @PatchMapping(path = "/uploads/{upload}", consumes = ResumableUploads.PARTIAL)
  default ResponseEntity<?> append(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return uploads().append(receiver(request, id, ""), upload, request);
  }

  @DeleteMapping("/uploads/{upload}")
  default ResponseEntity<?> cancel(
      HttpServletRequest request, @PathVariable String id, @PathVariable String upload) {
    return uploads().cancel(receiver(request, id, ""), upload);
  }
}
