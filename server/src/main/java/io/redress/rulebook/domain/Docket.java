package io.redress.rulebook.domain;

import io.redress.rulebook.Facts;
import java.util.ArrayList;
import java.util.List;

/**
 * The clauses that count in one decision, in the order in which they are heard.
 *
 * @param law whose law is applied
 * @param clauses statutes first, then the promises of brand and store
 * @param chosenWithout {@link OpenFacts} that were looked for in vain to choose law and clauses
 */
record Docket(ApplicableLaw law, List<Clause> clauses, long chosenWithout) {
  private static final Standing STANDING = new Standing();
  private static final int BESIDE_RULES = 4;

  static Docket of(Facts facts, ApplicableLaw law, Inquiry inquiry, Lawbook lawbook) {
    inquiry.beginClause();
    law.readFrom(inquiry);
    var lawDay = inquiry.lawDay();
    var missed = inquiry.missedFacts();
    var place = lawbook.jurisdictionOf(law.country());
    var brandTerms = new BrandTerms(facts, lawbook.brandTerms());
    var clauses = new ArrayList<Clause>(place.rules().size() + BESIDE_RULES);
    clauses.add(place.background());
    clauses.add(STANDING);
    place.addRulesInForce(lawDay, clauses);
    clauses.add(brandTerms);
    clauses.add(new StoreTerms(lawbook.layering(), brandTerms));
    return new Docket(law, clauses, missed);
  }
}
