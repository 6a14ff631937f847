package io.redress.cases.brands.health;

import io.redress.cases.brands.health.BrandHealth.Point;
import io.redress.cases.store.BrandFigureStore;
import io.redress.cases.store.BrandFigureStore.Figures;
import io.redress.catalogue.Brands;
import io.redress.liaison.health.Health;
import io.redress.liaison.health.HealthFacts;
import io.redress.liaison.health.HealthFacts.Answers;
import io.redress.liaison.health.StrainNotes;
import io.redress.people.Merchants;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how the house stands with its brands. Each set of figures is one statement for all moments
 * of the trend; what is older than a year before the first of them is not looked at.
 */
@Service
public class BrandHealths {
  /** How long answers, late parcels, disputes and weak claims count. */
  public static final Duration SPAN = Duration.ofDays(90);

  /** How long pieces count that were bought and given back. */
  public static final Duration YEAR = Duration.ofDays(365);

  private static final int MONTHS = 12;

  private final Brands brands;
  private final BrandFigureStore figures;
  private final StrainNotes notes;
  private final TermsInUse agreed;
  private final Merchants merchants;
  private final Clock clock;

  BrandHealths(
      Brands brands,
      BrandFigureStore figures,
      StrainNotes notes,
      TermsInUse agreed,
      Merchants merchants,
      Clock clock) {
    this.brands = brands;
    this.figures = figures;
    this.notes = notes;
    this.agreed = agreed;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** How the house stands with a brand now, and stood in the last twelve months. */
  @Transactional(readOnly = true)
  public BrandHealth of(BrandId id) {
    var brand = brands.byId(id).orElseThrow(() -> Problem.notFound("The brand"));
    var moments = moments(clock.instant(), merchants.current().zone());
    var wanted = new Figures(id, moments, SPAN);
    var facts = facts(wanted);
    var trend =
        moments.stream().map(at -> new Point(at, Health.of(known(facts, at)).score())).toList();
    var now = known(facts, moments.getLast());
    var refusals = figures.refusals(wanted).stream().map(BrandHealth.Refused::of).toList();
    return new BrandHealth(brand, now, Health.of(now), trend, refusals);
  }

  /** The last moment of each of the last twelve months in the house's zone, and now. */
  static List<Instant> moments(Instant now, ZoneId zone) {
    var month = YearMonth.from(now.atZone(zone));
    var moments = new ArrayList<Instant>();
    for (var ago = MONTHS - 1; ago >= 0; ago--) {
      var next = month.minusMonths(ago).atDay(1).atStartOfDay(zone).toInstant();
      moments.add(next.minusMillis(1));
    }
    moments.add(now.truncatedTo(ChronoUnit.MILLIS));
    return List.copyOf(moments);
  }

  private Map<Instant, HealthFacts> facts(Figures wanted) {
    var responses = figures.responses(wanted);
    var decisions = figures.decisions(wanted);
    var returns = figures.returns(wanted, YEAR);
    var weak = notes.weakClaims(wanted.brand(), wanted.until(), SPAN);
    var quotas = agreed.quotas(wanted.brand(), wanted.until());
    var facts = new HashMap<Instant, HealthFacts>();
    for (var at : wanted.until()) {
      facts.put(
          at,
          new HealthFacts(
              answers(known(responses, at), known(decisions, at)),
              known(returns, at),
              known(weak, at),
              known(quotas, at)));
    }
    return facts;
  }

  private static Answers answers(
      BrandFigureStore.Responses soon, BrandFigureStore.Decisions decided) {
    return new Answers(
        soon.asked(),
        decided.approved(),
        decided.inPart(),
        decided.declined(),
        soon.inTime(),
        soon.late(),
        soon.usual());
  }

  private static <T> T known(Map<Instant, T> counted, Instant at) {
    return Objects.requireNonNull(counted.get(at), "not counted");
  }
}
