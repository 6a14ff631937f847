package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseStatus;
import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.cases.Goodwill;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.Heard;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.NewLiaisonRequest;
import io.redress.money.ChargeAnswer;
import io.redress.money.NewPayment;
import io.redress.money.NewRefundIntent;
import io.redress.money.ProviderAnswer;
import io.redress.people.Role;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Fact;
import io.redress.shared.ActorKind;
import io.redress.shared.BrandId;
import io.redress.shared.CaseLineId;
import io.redress.shared.ChargeAttemptId;
import io.redress.shared.DisputeId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.PromiseId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a command does. The core names effects, the shell writes them; a preview is the
 * same list, not written.
 */
public sealed interface Effect {
  /** A promise is given. */
  record MakePromise(NewPromise promise) implements Effect {}

  /** A promise ends; a successor takes its place where one is named. */
  record EndPromise(Promise promise, PromiseState end, Optional<PromiseId> successor)
      implements Effect {}

  /** Three quarters of the time of a promise are used. */
  record WarnPromise(Promise promise) implements Effect {}

  /** An open promise gets another owner. */
  record HandPromise(Promise promise, String owner) implements Effect {}

  /** The case moves to a status. */
  record MoveTo(CaseStatus status) implements Effect {}

  /** The decisions of the rulebook are kept. */
  record KeepDecisions(List<LineAssessment> assessments) implements Effect {}

  /** A fact about a line is told. */
  record KeepAnswer(CaseLineId caseLineId, Fact fact, String value) implements Effect {}

  /** A remedy is offered. */
  record Offer(Resolution resolution) implements Effect {}

  /** An offer is answered or performed; consent holds the words the consumer agreed in. */
  record AnswerOffer(Resolution resolution, Resolution.State state, Optional<String> consent)
      implements Effect {}

  /** What becomes of requests to brands. */
  sealed interface OfLiaison extends Effect {}

  /** The brand is asked. */
  record AskBrand(NewLiaisonRequest request) implements OfLiaison {}

  /** The brand answered. */
  record BrandAnswered(LiaisonRequest request, BrandAnswer answer, Heard heard)
      implements OfLiaison {}

  /** The brand did not answer in time. */
  record BrandSilent(LiaisonRequest request) implements OfLiaison {}

  /** We answered a question of the brand; the request names its new date. */
  record BrandReplied(LiaisonRequest request, String words) implements OfLiaison {}

  /** The brand looks into it. */
  record BrandLooks(LiaisonRequest request) implements OfLiaison {}

  /** The brand is asked to think again; the request names its new date. */
  record BrandAppealed(LiaisonRequest request, String words) implements OfLiaison {}

  /** The brand kept silent and is waited for; the request names its new date. */
  record BrandWaitedFor(LiaisonRequest request) implements OfLiaison {}

  /** The request to the brand is no longer needed. */
  record CloseLiaison(LiaisonRequest request) implements OfLiaison {}

  /** Goods of these lines are on their way back. */
  record AwaitGoods(List<CaseLineId> lines) implements Effect {}

  /** Something arrived for a line. */
  record ReceiveGoods(GoodsLine line, Reception outcome) implements Effect {}

  /** The goods of a remedy stay with the consumer after all. */
  record LetStay(Resolution resolution) implements Effect {}

  /** A line was inspected. */
  record InspectGoods(GoodsLine line, CaseCommand.Findings findings) implements Effect {}

  /** Money is to be paid: an intent and its first attempt. */
  record IntendRefund(NewRefundIntent intent) implements Effect {}

  /** A new attempt for an intent whose last one definitely failed. */
  record RetryRefund(RefundIntentId intentId) implements Effect {}

  /** What the bank of the consumer does to payments and to what we would pay from them. */
  sealed interface OfBank extends Effect {}

  /** Nothing is sent from a payment while this chargeback is undecided. */
  record HoldPayment(PaymentId paymentId, DisputeId disputeId) implements OfBank {}

  /** This chargeback holds the payment no longer; refunds that it held back are taken up again. */
  record LetPaymentGo(PaymentId paymentId, DisputeId disputeId) implements OfBank {}

  /** The bank gave what this intent would have paid, of which nothing is sent any more. */
  record GivenByBank(RefundIntentId intentId) implements OfBank {}

  /** A provider answered about an attempt. */
  record RecordAnswer(RefundAttemptId attemptId, ProviderAnswer answer) implements Effect {}

  /** Ask the provider again about an attempt after a while. */
  record AskProviderLater(RefundAttemptId attemptId) implements Effect {}

