package io.redress.cases.conduct;

import io.redress.cases.Dispute;
import io.redress.cases.Goodwill;
import io.redress.cases.LineAssessment;
import io.redress.cases.domain.Effect;
import io.redress.cases.store.CaseLineStore;
import io.redress.cases.store.ComplaintStore;
import io.redress.cases.store.DecisionStore;
import io.redress.cases.store.DisputeStore;
import io.redress.cases.store.GoodwillStore;
import io.redress.cases.store.MentionStore;
import io.redress.cases.store.ResolutionStore;
import io.redress.orders.HoldResult;
import io.redress.orders.Orders;
import io.redress.platform.clock.NewIds;
import io.redress.rulebook.Term;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.DecisionId;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import io.redress.shared.UnitNumbers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes effects on what belongs to the case itself: decisions, offers, held pieces. */
@Component
class CaseChanges {
  private final DecisionStore decisions;
  private final ResolutionStore resolutions;
  private final CaseLineStore lines;
  private final Orders orders;
  private final KeptDecisions kept;
  private final RuleSets rules;
  private final NewIds ids;
  private final DisputeStore disputes;
  private final GoodwillStore goodwill;
  private final ComplaintStore complaints;
  private final MentionStore mentions;
  private final ExchangeChanges exchanges;

  CaseChanges(
      DecisionStore decisions,
      ResolutionStore resolutions,
      CaseLineStore lines,
      Orders orders,
      Deciding deciding,
      NewIds ids) {
    this.decisions = decisions;
    this.resolutions = resolutions;
    this.lines = lines;
    this.orders = orders;
    this.kept = deciding.kept();
    this.rules = deciding.rules();
    this.ids = ids;
    this.disputes = deciding.disputes();
    this.goodwill = deciding.goodwill();
    this.complaints = deciding.complaints();
    this.mentions = deciding.mentions();
    this.exchanges = deciding.exchanges();
  }

  /** How decisions are kept, by which rules, and what is said and given beside them. */
  @Component
  record Deciding(
      KeptDecisions kept,
      RuleSets rules,
      DisputeStore disputes,
      GoodwillStore goodwill,
      ComplaintStore complaints,
      MentionStore mentions,
      ExchangeChanges exchanges) {}

  ExchangeChanges exchanges() {
    return exchanges;
  }

  void keepDecisions(Progress progress, Effect.KeepDecisions effect) {
    for (var assessment : effect.assessments()) {
      rules.keep(assessment.rules());
      var id = new DecisionId(ids.next());
      decisions.insert(progress.caseId(), row(id, assessment, progress));
      progress.record(
          "decision_kept",
          Map.of("decision", id.toString(), "line", assessment.caseLineId().toString()));
    }
  }

  private DecisionStore.Kept row(DecisionId id, LineAssessment assessment, Progress progress) {
    var lawDate =
        assessment
            .decision()
            .day(Term.LAW_DATE)
            .orElseGet(() -> LocalDate.ofInstant(progress.now(), ZoneOffset.UTC));
    return new DecisionStore.Kept(
        id,
        assessment.caseLineId(),
        progress.now(),
        lawDate,
        assessment.rules(),
        kept.facts(assessment.facts()),
        kept.decision(assessment.decision()));
  }

  void keepAnswer(Effect.KeepAnswer effect) {
    lines.answer(effect.caseLineId(), effect.fact(), effect.value());
  }

  void offer(Progress progress, Effect.Offer effect) {
    resolutions.insert(progress.caseId(), effect.resolution());
    exchanges.quote(progress, effect.resolution());
    progress.resolution(effect.resolution());
    progress.record(
        "remedy_offered",
        Map.of(
            "resolution", effect.resolution().id().toString(),
            "remedy", effect.resolution().remedy().code(),
            "amount", effect.resolution().amount().toString(),
            "rule", effect.resolution().ruleId()));
  }

  void answerOffer(Progress progress, Effect.AnswerOffer effect) {
    var offer = effect.resolution();
    var by = progress.context().actor().kind().name();
    resolutions.answer(
        offer, effect.state(), new ResolutionStore.Answer(progress.now(), by, effect.consent()));
    progress.resolution(offer.in(effect.state()));
    progress.record(
        "remedy_answered",
        Map.of("resolution", offer.id().toString(), "state", effect.state().name()));
  }

