package io.redress.cases.conduct;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.LineAssessment;
import io.redress.cases.brands.Agreements;
import io.redress.cases.domain.AgreedWithBrand;
import io.redress.cases.domain.CaseContext;
import io.redress.cases.domain.CaseRules;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.Purse;
import io.redress.cases.domain.Verdict;
import io.redress.liaison.LiaisonRequest;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Performs commands: lock, load, ask the core, write. */
@Component
public class CaseConduct {
  private final CaseLoader loader;
  private final Sources sources;
  private final Assessor assessor;
  private final DueDates dueDates;
  private final EffectWriter writer;

  CaseConduct(
      CaseLoader loader,
      Sources sources,
      Assessor assessor,
      DueDates dueDates,
      EffectWriter writer) {
    this.loader = loader;
    this.sources = sources;
    this.assessor = assessor;
    this.dueDates = dueDates;
    this.writer = writer;
  }

  /** What every command needs beside the case. */
  @Component("sourcesOfCommands")
  record Sources(
      SurroundingsReader surroundings,
      Agreements agreements,
      StaffMembers staff,
      NewIds ids,
      Clock clock) {}

  /** What was found out for a command. */
  private record Known(
      List<LineAssessment> assessments, Optional<Role> role, AgreedWithBrand agreed) {}

