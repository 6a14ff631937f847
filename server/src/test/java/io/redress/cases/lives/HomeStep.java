package io.redress.cases.lives;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseView;
import io.redress.cases.Dispute;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.cases.domain.CommandKind;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.Message;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.liaison.BrandAnswer;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What good people would do next to bring a case to its end, the best first. */
final class HomeStep {
  private final CaseView view;
  private final CaseId id;

  HomeStep(CaseView view) {
    this.view = view;
    this.id = view.head().id();
  }

  List<CaseCommand> wishes() {
    var wishes = new ArrayList<CaseCommand>();
    if (isSomethingOwed()) {
      wishes.add(say());
    }
    wishes.addAll(disputes());
    for (var kind :
        List.of(
            CommandKind.CLOSE_CASE,
            CommandKind.RETRY_REFUND,
            CommandKind.RELEASE_REFUND,
            CommandKind.PERFORM_REMEDY,
            CommandKind.INSPECT_GOODS,
            CommandKind.RECEIVE_GOODS,
            CommandKind.ACCEPT_OFFER,
            CommandKind.RECORD_BRAND_ANSWER,
            CommandKind.REPLY_TO_BRAND,
            CommandKind.OFFER_REMEDIES,
            CommandKind.DECLINE_REQUEST,
            CommandKind.DECIDE)) {
      if (view.allows(kind) || kind == CommandKind.RECORD_BRAND_ANSWER) {
        wishes.addAll(of(kind));
      }
    }
    return wishes;
  }

  /** An answer or a call, or words about a slip that only the clock has spoken of. */
  private boolean isSomethingOwed() {
    var spoke =
        view.conduct().messages().stream()
            .filter(said -> said.authorKind() == AuthorKind.STAFF)
            .filter(said -> said.thread() == ThreadKind.CONSUMER)
            .map(Message::writtenAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return view.conduct().promises().stream()
        .anyMatch(
            each ->
                each.isOpen()
                    ? each.kind() == PromiseKind.REPLY || each.kind() == PromiseKind.CALL_BACK
                    : each.endedAt().filter(at -> isSlip(each) && !spoke.isAfter(at)).isPresent());
  }

  private static boolean isSlip(Promise promise) {
    return promise.state() == PromiseState.BROKEN;
  }

  /** We give way to everybody who still waits for an end. */
  private List<CaseCommand> disputes() {
    return view.conduct().disputes().stream()
        .filter(Dispute::isLive)
        .map(
            each ->
                DisputeStep.command(
                    view,
                    each,
                    each.state() == Dispute.State.OPEN ? Dispute.Move.ACCEPT : Dispute.Move.LOSE))
        .toList();
  }

  private CaseCommand say() {
    var words = new CaseCommand.Words("We look after it.", "Mei", "en");
    return new CaseCommand.WriteMessage(id, ThreadKind.CONSUMER, channel(), words);
  }

  private MessageChannel channel() {
    var isCallOwed =
        view.conduct().promises().stream()
            .anyMatch(each -> each.isOpen() && each.kind() == PromiseKind.CALL_BACK);
    return isCallOwed ? MessageChannel.PHONE : MessageChannel.PAGE;
  }

  private List<CaseCommand> of(CommandKind kind) {
    return switch (kind) {
      case CLOSE_CASE -> List.of(new CaseCommand.CloseCase(id));
      case RETRY_REFUND -> List.of(new CaseCommand.RetryRefund(id));
      case RELEASE_REFUND -> List.of(new CaseCommand.ReleaseRefund(id));
      case PERFORM_REMEDY -> List.of(new CaseCommand.PerformRemedy(id, "Sent."));
      case INSPECT_GOODS -> inspect();
      case RECEIVE_GOODS -> receive();
      case ACCEPT_OFFER -> accept();
      case RECORD_BRAND_ANSWER ->
          List.of(new CaseCommand.RecordBrandAnswer(id, new BrandAnswer.Approved("Yes."), "Ana"));
      case REPLY_TO_BRAND -> List.of(new CaseCommand.ReplyToBrand(id, "Here it is."));
      case OFFER_REMEDIES -> offers();
      case DECLINE_REQUEST -> List.of(new CaseCommand.DeclineRequest(id, "It is done already."));
      case DECIDE -> List.of(new CaseCommand.Decide(id));
      default -> List.of();
    };
  }

  private List<CaseCommand> inspect() {
    var zero = Money.zero(view.order().total().currency());
    var fine = new CaseCommand.Findings(Grade.A, Acceptance.ACCEPTED, zero, "As new.");
    return view.conduct().goods().stream()
        .filter(goods -> goods.acceptance() == Acceptance.PENDING)
        .<CaseCommand>map(goods -> new CaseCommand.InspectGoods(id, goods.id(), fine))
        .toList();
  }

  private List<CaseCommand> receive() {
    return view.conduct().goods().stream()
        .<CaseCommand>map(goods -> new CaseCommand.ReceiveGoods(id, goods.id(), Reception.RECEIVED))
        .toList();
  }

  private List<CaseCommand> accept() {
    var ofLine = new LinkedHashMap<CaseLineId, ResolutionId>();
    view.conduct().resolutions().stream()
        .filter(offer -> offer.state() == Resolution.State.OFFERED)
        .forEach(offer -> ofLine.putIfAbsent(offer.caseLineId(), offer.id()));
    return ofLine.isEmpty()
        ? List.of()
        : List.of(new CaseCommand.AcceptOffer(id, List.copyOf(ofLine.values()), "Yes."));
  }

  /**
   * Everything that is possible; where that is refused, because of what one line already had, all
   * of each line, since the law may leave the choice of a line to the consumer; then each alone.
   */
  private List<CaseCommand> offers() {
    var whole = new ArrayList<LineRemedy>();
    var wishes = new ArrayList<CaseCommand>();
    for (var assessment : view.content().assessments()) {
      var ofLine =
          assessment.possible().stream()
              .filter(HomeStep::isSomething)
              .map(possible -> remedy(assessment.caseLineId(), possible))
              .toList();
      whole.addAll(ofLine);
      wishes.add(offer(ofLine));
    }
    wishes.addFirst(offer(whole));
    whole.forEach(one -> wishes.add(offer(List.of(one))));
    return wishes;
  }

  private CaseCommand offer(List<LineRemedy> remedies) {
    return new CaseCommand.OfferRemedies(id, remedies, "Please choose.");
  }

  /** Of a piece that cost nothing no sum can be given. */
  private static boolean isSomething(LineAssessment.Possible possible) {
    return switch (possible.remedy()) {
      case PRICE_REDUCTION, COMPENSATION -> possible.amount().isPositive();
      case REFUND, STORE_CREDIT, REPLACEMENT, EXCHANGE, REPAIR, ADVICE -> true;
    };
  }

  private static LineRemedy remedy(CaseLineId line, LineAssessment.Possible possible) {
    var plain = new LineRemedy(line, possible.remedy());
    return plain.needsAmount()
        ? new LineRemedy(
            line, possible.remedy(), Optional.of(new Money(1, possible.amount().currency())))
        : plain;
  }
}
