package io.redress.cases.domain;

import static io.redress.cases.CaseStatus.ASSESSING;
import static io.redress.cases.CaseStatus.CLOSED;
import static io.redress.cases.CaseStatus.DECIDED;
import static io.redress.cases.CaseStatus.DISPUTED;
import static io.redress.cases.CaseStatus.DRAFT;
import static io.redress.cases.CaseStatus.FULFILLING;
import static io.redress.cases.CaseStatus.REOPENED;
import static io.redress.cases.CaseStatus.RESOLVED;
import static io.redress.cases.CaseStatus.SUBMITTED;
import static io.redress.cases.CaseStatus.WITHDRAWN;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.goods.Reception;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.money.DifferenceCharge;
import io.redress.money.IntentState;
import io.redress.promises.PromiseKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The kinds of commands, each with the state of a case in which it may be asked at all. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates are stateless
public enum CommandKind {
  DECIDE(state -> in(state, SUBMITTED, ASSESSING, DECIDED, REOPENED, DISPUTED) && undecided(state)),
  ANSWER_FACT(
      state -> in(state, SUBMITTED, ASSESSING, DECIDED, REOPENED, DISPUTED) && undecided(state)),
  ASK_BRAND(
      state ->
          in(state, SUBMITTED, ASSESSING, DECIDED, REOPENED)
              && carriedBy(state, PromiseKind.DECISION)
              && state.head().brandId().isPresent()
              && !isLiaisonLive(state)),
  ACKNOWLEDGE_REQUEST(state -> state.status().isOpen() && isLiaison(state, LiaisonState.SENT)),
  RECORD_BRAND_ANSWER(state -> state.status().isOpen() && isLiaisonAnswerable(state)),
  REPLY_TO_BRAND(
      state ->
          in(state, ASSESSING, DECIDED)
              && carriedBy(state, PromiseKind.DECISION)
              && isLiaison(state, LiaisonState.INFO_ASKED)),
  APPEAL_TO_BRAND(
      state ->
          in(state, SUBMITTED, ASSESSING, DECIDED, REOPENED)
              && carriedBy(state, PromiseKind.DECISION)
              && state.liaison().filter(LiaisonRequest::mayBeAppealed).isPresent()),
  OFFER_REMEDIES(state -> state.status() == DECIDED && undecided(state)),
  DECLINE_REQUEST(state -> state.status() == DECIDED && carriedBy(state, PromiseKind.DECISION)),
  ACCEPT_OFFER(state -> state.status() == DECIDED && !state.offered().isEmpty()),
  DECLINE_OFFER(state -> state.status() == DECIDED && !state.offered().isEmpty()),
  RECEIVE_GOODS(state -> in(state, FULFILLING, DISPUTED) && !state.awaitedGoods().isEmpty()),
  LET_KEEP(state -> state.status() == FULFILLING && !state.awaitedGoods().isEmpty()),
  DOUBT_GOODS(
      state ->
          in(state, FULFILLING, DISPUTED)
              && state.goods().stream().anyMatch(Fulfilment::isToInspect)),
  CONFIRM_GOODS(
      state -> state.status() == DISPUTED && state.goods().stream().anyMatch(Fulfilment::differs)),
  INSPECT_GOODS(
      state ->
          state.status() == FULFILLING && state.goods().stream().anyMatch(Fulfilment::isToInspect)),
  RELEASE_REFUND(
      state ->
          state.status() == FULFILLING
              && carriedBy(state, PromiseKind.REFUND)
              && !state.toPay().isEmpty()),
  RETRY_REFUND(
      state ->
          state.status() == FULFILLING
              && state.intents().stream().anyMatch(each -> each.state() == IntentState.FAILED)),
  RECORD_PROVIDER_ANSWER(state -> !state.intents().isEmpty()),
  PERFORM_REMEDY(state -> state.status() == FULFILLING && carriedBy(state, PromiseKind.FULFILMENT)),
  PAY_DIFFERENCE(CommandKind::isUnpaid),
  RECORD_CHARGE_ANSWER(
      state -> state.resolutions().stream().anyMatch(each -> each.exchange().isPresent())),
  REPORT_PAYMENT(state -> state.resolutions().stream().anyMatch(CommandKind::isCharged)),
  CALL_OFF_EXCHANGE(
      state ->
          state.status() == FULFILLING
              && (carriedBy(state, PromiseKind.FULFILMENT) || carriedBy(state, PromiseKind.PAYMENT))
              && state.owed().stream().anyMatch(each -> each.exchange().isPresent())),
  CLOSE_CASE(state -> in(state, RESOLVED, WITHDRAWN)),
  WITHDRAW_REQUEST(
      state ->
          in(state, SUBMITTED, ASSESSING, DECIDED, REOPENED, FULFILLING)
              && state.intents().isEmpty()
              && state.owed().stream().noneMatch(CommandKind::isPaying)
              && state.goods().stream().allMatch(each -> each.reception() == Reception.AWAITING)),
  REOPEN_CASE(state -> in(state, RESOLVED, WITHDRAWN, CLOSED)),
  WRITE_MESSAGE(state -> state.status() != DRAFT),
  ADD_EVIDENCE(state -> state.status() != DRAFT),
  CHANGE_EVIDENCE(state -> state.status() != DRAFT),
  HAND_OVER(state -> state.status().isOpen()),
  MOVE_PROMISE(state -> !state.openPromises().isEmpty()),
  MAKE_PROMISE(state -> state.status().isOpen()),
  MISS_CALL(state -> state.open(PromiseKind.CALL_BACK).isPresent()),
  ASK_CALL(state -> state.status().isOpen()),
  NOTE_CONTACT(state -> state.status().isOpen()),
  OPEN_DISPUTE(state -> state.status() != DRAFT),
  ANSWER_DISPUTE(CommandKind::isDisputed),
  CLOSE_DISPUTE(CommandKind::isDisputed),
  GRANT_GOODWILL(state -> state.status().isOpen() && state.status() != DRAFT),
  ANSWER_GOODWILL(state -> !state.goodwill().isEmpty()),
  PERFORM_GOODWILL(state -> !state.goodwill().isEmpty()),
  COMPLAIN(state -> state.status() != DRAFT),
  MOVE_COMPLAINT(state -> state.complaints().stream().anyMatch(Complaint::isOpen)),
  HANDLE_DUE_PROMISE(state -> true);