  /** Performs a command within the caller's transaction. */
  public CaseOutcome perform(CaseCommand command, Actor actor, OptionalInt readVersion) {
    var situation = situation(command, actor);
    var head = situation.state().head();
    if (readVersion.isPresent() && readVersion.getAsInt() != head.version()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The case is in version %d, not %d; read it again."
              .formatted(head.version(), readVersion.getAsInt()));
    }
    return switch (CaseRules.decide(situation.state(), command, situation.context())) {
      case Verdict.Refused refused -> new CaseOutcome.Refused(refused.refusal());
      case Verdict.Accepted accepted when accepted.effects().isEmpty() ->
          new CaseOutcome.Performed(head.id(), head.version());
      case Verdict.Accepted accepted -> {
        writer.write(situation, accepted.effects());
        yield new CaseOutcome.Performed(head.id(), head.version() + 1);
      }
    };
  }

  /** The case under its lock, with what a command of this kind needs to know around it. */
  public Situation situation(CaseCommand command, Actor actor) {
    var state = loader.lock(command.caseId());
    return situation(state, sources.surroundings().of(state.head().orderId()), command, actor);
  }

  /** What a command on this case meets. */
  Situation situation(CaseState state, Surroundings around, CaseCommand command, Actor actor) {
    around.requireKnownConsumer();
    var known =
        new Known(
            assessments(command, state, around),
            roleFor(command, actor),
            agreed(command, state, around));
    return situation(state, around, actor, known);
  }

  /** The case under its lock, where the rulebook is not asked. */
  Situation situation(CaseId caseId, Actor actor) {
    var state = loader.lock(caseId);
    var around = sources.surroundings().of(state.head().orderId());
    around.requireKnownConsumer();
    var known = new Known(List.of(), Optional.empty(), AgreedWithBrand.NOTHING);
    return situation(state, around, actor, known);
  }

  private Situation situation(CaseState state, Surroundings around, Actor actor, Known known) {
    var brand = state.head().brandId();
    var brandDays = known.agreed().answerWorkingDays();
    var context =
        new CaseContext(
            sources.clock().instant().truncatedTo(ChronoUnit.MILLIS),
            actor,
            sources.ids()::next,
            dueDates.of(brand, around, known.assessments(), brandDays),
            known.assessments(),
            around.payments(),
            around.consumer()::lastCallBefore,
            Optional.of(purse(around, known.role())),
            around.consumer().country(),
            line -> RemedyAmounts.returned(around.order(), line),
            known.agreed());
    return new Situation(state, context, around);
  }

  private static Purse purse(Surroundings around, Optional<Role> role) {
    var order = around.order();
    return new Purse(
        around.goodwill(),
        role,
        order.total().currency(),
        line -> RemedyAmounts.price(order, line));
  }

  /** What was agreed with the brand is looked up where it is given a date. */
  private AgreedWithBrand agreed(CaseCommand command, CaseState state, Surroundings around) {
    var country = around.consumer().country();
    return asked(command, state)
        .flatMap(
            remedy ->
                state
                    .head()
                    .brandId()
                    .map(brand -> sources.agreements().with(brand, remedy, country)))
        .orElseGet(() -> stayed(command, state));
  }

  /** What a request was given holds when it is waited for longer, whatever is agreed later. */
  private static AgreedWithBrand stayed(CaseCommand command, CaseState state) {
    return state
        .liaison()
        .filter(request -> command instanceof CaseCommand.HandleDuePromise)
        .map(request -> AgreedWithBrand.days(request.course().answerDays()))
        .orElse(AgreedWithBrand.NOTHING);
  }

  private static Optional<String> asked(CaseCommand command, CaseState state) {
    if (command instanceof CaseCommand.AskBrand ask) {
      return Optional.of(ask.remedy().name().toLowerCase(Locale.ROOT));
    }
    var asksAgain =
        command instanceof CaseCommand.ReplyToBrand || command instanceof CaseCommand.AppealToBrand;
    return state.liaison().filter(request -> asksAgain).map(LiaisonRequest::askedRemedy);
  }

  /** Who acts is looked up where their limit counts. */
  private Optional<Role> roleFor(CaseCommand command, Actor actor) {
    var isLimited =
        command instanceof CaseCommand.GrantGoodwill
            || command instanceof CaseCommand.AnswerGoodwill;
    return isLimited ? role(actor) : Optional.empty();
  }

  private Optional<Role> role(Actor actor) {
    var id = actor.id();
    return switch (actor.kind()) {
      case STAFF ->
          Optional.ofNullable(id)
              .flatMap(known -> sources.staff().byId(new StaffId(known)))
              .map(StaffMember::role);
      case API_KEY -> Optional.of(Role.AGENT);
      case CONSUMER, BRAND_CONTACT, PROVIDER, SYSTEM -> Optional.empty();
    };
  }

  private List<LineAssessment> assessments(
      CaseCommand command, CaseState state, Surroundings around) {
    return switch (command) {
      case CaseCommand.Decide c -> assessor.assess(state, around);
      case CaseCommand.AnswerFact c -> assessor.assess(state.answering(c), around);
      case CaseCommand.OfferRemedies c -> assessor.assess(state, around);
      case CaseCommand.DeclineRequest c -> assessor.assess(state, around);
      case CaseCommand.AcceptOffer c -> assessor.assess(state, around);
      case CaseCommand.ReceiveGoods c -> assessor.assess(state, around);
      case CaseCommand.LetKeep c -> assessor.assess(state, around);
      case CaseCommand.DoubtGoods c -> List.of();
      case CaseCommand.ConfirmGoods c -> List.of();
      case CaseCommand.InspectGoods c -> assessor.assess(state, around);
      case CaseCommand.GrantGoodwill c -> assessor.assess(state, around);
      case CaseCommand.AnswerGoodwill c -> assessor.assess(state, around);
      case CaseCommand.PerformGoodwill c -> List.of();
      case CaseCommand.AskBrand c -> List.of();
      case CaseCommand.AcknowledgeRequest c -> List.of();
      case CaseCommand.RecordBrandAnswer c -> List.of();
      case CaseCommand.ReplyToBrand c -> List.of();
      case CaseCommand.AppealToBrand c -> List.of();
      case CaseCommand.DeclineOffer c -> List.of();
      case CaseCommand.ReleaseRefund c -> List.of();
      case CaseCommand.RetryRefund c -> List.of();
      case CaseCommand.RecordProviderAnswer c -> List.of();
      case CaseCommand.PerformRemedy c -> List.of();
      case CaseCommand.PayDifference c -> List.of();
      case CaseCommand.RecordChargeAnswer c -> List.of();
      case CaseCommand.ReportPayment c -> List.of();
      case CaseCommand.CallOffExchange c -> List.of();
      case CaseCommand.CloseCase c -> List.of();
      case CaseCommand.WithdrawRequest c -> List.of();
      case CaseCommand.ReopenCase c -> List.of();
      case CaseCommand.WriteMessage c -> List.of();
      case CaseCommand.AddEvidence c -> List.of();
      case CaseCommand.ChangeEvidence c -> List.of();
      case CaseCommand.HandOver c -> List.of();
      case CaseCommand.MovePromise c -> List.of();
      case CaseCommand.MakePromise c -> List.of();
      case CaseCommand.AskCall c -> List.of();
      case CaseCommand.MissCall c -> List.of();
      case CaseCommand.NoteContact c -> List.of();
      case CaseCommand.OpenDispute c -> List.of();
      case CaseCommand.AnswerDispute c -> List.of();
      case CaseCommand.CloseDispute c -> List.of();
      case CaseCommand.Complain c -> List.of();
      case CaseCommand.MoveComplaint c -> List.of();
      case CaseCommand.HandleDuePromise c -> List.of();
    };
  }
}
