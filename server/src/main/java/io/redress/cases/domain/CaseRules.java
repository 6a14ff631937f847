package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.shared.Refusal;

/**
 * What each command does to a case: a pure function of the state, the command and the context.
 *
 * <p>A preview and the real run call this same function.
 */
public final class CaseRules {
  private CaseRules() {}

  /** Decides one command; a refusal names the commands that are allowed now. */
  public static Verdict decide(CaseState state, CaseCommand command, CaseContext context) {
    var kind = CommandKind.of(command);
    if (!Rights.mayAsk(state, command, context.actor())) {
      return new Verdict.Refused(Refusal.of("not_yours", "command", kind.code()));
    }
    if (!kind.isAllowed(state)) {
      return refused(state, context, Refusal.of("not_now", "command", kind.code()));
    }
    return switch (handle(state, command, context)) {
      case Verdict.Accepted accepted ->
          ToldSlip.noted(state, LookedAgain.noted(state, command, accepted, context), context);
      case Verdict.Refused refused -> refused(state, context, refused.refusal());
    };
  }

  private static Verdict handle(CaseState state, CaseCommand command, CaseContext context) {
    return switch (command) {
      case CaseCommand.Decide c -> DecideHandler.handle(state, context);
      case CaseCommand.AnswerFact c -> AnswerFactHandler.handle(state, c, context);
      case CaseCommand.AskBrand c -> AskBrandHandler.handle(state, c, context);
      case CaseCommand.AcknowledgeRequest c -> AcknowledgeRequestHandler.handle(state);
      case CaseCommand.RecordBrandAnswer c -> RecordBrandAnswerHandler.handle(state, c, context);
      case CaseCommand.ReplyToBrand c -> ReplyToBrandHandler.handle(state, c, context);
      case CaseCommand.AppealToBrand c -> AppealToBrandHandler.handle(state, c, context);
      case CaseCommand.OfferRemedies c -> OfferRemediesHandler.handle(state, c, context);
      case CaseCommand.DeclineRequest c -> DeclineRequestHandler.handle(state, c, context);
      case CaseCommand.AcceptOffer c -> AcceptOfferHandler.handle(state, c, context);
      case CaseCommand.DeclineOffer c -> DeclineOfferHandler.handle(state, c, context);
      case CaseCommand.ReceiveGoods c -> ReceiveGoodsHandler.handle(state, c, context);
      case CaseCommand.LetKeep c -> LetKeepHandler.handle(state, c, context);
      case CaseCommand.DoubtGoods c -> DoubtGoodsHandler.handle(state, c, context);
      case CaseCommand.ConfirmGoods c -> ConfirmGoodsHandler.handle(state, c, context);
      case CaseCommand.InspectGoods c -> InspectGoodsHandler.handle(state, c, context);
      case CaseCommand.ReleaseRefund c -> ReleaseRefundHandler.handle(state, context);
      case CaseCommand.RetryRefund c -> RetryRefundHandler.handle(state, context);
      case CaseCommand.RecordProviderAnswer c ->
          RecordProviderAnswerHandler.handle(state, c, context);
      case CaseCommand.PerformRemedy c -> PerformRemedyHandler.handle(state, c, context);
      case CaseCommand.PayDifference c -> DifferenceHandler.pay(state);
      case CaseCommand.RecordChargeAnswer c -> DifferenceHandler.answered(state, c, context);
      case CaseCommand.ReportPayment c -> DifferenceHandler.reported(state, c, context);
      case CaseCommand.CallOffExchange c -> CallOffHandler.handle(state, c, context);
      case CaseCommand.CloseCase c -> CloseCaseHandler.handle(state);
      case CaseCommand.WithdrawRequest c -> WithdrawRequestHandler.handle(state, c, context);
      case CaseCommand.ReopenCase c -> ReopenCaseHandler.handle(state, c, context);
      case CaseCommand.WriteMessage c -> WriteMessageHandler.handle(state, c, context);
      case CaseCommand.AddEvidence c -> EvidenceHandler.add(state, c);
      case CaseCommand.ChangeEvidence c -> EvidenceHandler.change(state, c, context);
      case CaseCommand.HandOver c -> HandOverHandler.handle(state, c);
      case CaseCommand.MovePromise c -> MovePromiseHandler.handle(state, c, context);
      case CaseCommand.MakePromise c -> MakePromiseHandler.handle(state, c, context);
      case CaseCommand.AskCall c -> CallHandler.ask(state, c, context);
      case CaseCommand.MissCall c -> CallHandler.missed(state, c, context);
      case CaseCommand.NoteContact c -> NoteContactHandler.handle(state, c, context);
      case CaseCommand.OpenDispute c -> DisputeHandler.open(state, c, context);
      case CaseCommand.AnswerDispute c -> DisputeHandler.answer(state, c, context);
      case CaseCommand.CloseDispute c -> DisputeHandler.close(state, c, context);
      case CaseCommand.GrantGoodwill c -> GoodwillHandler.grant(state, c, context);
      case CaseCommand.AnswerGoodwill c -> GoodwillHandler.answer(state, c, context);
      case CaseCommand.PerformGoodwill c -> GoodwillHandler.perform(state, c, context);
      case CaseCommand.Complain c -> ComplaintHandler.make(state, c, context);
      case CaseCommand.MoveComplaint c -> ComplaintHandler.move(state, c, context);
      case CaseCommand.HandleDuePromise c -> HandleDuePromiseHandler.handle(state, c, context);
    };
  }

  private static Verdict refused(CaseState state, CaseContext context, Refusal refusal) {
    var isOwnMake = context.agreed().ownMake().isPresent();
    return new Verdict.Refused(
        refusal.allowing(
            CommandKind.allowed(state).stream()
                .filter(kind -> kind != CommandKind.ASK_BRAND || !isOwnMake)
                .map(CommandKind::code)
                .toList()));
  }
}
