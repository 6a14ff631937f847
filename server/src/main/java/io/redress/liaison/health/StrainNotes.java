package io.redress.liaison.health;

import io.redress.liaison.health.store.StrainNoteStore;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to brands of the merchant in scope although it strained. */
@Service
public class StrainNotes {
  private final StrainNoteStore store;

  StrainNotes(StrainNoteStore store) {
    this.store = store;
  }

  /** Keeps one, in the transaction that sends it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(StrainNote note) {
    store.insert(note);
  }

  /** Those of a case, oldest first; at most {@value StrainNoteStore#MOST_OF_CASE}. */
  @Transactional(readOnly = true)
  public List<StrainNote> ofCase(CaseId caseId) {
    return store.ofCase(caseId);
  }

  /** How many weak claims were sent to a brand, in so long a time up to each of these moments. */
  @Transactional(readOnly = true)
  public Map<Instant, Integer> weakClaims(BrandId brandId, List<Instant> until, Duration span) {
    return store.weakClaims(brandId, until, span);
  }
}
