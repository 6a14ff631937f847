package io.redress.cases.brands.packages;

import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.disclosure.Disclosures;
import io.redress.platform.trips.RoundTrips;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps what a brand is told in the transaction that sends it a request. */
@Component
public class SentDisclosures {
  private final Disclosures disclosures;
  private final ProofFacts facts;
  private final RoundTrips trips;

  SentDisclosures(Disclosures disclosures, ProofFacts facts, RoundTrips trips) {
    this.disclosures = disclosures;
    this.facts = facts;
    this.trips = trips;
  }

  /** What goes with this request, by what was chosen for it. */
  public void keep(LiaisonRequest request, KnownFacts.Matter matter, Instant now) {
    var choices = disclosures.questionOf(request.id(), request.caseId());
    var known = facts.questionOf(matter);
    var answers = trips.ask(choices, known);
    disclosures.disclose(
        request.id(), request.caseId(), answers.to(known), answers.to(choices), now);
  }
}
