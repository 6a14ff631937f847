package io.redress.evidence.web;

import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Upload;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** Who receives an upload: an order or a case, for one party, at one address. */
public interface UploadReceiver {
  /** The order or case; uploads to another one are not found. */
  UUID holder();

  /** The address of the uploads, without the last slash. */
  String address();

  /** A file of this name, as the receiver takes it. */
  NewEvidence file(String name);

  /** Keeps the file of a complete upload and answers with what became of it. */
  ResponseEntity<?> keep(Upload complete);

  /** Answers that a file is not taken, in the caller's words. */
  ResponseEntity<?> refuse(FileRefusal refusal);
}
