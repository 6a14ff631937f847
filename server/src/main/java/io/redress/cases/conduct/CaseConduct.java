package io.redress.cases.conduct;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.LineAssessment;
import io.redress.cases.domain.CaseContext;
import io.redress.cases.domain.CaseRules;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.Verdict;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
  record Sources(SurroundingsReader surroundings, NewIds ids, Clock clock) {}

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
    var around = sources.surroundings().of(state.head().orderId());
    around.requireKnownConsumer();
    var assessments = assessments(command, state, around);
    var context =
        new CaseContext(
            sources.clock().instant().truncatedTo(ChronoUnit.MILLIS),
            actor,
            sources.ids()::next,
            dueDates.of(state.head().brandId(), around, assessments),
            assessments,
            around.payments());
    return new Situation(state, context, around);
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
      case CaseCommand.InspectGoods c -> assessor.assess(state, around);
      case CaseCommand.AskBrand c -> List.of();
      case CaseCommand.RecordBrandAnswer c -> List.of();
      case CaseCommand.ReplyToBrand c -> List.of();
      case CaseCommand.DeclineOffer c -> List.of();
      case CaseCommand.ReleaseRefund c -> List.of();
      case CaseCommand.RetryRefund c -> List.of();
      case CaseCommand.RecordProviderAnswer c -> List.of();
      case CaseCommand.PerformRemedy c -> List.of();
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
      case CaseCommand.HandleDuePromise c -> List.of();
    };
  }
}
