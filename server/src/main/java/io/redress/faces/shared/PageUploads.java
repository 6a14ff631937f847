package io.redress.faces.shared;

import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Received;
import io.redress.evidence.Upload;
import io.redress.evidence.web.UploadReceiver;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * Receives what the script of a page sends piece by piece, and answers in the reader's words.
 *
 * @param files address of the files of the order or case
 * @param finishing keeps the file of a complete upload
 */
public record PageUploads(
    Page page, String files, Bringing bringing, Function<Upload, Received> finishing)
    implements UploadReceiver {

  /**
   * Who brings files to what.
   *
   * @param holder the order or case
   * @param line the line of it that they are about
   * @param bringer kind of actor
   * @param removal whether the bringer may take out again what they brought
   */
  public record Bringing(UUID holder, Optional<UUID> line, String bringer, Removal removal) {}

  /** Whether a file can be taken out by who brought it. */
  public enum Removal {
    POSSIBLE,
    FOR_OTHERS
  }

  @Override
  public UUID holder() {
    return bringing.holder();
  }

  @Override
  public String address() {
    return files + "/uploads";
  }

  @Override
  public NewEvidence file(String name) {
    return new NewEvidence(holder(), bringing.line(), name, bringing.bringer());
  }

  @Override
  public ResponseEntity<?> keep(Upload complete) {
    return switch (finishing.apply(complete)) {
      case Received.Kept kept ->
          SentFile.kept(
              page, kept.evidence(), files + "/" + kept.evidence().id(), bringing.removal());
      case Received.Refused refused -> refuse(refused.refusal());
    };
  }

  @Override
  public ResponseEntity<?> refuse(FileRefusal refusal) {
    return SentFile.refused(page, refusal);
  }
}