  void letStay(Progress progress, Effect.LetStay effect) {
    resolutions.letStay(effect.resolution());
    progress.resolution(effect.resolution().staying());
  }

  void openDispute(Progress progress, Effect.OpenDispute effect) {
    disputes.insert(progress.caseId(), effect.dispute());
    progress.record("dispute_opened", told(effect.dispute(), effect.dispute().state()));
  }

  void moveDispute(Progress progress, Effect.MoveDispute effect) {
    disputes.move(effect.dispute(), effect.to(), effect.answer(), progress.now());
    var kind = effect.answer().isPresent() ? "dispute_answered" : "dispute_closed";
    progress.record(kind, told(effect.dispute(), effect.to()));
  }

  void keepGoodwill(Progress progress, Effect.KeepGoodwill effect) {
    goodwill.insert(progress.caseId(), effect.goodwill());
    progress.record(
        "goodwill_" + code(effect.goodwill().state()), given(progress, effect.goodwill()));
  }

  void moveGoodwill(Progress progress, Effect.MoveGoodwill effect) {
    goodwill.move(effect.read(), effect.next());
    progress.record("goodwill_" + code(effect.next().state()), given(progress, effect.next()));
  }

  /** By which limits, too: who may give how much is another matter tomorrow. */
  private static Map<String, String> given(Progress progress, Goodwill goodwill) {
    var gift = goodwill.gift();
    return Map.of(
        "goodwill", goodwill.id().toString(),
        "remedy", gift.remedy().code(),
        "worth", gift.worth().toString(),
        "reason", code(gift.reason()),
        "settings", String.valueOf(progress.around().goodwill().version()));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> told(Dispute dispute, Dispute.State state) {
    return Map.of(
        "dispute",
        dispute.id().toString(),
        "about",
        code(dispute.claim().kind()),
        "state",
        code(state));
  }

  void lines(Progress progress, Effect.ChangeLines effect) {
    effect.added().forEach(line -> lines.insert(progress.caseId(), line));
    effect.grown().forEach(lines::grow);
    effect.freed().forEach(line -> lines.hold(line, UnitNumbers.NONE));
  }

  void mention(Progress progress, StaffId person) {
    var told = new MentionStore.Told(person, progress.context().actor(), progress.now());
    mentions.insert(ids.next(), progress.caseId(), told);
    progress.record("mentioned", Map.of("person", person.toString()));
  }

  void keepComplaint(Progress progress, Effect.KeepComplaint effect) {
    var complaint = effect.complaint();
    complaints.insert(progress.caseId(), complaint);
    progress.record(
        "complaint_made",
        Map.of(
            "complaint",
            complaint.id().toString(),
            "way",
            complaint.claim().way().name().toLowerCase(Locale.ROOT)));
  }

  void moveComplaint(Progress progress, Effect.MoveComplaint effect) {
    complaints.move(effect, progress.now());
    progress.record(
        "complaint_" + effect.to().name().toLowerCase(Locale.ROOT),
        Map.of("complaint", effect.complaint().id().toString(), "by", effect.person()));
  }

  /**
   * Frees the pieces that the consumer has, so that they can be asked back again. Pieces for which
   * money was given stay held: nobody can claim it for them again.
   */
  void releaseUnits(Progress progress) {
    var free =
        progress.before().lines().stream()
            .filter(line -> !line.units().isEmpty())
            .filter(line -> !progress.state().isMoneyGiven(line.id()))
            .toList();
    if (free.isEmpty()) {
      return;
    }
    for (var line : free) {
      orders.release(line.orderLineId(), line.units());
      lines.hold(line.id(), UnitNumbers.NONE);
    }
    progress.record("units_released", Map.of());
  }

  void holdUnits(Progress progress, Effect.HoldUnits effect) {
    var freed = progress.before().lines().stream().filter(line -> line.units().isEmpty()).toList();
    if (freed.isEmpty()) {
      return;
    }
    for (var line : freed) {
      switch (orders.hold(line.orderLineId(), line.quantity())) {
        case HoldResult.Held held -> lines.hold(line.id(), held.units());
        case HoldResult.Refused refused -> {
          if (effect.ifTaken() == Effect.IfTaken.REFUSE) {
            throw new RefusedException(refused.refusal());
          }
        }
      }
    }
    progress.record("units_held", Map.of());
  }
}
