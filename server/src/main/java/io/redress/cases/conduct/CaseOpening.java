package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseStatus;
import io.redress.cases.LineAssessment;
import io.redress.cases.OpenCase;
import io.redress.cases.domain.CaseContext;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.OpeningRules;
import io.redress.cases.store.CaseLineStore;
import io.redress.cases.store.CaseStore;
import io.redress.cases.store.OpeningRow;
import io.redress.orders.HoldResult;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.platform.clock.NewIds;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.intake.Interview;
import io.redress.rulebook.intake.Unknown;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.UnitNumbers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes requests in: holds the pieces, keeps the first decision, promises an answer, receipts it.
 */
@Component
public class CaseOpening {
  private final Intake intake;
  private final Assessor assessor;
  private final DueDates dueDates;
  private final EffectWriter writer;
  private final CaseNumbers numbers;
  private final NewIds ids;
  private final Clock clock;

  CaseOpening(
      Intake intake,
      Assessor assessor,
      DueDates dueDates,
      EffectWriter writer,
      CaseNumbers numbers,
      NewIds ids,
      Clock clock) {
    this.intake = intake;
    this.assessor = assessor;
    this.dueDates = dueDates;
    this.writer = writer;
    this.numbers = numbers;
    this.ids = ids;
    this.clock = clock;
  }

  /** What an opening reads and writes. */
  @Component
  record Intake(
      Orders orders,
      SurroundingsReader surroundings,
      CaseStore cases,
      CaseLineStore lines,
      OpenedCases opened) {}

  /** What the rulebook says of a request that is not made yet. */
  public List<LineAssessment> assess(OpenCase request) {
    return assess(request, intake.surroundings().of(request.orderId()));
  }

  /** What to ask about a request, by the rules in force. */
  public Interview interview() {
    return assessor.interview();
  }

  /** What is still unknown about a line, and what it would change. */
  public List<Unknown> unknowns(LineAssessment assessment) {
    return assessor.unknowns(assessment);
  }

  private List<LineAssessment> assess(OpenCase request, Surroundings around) {
    var order = around.order();
    RequestChecks.check(request, order);
    var lines = request.lines().stream().map(line -> line(order, line)).toList();
    return assessor.assess(around, lines, new Assessor.Asked(now(), request.wish()), List.of());
  }

  /** When promises about such a request would fall due if they were made now. */
  public Map<PromiseKind, Instant> outlook(OpenCase request) {
    var around = intake.surroundings().of(request.orderId());
    var now = now();
    var brand = brandOf(request, around.order());
    var due = dueDates.of(brand, around, assess(request, around));
    var outlook = new EnumMap<PromiseKind, Instant>(PromiseKind.class);
    for (var kind : PromiseKind.values()) {
      outlook.put(kind, due.apply(kind, now));
    }
    return outlook;
  }

  private CaseLine line(Order order, OpenCase.Line wanted) {
    var bought = order.line(wanted.orderLineId()).orElseThrow();
    if (wanted.quantity().isMoreThan(bought.left())) {
      throw new RefusedException(
          new Refusal(
              "more_than_bought",
              Map.of(
                  "asked", String.valueOf(wanted.quantity().pieces()),
                  "left", String.valueOf(bought.left().pieces())),
              List.of()));
    }
    return line(wanted, bought.free(wanted.quantity()));
  }

  private CaseLine line(OpenCase.Line wanted, UnitNumbers units) {
    return new CaseLine(
        new CaseLineId(ids.next()),
        wanted.orderLineId(),
        wanted.quantity(),
        wanted.reason(),
        units,
        wanted.answers());
  }

  /** Opens a case within the caller's transaction. */
  public CaseOutcome open(OpenCase request, Actor actor) {
    var asked = intake.surroundings().of(request.orderId());
    asked.requireKnownConsumer();
    RequestChecks.check(request, asked.order());
    var now = now();
    var lines = new ArrayList<CaseLine>();
    for (var wanted : request.lines()) {
      lines.add(line(wanted, held(wanted)));
    }
    // Read again under the lock of its lines: a new version may have come in before it.
    var around = intake.surroundings().of(request.orderId());
    var order = around.order();
    var assessments =
        assessor.assess(around, lines, new Assessor.Asked(now, request.wish()), List.of());
    var brand = brandOf(request, order);
    var head = head(request, order, brand, now);
    var state = draft(head, lines);
    var due = dueDates.of(brand, around, assessments);
    var context = new CaseContext(now, actor, ids::next, due, assessments, List.of());
    write(new Situation(state, context, around), request);
    return new CaseOutcome.Performed(head.id(), 1);
  }

  private void write(Situation situation, OpenCase request) {
    var head = situation.state().head();
    intake.cases().insertDraft(opening(situation, request));
    situation.state().lines().forEach(line -> intake.lines().insert(head.id(), line));
    var effects = OpeningRules.open(situation.state(), request, situation.context());
    var progress = writer.apply(situation, effects);
    intake.cases().update(writer.row(situation, progress), 0);
    intake.opened().note();
  }

  private OpeningRow opening(Situation situation, OpenCase request) {
    var head = situation.state().head();
    return new OpeningRow(
        head.id(),
        head.number(),
        head.orderId(),
        head.consumerId(),
        head.brandId(),
        request.channel().name().toLowerCase(Locale.ROOT),
        request.language(),
        request.words(),
        request.wish().map(Remedy::code),
        head.openedAt());
  }

  private UnitNumbers held(OpenCase.Line wanted) {
    return switch (intake.orders().hold(wanted.orderLineId(), wanted.quantity())) {
      case HoldResult.Held held -> held.units();
      case HoldResult.Refused refused -> throw new RefusedException(refused.refusal());
    };
  }

  private CaseHead head(OpenCase request, Order order, Optional<BrandId> brand, Instant now) {
    return new CaseHead(
        new CaseId(ids.next()),
        numbers.next(),
        order.id(),
        order.consumerId(),
        brand,
        CaseStatus.DRAFT,
        OpeningRules.FIRST_OWNER,
        OpeningRules.FIRST_TEAM,
        request.language(),
        now,
        Optional.empty(),
        0,
        CaseHead.Chain.EMPTY);
  }

  private static CaseState draft(CaseHead head, List<CaseLine> lines) {
    return new CaseState(
        head,
        lines,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Optional<BrandId> brandOf(OpenCase request, Order order) {
    return request.lines().stream()
        .flatMap(line -> order.line(line.orderLineId()).stream())
        .flatMap(line -> line.brandId().stream())
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