  /** What is asked, paid and booked for exchanges. */
  sealed interface OfExchange extends Effect {}

  /** The consumer is asked to pay the difference of an exchange. */
  record AskDifference(Resolution resolution) implements OfExchange {}

  /** The difference of an exchange is asked for no longer. */
  record ExpireDifference(Resolution resolution) implements OfExchange {}

  /** A try to have a difference paid begins. */
  record StartCharge(Resolution resolution) implements OfExchange {}

  /** A provider answered about a try to have a difference paid. */
  record RecordCharge(ChargeAttemptId attemptId, ChargeAnswer answer) implements OfExchange {}

  /** Ask the provider again about a try after a while. */
  record AskChargeLater(ChargeAttemptId attemptId) implements OfExchange {}

  /** A difference was paid elsewhere. */
  record TakePayment(Resolution resolution, NewPayment payment) implements OfExchange {}

  /**
   * An exchange was carried out: its return and its sale are booked.
   *
   * @param difference what the consumer paid; less than nothing is what they got
   */
  record BookExchange(Resolution resolution, Money difference) implements OfExchange {}

  /** The pieces for which no money was given may be asked back by somebody again. */
  record ReleaseUnits() implements Effect {}

  /** The pieces that were freed are held for this case again. */
  record HoldUnits(IfTaken ifTaken) implements Effect {}

  /** What happens when somebody else asked for the pieces meanwhile. */
  enum IfTaken {
    /** The command is refused. */
    REFUSE,
    /** The case goes on without them, so that it cannot claim money for them. */
    GO_ON
  }

  /**
   * What the case is about changes, without anything being done about it.
   *
   * @param added lines that come with their pieces
   * @param grown lines that have more pieces now
   * @param freed lines whose pieces are held elsewhere from now on
   */
  record ChangeLines(List<CaseLine> added, List<CaseLine> grown, List<CaseLineId> freed)
      implements Effect {
    public ChangeLines {
      added = List.copyOf(added);
      grown = List.copyOf(grown);
      freed = List.copyOf(freed);
    }
  }

  /** A colleague is told of a note. */
  record Mention(StaffId person) implements Effect {}

  /** Words are written into a thread. */
  record Write(CaseCommand.WriteMessage message) implements Effect {}

  /** A file that was brought is given to the case. */
  record AttachEvidence(EvidenceId evidenceId, Optional<CaseLineId> caseLineId) implements Effect {}

  /**
   * A file of the case is taken out, brought back, or shown to the brand or not.
   *
   * @param bringers whose files may be changed so
   */
  record ChangeEvidence(
      EvidenceId evidenceId, CaseCommand.EvidenceChange change, List<ActorKind> bringers)
      implements Effect {}

  /** The case is about goods of this brand from now on; empty where their maker is not known. */
  record ChangeBrand(Optional<BrandId> brand) implements Effect {}

  /** Letters about the case are written in this language from now on. */
  record Speak(String language) implements Effect {}

  /** Somebody does not take our answer. */
  record OpenDispute(Dispute dispute) implements Effect {}

  /** A dispute moves on; the answer goes with it when it is ours. */
  record MoveDispute(Dispute dispute, Dispute.State to, Optional<Dispute.Answer> answer)
      implements Effect {}

  /** Something is given out of goodwill, or a second person is asked for it. */
  record KeepGoodwill(Goodwill goodwill) implements Effect {}

  /**
   * Whoever may say yes to what is to be given is told that it waits for them.
   *
   * @param able the roles that may, the lowest first
   */
  record AskSecond(List<Role> able, Money worth) implements Effect {
    public AskSecond {
      able = List.copyOf(able);
    }
  }

  /** What was to be given moves on; {@code next} is how it stands then. */
  record MoveGoodwill(Goodwill read, Goodwill next) implements Effect {}

  /** Somebody complains of our service. */
  record KeepComplaint(Complaint complaint) implements Effect {}

  /**
   * A complaint moves on.
   *
   * @param person who moves it, as cases name their owner
   */
  record MoveComplaint(
      Complaint complaint, Complaint.State to, String person, Optional<Complaint.Answer> answer)
      implements Effect {}

  /** The case gets another owner. */
  record HandTo(String owner) implements Effect {}

  /** A party is told something by letter. */
  record Tell(Notice notice) implements Effect {}

  /** Something happened that is worth a line of its own in the chain; ids and codes only. */
  record Note(String kind, Map<String, String> payload) implements Effect {
    public Note {
      payload = Map.copyOf(payload);
    }
  }
}
