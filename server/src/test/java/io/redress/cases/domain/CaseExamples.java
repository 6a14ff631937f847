package io.redress.cases.domain;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseStatus;
import io.redress.cases.Dispute;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.Term;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.ConsumerId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Party;
import io.redress.shared.PaymentId;
import io.redress.shared.PromiseId;
import io.redress.shared.Quantity;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import io.redress.shared.StaffId;
import io.redress.shared.UnitNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Cases of one or two lines in any situation, and what surrounds a command. */
final class CaseExamples {
  static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");
  static final CaseId CASE = new CaseId(new UUID(1, 1));
  static final CaseLineId LINE = new CaseLineId(new UUID(2, 1));
  static final CaseLineId OTHER_LINE = new CaseLineId(new UUID(2, 2));
  static final Money PRICE = Money.of(29_800, "EUR");
  static final Money NOTHING = Money.of(0, "EUR");
  static final RefundAttemptId ATTEMPT = new RefundAttemptId(new UUID(7, 1));
  static final Actor STAFF = Actor.staff(new StaffId(new UUID(8, 1)));
  static final Actor CONSUMER = Actor.consumer(new ConsumerId(new UUID(8, 2)));

  private CaseExamples() {}

  /** A case under construction. */
  static final class Builder {
    private CaseStatus status;
    private Optional<BrandId> brand = Optional.of(new BrandId(new UUID(3, 1)));
    private final List<CaseLineId> lines = new ArrayList<>(List.of(LINE));
    private final List<Resolution> resolutions = new ArrayList<>();
    private Optional<LiaisonRequest> liaison = Optional.empty();
    private final List<GoodsLine> goods = new ArrayList<>();
    private final List<RefundIntent> intents = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private Optional<Instant> spoke = Optional.empty();
    private final List<Dispute> disputes = new ArrayList<>();

    Builder(CaseStatus status) {
      this.status = status;
    }

    Builder in(CaseStatus next) {
      status = next;
      return this;
    }

    Builder withoutBrand() {
      brand = Optional.empty();
      return this;
    }

    Builder withTwoLines() {
      lines.add(OTHER_LINE);
      return this;
    }

    Builder with(Resolution... more) {
      resolutions.addAll(Arrays.asList(more));
      return this;
    }

    Builder with(RefundIntent... more) {
      intents.addAll(Arrays.asList(more));
      return this;
    }

    Builder asked(LiaisonState state) {
      liaison = Optional.of(liaison(state));
      return this;
    }

    Builder asked(LiaisonRequest request) {
      liaison = Optional.of(request);
      return this;
    }

    Builder goods(CaseLineId line, Reception reception, Acceptance acceptance) {
      goods.add(new GoodsLine(line, CASE, reception, acceptance, NOW, Optional.empty(), 1));
      return this;
    }

    Builder promised(PromiseKind... kinds) {
      Arrays.stream(kinds).map(kind -> promise(kind)).forEach(promises::add);
      return this;
    }

    Builder disputed(Dispute... more) {
      disputes.addAll(Arrays.asList(more));
      return this;
    }

    Builder spokenOf(Instant when) {
      spoke = Optional.of(when);
      return this;
    }

    Builder after(Promise... ended) {
      promises.addAll(Arrays.asList(ended));
      return this;
    }

    /** The promise that was added last, of this kind, has so many reminders behind it. */
    Builder reminded(PromiseKind kind, int times) {
      for (var time = 0; time < times; time++) {
        var next = promise(kind, new PromiseId(UUID.randomUUID()), PromiseSteps.REMINDED);
        var earlier = promises.removeLast();
        promises.add(ended(earlier, PromiseState.KEPT, Optional.of(next.id())));
        promises.add(next);
      }
      return this;
    }

    CaseState build() {
      return new CaseState(
          head(status, brand),
          lines.stream().map(CaseExamples::line).toList(),
          resolutions,
          liaison,
          goods,
          List.of(),
          intents,
          promises,
          spoke,
          disputes);
    }
  }

  static Builder aCase(CaseStatus status) {
    return new Builder(status);
  }

  static CaseHead head(CaseStatus status, Optional<BrandId> brand) {
    return new CaseHead(
        CASE,
        "ABCD-2345",
        new OrderId(new UUID(4, 1)),
        new ConsumerId(new UUID(8, 2)),
        brand,
        status,
        "desk",
        "desk",
        "en",
        NOW.minus(Duration.ofDays(3)),
        Optional.empty(),
        1,
        CaseHead.Chain.EMPTY);
  }

  static CaseLine line(CaseLineId id) {
    return new CaseLine(
        id,
        new OrderLineId(new UUID(4, id.value().getLeastSignificantBits())),
        Quantity.of(1),
        CaseReason.WRONG_SIZE,
        UnitNumbers.all(Quantity.of(1)),
        Map.of());
  }

  /** An open promise that was made a day ago and is due tomorrow. */
  static Promise promise(PromiseKind kind) {
    return promise(kind, new PromiseId(new UUID(5, kind.name().hashCode())), "example");
  }

  /** The same, another one. */
  static Promise anotherPromise(PromiseKind kind) {
    return promise(kind, new PromiseId(UUID.randomUUID()), "example");
  }

