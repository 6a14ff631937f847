package io.redress.evidence;

import io.redress.evidence.domain.FileName;
import io.redress.evidence.image.SafeImages;
import io.redress.evidence.store.EvidenceStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.trips.Question;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The photos of cases. */
@Component
public class EvidenceFiles {
  private static final int FILES_PER_CASE = 12;

  private final EvidenceStore store;
  private final SafeImages images;
  private final NewIds ids;
  private final TransactionOperations transactions;

  EvidenceFiles(
      EvidenceStore store, SafeImages images, NewIds ids, TransactionOperations transactions) {
    this.transactions = transactions;
    this.store = store;
    this.images = images;
    this.ids = ids;
  }

  /**
   * Takes a JPEG or PNG, makes it safe and keeps it: at most 8 MB and 40 million pixels, at most 12
   * files in a case. Decoding takes a while: call it before the case is locked where that matters.
   *
   * @param name as the bringer's device calls it; only its last part is kept
   * @param addedBy kind of actor who brings it
   * @throws Problem INVALID or TOO_LARGE of field {@code file}, with what is wrong and what helps
   */
  public Evidence add(CaseId caseId, String name, byte[] bytes, String addedBy, Instant now) {
    // decoded before a transaction begins, so that no connection waits for it
    var safe = images.read(FileName.of(name), bytes);
    var evidence =
        new Evidence(
            new EvidenceId(ids.next()),
            caseId,
            FileName.of(name),
            safe.mediaType(),
            safe.width(),
            safe.height(),
            safe.sha256(),
            addedBy,
            now.truncatedTo(ChronoUnit.MICROS));
    transactions.executeWithoutResult(
        transaction -> {
          store.lock(caseId);
          refuseBeyondLimit(caseId);
          store.insert(new EvidenceImage(evidence, safe.bytes()));
        });
    return evidence;
  }

  /** The photos of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Evidence> ofCase(CaseId id) {
    return store.ofCase(id).ask();
  }

  /** The question for {@link #ofCase}, to be asked with others. */
  public Question<List<Evidence>> questionOfCase(CaseId id) {
    return store.ofCase(id);
  }

  /** A photo with its bytes; serve it as an attachment of its own media type, never inline HTML. */
  @Transactional(readOnly = true)
  public Optional<EvidenceImage> image(EvidenceId id) {
    return store.image(id);
  }

  /** Erases the photos of a case with their names; that there were some stays. */
  @Transactional
  public void erase(CaseId id, Instant now) {
    store.erase(id, now);
  }

  private void refuseBeyondLimit(CaseId caseId) {
    if (store.count(caseId) >= FILES_PER_CASE) {
      throw Problem.of(
          ProblemCode.TOO_LARGE,
          new Violation(
              "file",
              FILES_PER_CASE + " photos",
              "is as many as one case holds",
              "Choose the photos that show it best."));
    }
  }
}
