package io.redress.rulebook.domain;

import io.redress.calendar.Holidays;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.domain.Inquiry.Purpose;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** Decides: which law counts, what its clauses and the seller's promises give, what is missing. */
public final class Engine {
  private final Lawbook lawbook;
  private final Promises promises;
  private final Function<String, Holidays> holidays;

  public Engine(Lawbook lawbook, Function<String, Holidays> holidays) {
    this.lawbook = lawbook;
    this.promises = new Promises(lawbook.brandTerms());
    this.holidays = holidays;
  }

  /** What these facts give, and why. */
  public Decision decide(Facts facts) {
    var law = ApplicableLaw.of(facts);
    var nation = Countries.national(law.country());
    var rest = Inquiry.withStatedHolidays(facts, holidays.apply(nation));
    var found = evaluate(facts, rest, Purpose.TELL);
    var trials =
        new Trials(tried -> evaluate(tried, holidaysFor(tried, nation, rest), Purpose.TRY));
    var decided = trials.complete(facts, found);
    return decided.with(
        Explainer.explain(decided, facts), Recovery.estimate(decided, facts, lawbook));
  }

  /** Only a trial of another country needs another country's holidays. */
  private Holidays holidaysFor(Facts tried, String nation, Holidays rest) {
    var other = Countries.national(ApplicableLaw.of(tried).country());
    return other.equals(nation) ? rest : Inquiry.withStatedHolidays(tried, holidays.apply(other));
  }

  private Evaluation evaluate(Facts facts, Holidays rest, Purpose purpose) {
    var law = ApplicableLaw.of(facts);
    var consumerCountry = law.consumerCountry();
    var zone =
        facts.raw(Fact.CONSUMER_TIME_ZONE) instanceof ZoneId stated
            ? stated
            : lawbook.countries().zoneOf(consumerCountry);
    var nation = Countries.national(law.country());
    var inquiry = new Inquiry(facts, zone, nation, rest, purpose);
    var findings = new Findings(purpose);
    law.readFrom(inquiry);
    considerCrossCutting(facts, law, inquiry, findings);
    considerStatutes(law, inquiry, findings);
    var storeUnknown = promises.consider(inquiry, findings, lawbook.crossCutting().layering());
    var verdict = new Verdict(inquiry, findings, law, storeUnknown);
    return new Evaluation(verdict.decision(), inquiry.unknownFacts());
  }

  private void considerCrossCutting(
      Facts facts, ApplicableLaw law, Inquiry inquiry, Findings findings) {
    inquiry.begin();
    var parties = law.isProxy(inquiry);
    findings.ground(lawbook.crossCutting().parties(), parties, inquiry.because());
    var instants =
        facts.raw(Fact.DELIVERY_INSTANT) instanceof Instant
            || facts.raw(Fact.REQUEST_SENT_AT) instanceof Instant;
    for (var period : lawbook.crossCutting().periods()) {
      if (lawbook.holdsIn(period, law.country())) {
        var counts = !period.id().endsWith("local-time-assumption") || instants;
        findings.ground(period, counts, List.of());
      }
    }
  }

  /** Consumer law needs a consumer and a trader; a buyer for resale is no consumer. */
  private void considerStatutes(ApplicableLaw law, Inquiry inquiry, Findings findings) {
    inquiry.begin();
    if (!inquiry.isTrue(Fact.CONSUMER_IS_CONSUMER)) {
      findings.refuse(Obstacle.NOT_A_CONSUMER);
      return;
    }
    if (inquiry.isTrue(Fact.ITEM_BOUGHT_FOR_RESALE)) {
      findings.refuse(Obstacle.RESALE_PURCHASE);
      return;
    }
    if (inquiry.is(Fact.SELLER_TYPE, "private")) {
      findings.refuse(Obstacle.PRIVATE_SELLER);
      return;
    }
    findings.refuse(Obstacle.NO_STATUTORY_RIGHT);
    var day = inquiry.lawDay();
    for (var rule : lawbook.rulesOf(law.country())) {
      if (day == null || rule.header().isInForceOn(day)) {
        rule.consider(inquiry, findings);
      }
    }
  }
}
