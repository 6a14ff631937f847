package io.redress.rulebook.domain;

import java.util.Arrays;

/** The clauses that count in one decision, in the order in which they are heard. */
final class Docket {
  private final ApplicableLaw law;
  private final Clause[] clauses;
  private final long chosenWithout;

  private Docket(ApplicableLaw law, Clause[] clauses, long chosenWithout) {
    this.law = law;
    this.clauses = clauses;
    this.chosenWithout = chosenWithout;
  }

  /** Statutes first, then the promises of brand and store. */
  static Docket of(
      ApplicableLaw law,
      Inquiry inquiry,
      Jurisdiction place,
      BrandTerms brandTerms,
      StoreTerms storeTerms) {
    inquiry.beginClause();
    law.readFrom(inquiry);
    var lawDay = inquiry.lawDay();
    var missed = inquiry.missedFacts();
    var statutes = place.clausesOn(lawDay);
    var clauses = Arrays.copyOf(statutes, statutes.length + 2);
    clauses[statutes.length] = brandTerms;
    clauses[statutes.length + 1] = storeTerms;
    return new Docket(law, clauses, missed);
  }

  /** Whose law is applied. */
  ApplicableLaw law() {
    return law;
  }

  int size() {
    return clauses.length;
  }

  Clause clause(int place) {
    return clauses[place];
  }

  /** {@link OpenFacts} that were looked for in vain to choose law and clauses. */
  long chosenWithout() {
    return chosenWithout;
  }
}
