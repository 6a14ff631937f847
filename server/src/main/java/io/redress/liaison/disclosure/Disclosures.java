package io.redress.liaison.disclosure;

import io.redress.liaison.disclosure.store.DisclosureStore;
import io.redress.platform.trips.Question;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was chosen for the brands of the merchant in scope, and what they were told.
 *
 * <p>A choice counts for one request: the live one of its case, else the next. One that was made
 * for a live request and never told ends with it. Choices and what was told are never changed, only
 * followed by others.
 */
@Service
public class Disclosures {
  private final DisclosureStore store;

  Disclosures(DisclosureStore store) {
    this.store = store;
  }

  /**
   * The choices that count now, in the order in which they were made.
   *
   * @param request the live request; none when the next one is meant
   */
  @Transactional(readOnly = true)
  public List<DisclosureChoice> choices(CaseId caseId, Optional<LiaisonRequestId> request) {
    return store.choices(caseId, request).ask().choices();
  }

  /** The question for the choices that count for a request, to be asked with others. */
  public Question<CountingChoices> questionOf(LiaisonRequestId request, CaseId caseId) {
    return store.choices(caseId, Optional.of(request));
  }

  /** Adds a choice; one that says what counts already changes nothing. */
  @Transactional
  public void choose(CaseId caseId, Optional<LiaisonRequestId> request, DisclosureChoice choice) {
    var standing =
        choices(caseId, request).stream()
            .filter(each -> each.topic().equals(choice.topic()))
            .reduce((first, second) -> second);
    if (standing.filter(choice::isSameAs).isEmpty()) {
      store.insert(caseId, request, choice);
    }
  }

  /**
   * Keeps what the brand is told with this request from now on, in the transaction that tells it.
   *
   * @param known all that could be told
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void disclose(
      LiaisonRequestId request, CaseId caseId, List<KnownFact> known, Instant now) {
    disclose(request, caseId, known, questionOf(request, caseId).ask(), now);
  }

  /** The same where the choices that count are read already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void disclose(
      LiaisonRequestId request,
      CaseId caseId,
      List<KnownFact> known,
      CountingChoices counting,
      Instant now) {
    var disclosure = Disclosure.of(known, counting.choices());
    var at = now.truncatedTo(ChronoUnit.MICROS);
    store.insert(request, caseId, counting.until(), at, disclosure);
  }

  /** What a brand was told with a request, as it stands; empty when nothing was kept. */
  @Transactional(readOnly = true)
  public Optional<DisclosedRequest> latestOf(LiaisonRequestId request, CaseId caseId) {
    return store.latestOf(request, caseId);
  }
}
