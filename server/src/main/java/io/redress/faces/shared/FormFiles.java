package io.redress.faces.shared;

import io.redress.cases.CaseFiles;
import io.redress.evidence.Received;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Brings the files of a plain form to a case. */
@Component
public class FormFiles {
  private final CaseFiles files;

  FormFiles(CaseFiles files) {
    this.files = files;
  }

  /** Whose files go where. */
  public record Sending(CaseId caseId, Optional<CaseLineId> line, Actor actor) {}

  /**
   * Keeps the files of a form, outside of any transaction, and says of each that is not taken why.
   * One that cannot be kept does not undo the others, nor what was sent with them.
   */
  public List<String> keep(Page page, Sending sending, @Nullable List<MultipartFile> chosen) {
    var unusable = new ArrayList<String>();
    for (var file : Objects.requireNonNullElse(chosen, List.<MultipartFile>of())) {
      if (!file.isEmpty() && keep(sending, file) instanceof Received.Refused refused) {
        unusable.add(EvidenceWords.refused(page, refused.refusal()));
      }
    }
    return unusable;
  }

  private Received keep(Sending sending, MultipartFile file) {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var bytes = file.getInputStream()) {
      return files.add(sending.caseId(), sending.line(), name, bytes, sending.actor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
