package io.redress.rulebook.domain;

import io.redress.rulebook.Ground;
import java.util.List;

/**
 * What gives no right but stands behind every decision: who the parties are, how days are counted.
 */
final class Background implements Clause {
  private static final String ONLY_FOR_INSTANTS = "local-time-assumption";

  private final RuleHeader parties;
  private final List<Period> periods;

  /** A rule about periods, with its grounds, which rest on no fact and so are always the same. */
  private record Period(boolean isOnlyForInstants, Ground counts, Ground countsNot) {
    static Period of(RuleHeader rule) {
      return new Period(
          rule.id().endsWith(ONLY_FOR_INSTANTS),
          rule.ground(true, List.of()),
          rule.ground(false, List.of()));
    }
  }

  /**
   * What stands behind every decision in one place.
   *
   * @param parties the rule about purchases through a proxy
   * @param periods the rules about periods
   */
  Background(RuleHeader parties, List<RuleHeader> periods) {
    this.parties = parties;
    this.periods = periods.stream().map(Period::of).toList();
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var proxy = ApplicableLaw.isProxy(inquiry);
    finding.ground(parties, proxy, inquiry.because());
    for (var place = 0; place < periods.size(); place++) {
      var period = periods.get(place);
      var counts = !period.isOnlyForInstants() || inquiry.hasInstants();
      finding.ground(counts ? period.counts() : period.countsNot());
    }
  }
}
