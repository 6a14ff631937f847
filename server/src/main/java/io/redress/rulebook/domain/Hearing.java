package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All clauses that count, considered one after the other, and the verdict drawn from what they
 * found.
 *
 * <p>It remembers of each clause which facts it looked for in vain. When one of those is supposed
 * to be known, only the clauses that looked for it are considered again, and only when one of them
 * finds something else a new verdict is drawn. So a supposition costs as much as it changes.
 */
final class Hearing {
  private final Inquiry inquiry;
  private final Docket docket;
  private final @Nullable Finding[] findings;
  private final Verdict verdict;
  private final boolean barred;

  /** {@link OpenFacts} that were looked for in vain when the verdict was drawn. */
  private final long judgedWithout;

  /** Hears all clauses; their grounds are told when somebody will read them. */
  Hearing(Inquiry inquiry, Docket docket, @Nullable List<Ground> grounds) {
    this.inquiry = inquiry;
    this.docket = docket;
    this.findings = new @Nullable Finding[docket.size()];
    var noStatute = false;
    for (var place = 0; place < findings.length; place++) {
      var clause = docket.clause(place);
      if (!(noStatute && clause instanceof Rule)) {
        var finding = new Finding(grounds);
        consider(clause, finding);
        noStatute |= finding.isBarring();
        findings[place] = finding;
      }
    }
    this.barred = noStatute;
    inquiry.beginClause();
    this.verdict = new Verdict(inquiry, new Findings(findings), docket.law());
    verdict.terms();
    this.judgedWithout = inquiry.missedFacts();
  }

  Verdict verdict() {
    return verdict;
  }

  /** Whether a fact was looked for to choose law and clauses, so that all must be heard anew. */
  boolean restsOn(Fact fact) {
    return OpenFacts.has(docket.chosenWithout(), fact);
  }

  /** Whether no statute counts at all. */
  boolean isBarred() {
    return barred;
  }

  Inquiry inquiry() {
    return inquiry;
  }

  /** The verdict while the inquiry supposes a fact; the same object when nothing changes. */
  Verdict verdictSupposing(Fact fact) {
    var supposed = findings;
    var barred = false;
    for (var place = 0; place < findings.length; place++) {
      var before = findings[place];
      var after = barred && docket.clause(place) instanceof Rule ? null : again(place, fact);
      barred |= after != null && after.isBarring();
      if (after != before) {
        supposed = supposed == findings ? findings.clone() : supposed;
        supposed[place] = after;
      }
    }
    var isSame = supposed == findings && !OpenFacts.has(judgedWithout, fact);
    return isSame ? verdict : new Verdict(inquiry, new Findings(supposed), docket.law());
  }

  /** What a clause finds while a fact is supposed; the same object when nothing changes. */
  private Finding again(int place, Fact fact) {
    var before = findings[place];
    if (before != null && !before.missed(fact)) {
      return before;
    }
    var after = before == null ? new Finding(null) : before.supposing(fact);
    consider(docket.clause(place), after);
    return before != null && after.saysTheSameAs(before) ? before : after;
  }

  private void consider(Clause clause, Finding finding) {
    inquiry.beginClause();
    clause.consider(inquiry, finding);
    finding.addMissed(inquiry.missedFacts());
  }
}