  static Promise promise(PromiseKind kind, PromiseId id, String basis) {
    return new NewPromise(
            id,
            CASE,
            kind,
            Party.CONSUMER,
            "desk",
            basis,
            NOW.minus(Duration.ofDays(1)),
            NOW.plus(Duration.ofDays(1)))
        .given();
  }

  static Promise ended(Promise promise, PromiseState end, Optional<PromiseId> successor) {
    return new Promise(
        promise.id(),
        promise.caseId(),
        promise.kind(),
        promise.toParty(),
        promise.owner(),
        end,
        promise.basis(),
        promise.madeAt(),
        promise.atRiskAt(),
        promise.dueAt(),
        Optional.of(NOW),
        successor,
        Optional.empty(),
        2);
  }

  static Resolution refund(CaseLineId line, Resolution.State state) {
    return resolution(line, Remedy.REFUND, state, Resolution.GoodsWay.COMES_BACK);
  }

  static Resolution resolution(
      CaseLineId line, Remedy remedy, Resolution.State state, Resolution.GoodsWay way) {
    var isPaid = remedy == Remedy.REFUND || remedy == Remedy.PRICE_REDUCTION;
    return new Resolution(
        new ResolutionId(
            new UUID(6 + remedy.name().hashCode(), line.value().getLeastSignificantBits())),
        line,
        remedy,
        isPaid ? PRICE : NOTHING,
        way,
        "EU-CRD-9",
        state,
        NOW.minus(Duration.ofHours(1)));
  }

  /** The intent to pay the refund of a line, with one attempt. */
  static RefundIntent intent(CaseLineId line, IntentState state, AttemptState attempt) {
    var id = new RefundIntentId(new UUID(9, line.value().getLeastSignificantBits()));
    var attemptId = new RefundAttemptId(new UUID(7, line.value().getLeastSignificantBits()));
    return new RefundIntent(
        id,
        CASE,
        refund(line, Resolution.State.ACCEPTED).id(),
        payment(PRICE, NOTHING).id(),
        PRICE,
        state,
        NOW,
        Optional.empty(),
        1,
        List.of(
            new RefundAttempt(
                attemptId,
                id,
                1,
                "sandbox",
                "key",
                attempt,
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.empty(),
                1)));
  }

  static Payment payment(Money captured, Money committed) {
    return new Payment(
        new PaymentId(new UUID(10, captured.minorUnits())),
        new OrderId(new UUID(4, 1)),
        "sandbox",
        "pay-1",
        "card",
        "Visa ··2260",
        captured,
        committed,
        NOTHING,
        Optional.empty(),
        NOW);
  }

  static LiaisonRequest liaison(LiaisonState state) {
    return new LiaisonRequest(
        new LiaisonRequestId(new UUID(11, 1)),
        CASE,
        new BrandId(new UUID(3, 1)),
        state,
        "refund",
        "May it come back?",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        NOW,
        NOW.plus(Duration.ofDays(3)),
        Optional.empty(),
        1);
  }

  /** Where the law says yes: these remedies, and whose choice it is among them. */
  static LineAssessment lawSaysYes(CaseLineId line, String chooser, Remedy... remedies) {
    return assessment(
        line, decision(true, Decision.Basis.STATUTE, Map.of(Term.CHOOSER, chooser), remedies));
  }

  /** Where only the shop's own terms say yes. */
  static LineAssessment shopSaysYes(CaseLineId line, Remedy... remedies) {
    return assessment(line, decision(true, Decision.Basis.STORE_POLICY, Map.of(), remedies));
  }

  static LineAssessment saysNo(CaseLineId line) {
    return assessment(line, decision(false, Decision.Basis.NONE, Map.of()));
  }

  static LineAssessment assessment(CaseLineId line, Decision decision) {
    var possible =
        decision.remedies().stream()
            .map(
                remedy ->
                    new LineAssessment.Possible(
                        remedy,
                        resolution(
                                line,
                                remedy,
                                Resolution.State.OFFERED,
                                Resolution.GoodsWay.COMES_BACK)
                            .amount(),
                        remedy == Remedy.PRICE_REDUCTION
                            ? Resolution.GoodsWay.STAYS
                            : Resolution.GoodsWay.COMES_BACK,
                        "EU-CRD-9",
                        Optional.empty()))
            .toList();
    var rules = new Rulebook.Version("", "", Rulebook.ENGINE);
    return new LineAssessment(line, rules, Facts.builder().build(), decision, possible);
  }

  private static Decision decision(
      boolean entitled, Decision.Basis basis, Map<Term, Object> terms, Remedy... remedies) {
    return new Decision(
        entitled,
        Decision.Certainty.CERTAIN,
        basis,
        Arrays.asList(remedies),
        terms,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Staff at {@link #NOW}; every promise is due half its longest span later. */
  static CaseContext context(LineAssessment... assessments) {
    return contextAt(NOW, STAFF, Arrays.asList(assessments), List.of());
  }

  static CaseContext contextAt(
      Instant now, Actor actor, List<LineAssessment> assessments, List<Payment> payments) {
    var count = new AtomicLong();
    return new CaseContext(
        now,
        actor,
        () -> new UUID(99, count.incrementAndGet()),
        (kind, from) -> from.plus(kind.maxSpan().dividedBy(2)),
        assessments,
        payments);
  }
}
