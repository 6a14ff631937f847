package io.redress.liaison.health;

import io.redress.liaison.health.StrainFacts.ClosedDays;
import io.redress.liaison.health.StrainFacts.PieceLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request to a brand would strain, before it is sent: a pure function. */
public final class Strains {
  /** From so many unanswered requests on one more is a burden. */
  public static final int MANY_OPEN = 10;

  /** From so many percent on a quota is all but used. */
  private static final int NEARLY_USED_PERCENT = 90;

  private Strains() {}

  /** All there is to say against sending it now, the gravest first; empty when nothing is. */
  public static List<Strain> before(WantedRequest asking, StrainFacts facts) {
    var found = new ArrayList<Strain>();
    asking.weakness().map(Strain.WeakClaim::new).ifPresent(found::add);
    facts.limits().stream()
        .map(each -> new Strain.AccountRestricted(each.place(), each.isClosed(), each.why()))
        .forEach(found::add);
    facts.closed().stream()
        .filter(each -> each.hold(asking.day()))
        .findFirst()
        .map(each -> new Strain.Blackout(lastClosed(facts.closed(), asking.day()), each.then()))
        .ifPresent(found::add);
    facts.most().stream()
        .filter(each -> each.kind().equals(asking.kind()))
        .min(Comparator.comparingInt(PieceLimit::pieces))
        .filter(each -> asking.count().pieces() > each.pieces())
        .map(each -> new Strain.OverLimit(each.kind(), asking.count().pieces(), each.pieces()))
        .ifPresent(found::add);
    facts.quotas().stream()
        .filter(each -> each.kind().equals(asking.kind()) && asking.count().uncounted() > 0)
        .map(each -> each.with(asking.count().uncounted()))
        .map(Strains::ofQuota)
        .flatMap(Optional::stream)
        .forEach(found::add);
    Stream.of(facts.open())
        .filter(open -> open >= MANY_OPEN)
        .map(Strain.TooManyOpen::new)
        .forEach(found::add);
    return List.copyOf(found);
  }

  /** The last day of a closed time, through all that adjoin or overlap. */
  private static LocalDate lastClosed(List<ClosedDays> closed, LocalDate day) {
    var last = day;
    for (var each : closed.stream().sorted(Comparator.comparing(ClosedDays::from)).toList()) {
      if (!each.from().isAfter(last.plusDays(1)) && each.until().isAfter(last)) {
        last = each.until();
      }
    }
    return last;
  }

  private static Optional<Strain> ofQuota(UsedQuota after) {
    if (after.used() > after.agreed()) {
      return Optional.of(new Strain.QuotaUsed(after));
    }
    return after.percent() >= NEARLY_USED_PERCENT
        ? Optional.of(new Strain.QuotaNearlyUsed(after))
        : Optional.empty();
  }
}
