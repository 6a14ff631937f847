package io.redress.cases.brands.packages;

import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.disclosure.Disclosures;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps what a brand is told in the transaction that sends it a request. */
@Component
public class SentDisclosures {
  private final Disclosures disclosures;
  private final ProofFacts facts;

  SentDisclosures(Disclosures disclosures, ProofFacts facts) {
    this.disclosures = disclosures;
    this.facts = facts;
  }

  /** What goes with this request, by what was chosen for it. */
  public void keep(LiaisonRequest request, KnownFacts.Matter matter, Instant now) {
    disclosures.disclose(request.id(), request.caseId(), facts.of(matter), now);
  }
}
