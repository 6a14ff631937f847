package io.redress.rulebook.domain;

import java.util.List;

/**
 * What gives no right but stands behind every decision: who the parties are, how days are counted.
 *
 * @param parties the rule about purchases through a proxy
 * @param periods the rules about periods
 */
record Background(RuleHeader parties, List<RuleHeader> periods) implements Clause {
  private static final String ONLY_FOR_INSTANTS = "local-time-assumption";

  Background {
    periods = List.copyOf(periods);
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var proxy = ApplicableLaw.isProxy(inquiry);
    finding.ground(parties, proxy, inquiry.because());
    for (var period : periods) {
      var counts = !period.id().endsWith(ONLY_FOR_INSTANTS) || inquiry.hasInstants();
      finding.ground(period, counts, List.of());
    }
  }
}