  /** What a clock, a provider, a file or a page of its own brings; no list names it. */
  private static final Set<CommandKind> BROUGHT =
      Set.of(
          RECORD_PROVIDER_ANSWER,
          LET_KEEP,
          HANDLE_DUE_PROMISE,
          PAY_DIFFERENCE,
          RECORD_CHARGE_ANSWER,
          DOUBT_GOODS,
          CONFIRM_GOODS,
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
          MOVE_COMPLAINT);

  private final Predicate<CaseState> allowed;

  CommandKind(Predicate<CaseState> allowed) {
    this.allowed = allowed;
  }

  /** Whether a case in this state may be asked such a command at all. */
  public boolean isAllowed(CaseState state) {
    return allowed.test(state);
  }

  /** The commands that people may ask of a case in this state. */
  public static List<CommandKind> allowed(CaseState state) {
    return Arrays.stream(values())
        .filter(kind -> !BROUGHT.contains(kind) && kind.isAllowed(state))
        .toList();
  }

  /** The stable name used in the API, in refusals and in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a command. */
  public static CommandKind of(CaseCommand command) {
    return switch (command) {
      case CaseCommand.Decide c -> DECIDE;
      case CaseCommand.AnswerFact c -> ANSWER_FACT;
      case CaseCommand.AskBrand c -> ASK_BRAND;
      case CaseCommand.AcknowledgeRequest c -> ACKNOWLEDGE_REQUEST;
      case CaseCommand.RecordBrandAnswer c -> RECORD_BRAND_ANSWER;
      case CaseCommand.ReplyToBrand c -> REPLY_TO_BRAND;
      case CaseCommand.AppealToBrand c -> APPEAL_TO_BRAND;
      case CaseCommand.OfferRemedies c -> OFFER_REMEDIES;
      case CaseCommand.DeclineRequest c -> DECLINE_REQUEST;
      case CaseCommand.AcceptOffer c -> ACCEPT_OFFER;
      case CaseCommand.DeclineOffer c -> DECLINE_OFFER;
      case CaseCommand.ReceiveGoods c -> RECEIVE_GOODS;
      case CaseCommand.LetKeep c -> LET_KEEP;
      case CaseCommand.DoubtGoods c -> DOUBT_GOODS;
      case CaseCommand.ConfirmGoods c -> CONFIRM_GOODS;
      case CaseCommand.InspectGoods c -> INSPECT_GOODS;
      case CaseCommand.ReleaseRefund c -> RELEASE_REFUND;
      case CaseCommand.RetryRefund c -> RETRY_REFUND;
      case CaseCommand.RecordProviderAnswer c -> RECORD_PROVIDER_ANSWER;
      case CaseCommand.PerformRemedy c -> PERFORM_REMEDY;
      case CaseCommand.PayDifference c -> PAY_DIFFERENCE;
      case CaseCommand.RecordChargeAnswer c -> RECORD_CHARGE_ANSWER;
      case CaseCommand.ReportPayment c -> REPORT_PAYMENT;
      case CaseCommand.CallOffExchange c -> CALL_OFF_EXCHANGE;
      case CaseCommand.CloseCase c -> CLOSE_CASE;
      case CaseCommand.WithdrawRequest c -> WITHDRAW_REQUEST;
      case CaseCommand.ReopenCase c -> REOPEN_CASE;
      case CaseCommand.WriteMessage c -> WRITE_MESSAGE;
      case CaseCommand.AddEvidence c -> ADD_EVIDENCE;
      case CaseCommand.ChangeEvidence c -> CHANGE_EVIDENCE;
      case CaseCommand.HandOver c -> HAND_OVER;
      case CaseCommand.MovePromise c -> MOVE_PROMISE;
      case CaseCommand.MakePromise c -> MAKE_PROMISE;
      case CaseCommand.MissCall c -> MISS_CALL;
      case CaseCommand.AskCall c -> ASK_CALL;
      case CaseCommand.NoteContact c -> NOTE_CONTACT;
      case CaseCommand.OpenDispute c -> OPEN_DISPUTE;
      case CaseCommand.AnswerDispute c -> ANSWER_DISPUTE;
      case CaseCommand.CloseDispute c -> CLOSE_DISPUTE;
      case CaseCommand.GrantGoodwill c -> GRANT_GOODWILL;
      case CaseCommand.AnswerGoodwill c -> ANSWER_GOODWILL;
      case CaseCommand.PerformGoodwill c -> PERFORM_GOODWILL;
      case CaseCommand.Complain c -> COMPLAIN;
      case CaseCommand.MoveComplaint c -> MOVE_COMPLAINT;
      case CaseCommand.HandleDuePromise c -> HANDLE_DUE_PROMISE;
    };
  }

