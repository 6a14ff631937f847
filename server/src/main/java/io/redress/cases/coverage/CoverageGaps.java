package io.redress.cases.coverage;

import io.redress.cases.store.CoverageGapStore;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.access.Right;
import io.redress.people.shifts.Gap;
import io.redress.people.shifts.Shifts;
import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Names the gaps to come to those who plan, a week ahead at least and each one once, until it is
 * read, covered or over; once more when it has grown.
 */
@Service
public class CoverageGaps {
  /** So far is looked ahead: what is named first is between one and two weeks away. */
  public static final int DAYS_AHEAD = 14;

  /** Most that are listed at once. */
  public static final int MOST = 20;

  private static final Logger LOG = LoggerFactory.getLogger(CoverageGaps.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final HouseCoverage coverage;
  private final CoverageGapStore store;
  private final Planners planners;
  private final EveryHouse houses;
  private final Clock clock;

  CoverageGaps(
      HouseCoverage coverage,
      CoverageGapStore store,
      Planners planners,
      EveryHouse houses,
      Clock clock) {
    this.coverage = coverage;
    this.store = store;
    this.planners = planners;
    this.houses = houses;
    this.clock = clock;
  }

  /** Who is told, and whether anything is planned at all. */
  @Component("plannersOfCoverage")
  record Planners(StaffMembers staff, Shifts shifts, GapLetters letters, NewIds ids) {
    List<StaffMember> told() {
      return staff.list().stream().filter(member -> Right.PLAN_TEAMS.isOf(member.role())).toList();
    }
  }

  /** How every house is looked at. */
  @Component("housesOfCoverage")
  record EveryHouse(EveryMerchant merchants, TransactionTemplate transactions) {}

  /** What was named to this person and is not read, the first to come first. */
  @Transactional(readOnly = true)
  public List<NamedGap> unread(StaffId person) {
    return store.unread(person, clock.instant(), MOST);
  }

  /** This person has read it. */
  @Transactional
  public void read(UUID gap, StaffId person) {
    store.read(gap, person, clock.instant());
  }

  /** Looks ahead for every house that plans shifts. */
  public void run() {
    houses
        .merchants()
        .each(
            merchant -> {
              try {
                houses.transactions().executeWithoutResult(status -> look());
              } catch (RuntimeException e) {
                LOG.error("The coverage of {} could not be looked at", merchant.id(), e);
              }
            });
  }

  /**
   * Where nothing is planned every hour is a gap, and nobody needs to hear of each. A day more is
   * looked at than is named, so that a gap over the last midnight is seen whole.
   */
  private void look() {
    if (!store.begin() || planners.shifts().list().isEmpty()) {
      return;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var seen = coverage.of(coverage.today(), DAYS_AHEAD + 1);
    var news = GapNews.of(store.toCome(now), seen.gaps(), seen.span(), now);
    store.forget(news.stale(), now.minus(KEPT));
    name(news.fresh(), now);
  }

  private void name(List<Gap> gaps, Instant now) {
    var told = planners.told();
    var ids = told.stream().map(StaffMember::id).toList();
    var fresh = gaps.stream().filter(gap -> store.name(numbered(gap, now), ids)).toList();
    planners.letters().tell(fresh, told, now);
  }

  private NamedGap numbered(Gap gap, Instant now) {
    return new NamedGap(planners.ids().next(), gap, now);
  }
}
