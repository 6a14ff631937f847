package io.redress.cases.web;

import io.redress.cases.domain.CommandKind;
import java.util.Arrays;
import java.util.Optional;

/** Which body goes with which command; a new command does not compile before it stands here. */
final class CommandCatalogue {
  private CommandCatalogue() {}

  /** The kind of command of this name, if it is one that may be asked by the API. */
  static Optional<CommandKind> find(String name) {
    return Arrays.stream(CommandKind.values())
        .filter(kind -> kind.code().equals(name) && body(kind).isPresent())
        .findFirst();
  }

  /** The body of a command; none for what only a clock, a provider or a file brings. */
  static Optional<Class<? extends CommandRequest>> body(CommandKind kind) {
    return switch (kind) {
      case DECIDE -> Optional.of(DecisionRequests.Decide.class);
      case ANSWER_FACT -> Optional.of(DecisionRequests.AnswerFact.class);
      case ASK_BRAND -> Optional.of(BrandRequests.AskBrand.class);
      case ACKNOWLEDGE_REQUEST -> Optional.of(BrandRequests.AcknowledgeRequest.class);
      case RECORD_BRAND_ANSWER -> Optional.of(BrandRequests.RecordBrandAnswer.class);
      case REPLY_TO_BRAND -> Optional.of(BrandRequests.ReplyToBrand.class);
      case APPEAL_TO_BRAND -> Optional.of(BrandRequests.AppealToBrand.class);
      case OFFER_REMEDIES -> Optional.of(DecisionRequests.OfferRemedies.class);
      case DECLINE_REQUEST -> Optional.of(DecisionRequests.DeclineRequest.class);
      case ACCEPT_OFFER -> Optional.of(DecisionRequests.AcceptOffer.class);
      case DECLINE_OFFER -> Optional.of(DecisionRequests.DeclineOffer.class);
      case RECEIVE_GOODS -> Optional.of(FulfilmentRequests.ReceiveGoods.class);
      case INSPECT_GOODS -> Optional.of(FulfilmentRequests.InspectGoods.class);
      case RELEASE_REFUND -> Optional.of(FulfilmentRequests.ReleaseRefund.class);
      case RETRY_REFUND -> Optional.of(FulfilmentRequests.RetryRefund.class);
      case PERFORM_REMEDY -> Optional.of(FulfilmentRequests.PerformRemedy.class);
      case REPORT_PAYMENT -> Optional.of(FulfilmentRequests.ReportPayment.class);
      case CALL_OFF_EXCHANGE -> Optional.of(FulfilmentRequests.CallOffExchange.class);
      case CLOSE_CASE -> Optional.of(ProgressRequests.CloseCase.class);
      case WITHDRAW_REQUEST -> Optional.of(ProgressRequests.WithdrawRequest.class);
      case REOPEN_CASE -> Optional.of(ProgressRequests.ReopenCase.class);
      case WRITE_MESSAGE -> Optional.of(TalkRequests.WriteMessage.class);
      case HAND_OVER -> Optional.of(ProgressRequests.HandOver.class);
      case MOVE_PROMISE -> Optional.of(ProgressRequests.MovePromise.class);
      case MAKE_PROMISE -> Optional.of(ProgressRequests.MakePromise.class);
      case MISS_CALL -> Optional.of(ProgressRequests.MissCall.class);
      case RECORD_PROVIDER_ANSWER,
          LET_KEEP,
          PAY_DIFFERENCE,
          RECORD_CHARGE_ANSWER,
          DOUBT_GOODS,
          CONFIRM_GOODS,
          HANDLE_DUE_PROMISE,
          ADD_EVIDENCE,
          CHANGE_EVIDENCE,
          ASK_CALL,
          NOTE_CONTACT,
          OPEN_DISPUTE,
          ANSWER_DISPUTE,
          CLOSE_DISPUTE,
          GRANT_GOODWILL,
          ANSWER_GOODWILL,
          PERFORM_GOODWILL,
          COMPLAIN,
          MOVE_COMPLAINT ->
          Optional.empty();
    };
  }
}