  private static boolean in(CaseState state, CaseStatus... statuses) {
    return Arrays.asList(statuses).contains(state.status());
  }

  private static boolean undecided(CaseState state) {
    return state.owed().isEmpty() || state.status() == DISPUTED;
  }

  private static boolean carriedBy(CaseState state, PromiseKind kind) {
    return state.carrying().filter(promise -> promise.kind() == kind).isPresent();
  }

  private static boolean isUnpaid(CaseState state) {
    return state.status() == FULFILLING
        && state.owed().stream().anyMatch(each -> each.isUnpaid() && isCharged(each));
  }

  /** Whether a consumer paid for it, or may have. */
  private static boolean isPaying(Resolution resolution) {
    return resolution
        .exchange()
        .flatMap(Exchange::charge)
        .filter(charge -> charge.paymentId().isPresent() || charge.live().isPresent())
        .isPresent();
  }

  /** Whether a payment can be told of: one that was paid is told again without harm. */
  private static boolean isCharged(Resolution resolution) {
    return resolution
        .exchange()
        .flatMap(Exchange::charge)
        .filter(charge -> charge.state() != DifferenceCharge.State.EXPIRED)
        .isPresent();
  }

  private static boolean isDisputed(CaseState state) {
    return state.disputes().stream().anyMatch(Dispute::isLive);
  }

  private static boolean isLiaisonLive(CaseState state) {
    return state.liaison().filter(request -> request.state().isLive()).isPresent();
  }

  /** Late answers are welcome too. */
  private static boolean isLiaisonAnswerable(CaseState state) {
    return state
        .liaison()
        .filter(request -> request.state().isLive() || request.state() == LiaisonState.NO_ANSWER)
        .isPresent();
  }

  private static boolean isLiaison(CaseState state, LiaisonState liaison) {
    return state.liaison().filter(request -> request.state() == liaison).isPresent();
  }
}
