package io.redress.liaison.health;

import java.util.ArrayList;
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
        .map(each -> new Strain.Blackout(each.until()))
        .forEach(found::add);
    facts.quotas().stream()
        .filter(each -> each.kind().equals(asking.kind()))
        .map(each -> each.with(asking.pieces()))
        .map(Strains::ofQuota)
        .flatMap(Optional::stream)
        .forEach(found::add);
    Stream.of(facts.open())
        .filter(open -> open >= MANY_OPEN)
        .map(Strain.TooManyOpen::new)
        .forEach(found::add);
    return List.copyOf(found);
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
