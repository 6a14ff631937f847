package io.redress.rulebook.domain;

import io.redress.calendar.Holidays;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides: which law counts, what its clauses and the seller's promises give, what is missing. */
public final class Engine {
  /** More grounds than most decisions have. */
  private static final int USUAL_GROUNDS = 16;

  private final Lawbook lawbook;
  private final Function<String, Holidays> holidays;

  public Engine(Lawbook lawbook, Function<String, Holidays> holidays) {
    this.lawbook = lawbook;
    this.holidays = holidays;
  }

  /** What these facts give, and why. */
  public Decision decide(Facts facts) {
    var grounds = new ArrayList<Ground>(USUAL_GROUNDS);
    var hearing = hear(facts, grounds);
    var gaps = gaps(facts, hearing);
    var answer = hearing.verdict().answer(gaps);
    return answer.decision(
        grounds, Explainer.explain(answer, facts), Recovery.estimate(answer, facts, lawbook));
  }

  private Gaps gaps(Facts facts, Hearing hearing) {
    var single = new Trials(facts, hearing, tried -> hear(tried, null)).gaps();
    var answer = hearing.verdict().isEntitled();
    return new JointTrials(answer, tried -> hear(tried, null)).complete(single, facts, hearing);
  }

  Hearing hear(Facts facts, @Nullable List<Ground> grounds) {
    var law = ApplicableLaw.of(facts);
    var place = lawbook.jurisdictionOf(law.country());
    var inquiry = inquiry(facts, law, place);
    var brandTerms = new BrandTerms(facts, lawbook.brandTerms());
    var storeTerms = new StoreTerms(lawbook.layering(), brandTerms);
    var docket = Docket.of(law, inquiry, place, brandTerms, storeTerms);
    return new Hearing(inquiry, docket, grounds);
  }

  private Inquiry inquiry(Facts facts, ApplicableLaw law, Jurisdiction place) {
    var home = law.isForeign() ? lawbook.jurisdictionOf(law.consumerCountry()) : place;
    var zone = facts.raw(Fact.CONSUMER_TIME_ZONE) instanceof ZoneId stated ? stated : home.zone();
    var nation = Countries.national(law.country());
    var rest = LocalDays.withStated(facts, holidays.apply(law.country()));
    return new Inquiry(facts, nation, new LocalDays(zone, rest), new Tests(new Probes(facts)));
  }
}
