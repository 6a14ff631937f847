package io.redress.cases;

import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.goods.receiving.SecondLook;
import io.redress.liaison.Asking;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.Heard;
import io.redress.liaison.health.AllTheSame;
import io.redress.money.ChargeAnswer;
import io.redress.money.ProviderAnswer;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.ChargeAttemptId;
import io.redress.shared.ComplaintId;
import io.redress.shared.DisputeId;
import io.redress.shared.EvidenceId;
import io.redress.shared.GoodwillId;
import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import io.redress.shared.PromiseId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.ResolutionId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be asked of an open case. Each command has one handler in the core, so a new
 * command is a new record and a new file, and the compiler finds who must know it.
 */
public sealed interface CaseCommand {
  CaseId caseId();

  /** Runs the rulebook on every line with what is known now and keeps its decision. */
  record Decide(CaseId caseId) implements CaseCommand {}

  /**
   * Tells a fact about one line that was unknown or is known better now, and decides anew. Who told
   * it and how it is known stand in the chain.
   *
   * @param value as answers keep it, by the decision contract; {@value CaseLine#NOT_KNOWN} takes
   *     back what was told
   */
  record AnswerFact(
      CaseId caseId, CaseLineId caseLineId, Fact fact, String value, FactSource source)
      implements CaseCommand {}

  /** How a fact is known. */
  enum FactSource {
    CONSUMER_SAID,
    PHOTOS_SHOW,
    PIECE_SHOWS,
    OUR_RECORDS,
    BRAND_SAID
  }

  /**
   * Asks the brand to agree to a remedy; the consumer is told until when it may answer.
   *
   * @param how what its silence means, and with which letter it is asked
   */
  record AskBrand(CaseId caseId, Remedy remedy, String question, Asking how)
      implements CaseCommand {
    /** By what was agreed with the brand, in a letter of its own. */
    public AskBrand(CaseId caseId, Remedy remedy, String question) {
      this(caseId, remedy, question, Asking.ALONE);
    }
  }

  /** The brand's contact says that it looks into it. */
  record AcknowledgeRequest(CaseId caseId) implements CaseCommand {}

  /** What the brand's contact answered, on its page or to somebody of the house. */
  record RecordBrandAnswer(CaseId caseId, BrandAnswer answer, Heard heard) implements CaseCommand {
    /** Answered on the page just now. */
    public RecordBrandAnswer(CaseId caseId, BrandAnswer answer, String answeredBy) {
      this(caseId, answer, Heard.onPage(answeredBy));
    }
  }

  /** Asks a brand that said no, or not all, to think again; it is awaited again. */
  record AppealToBrand(CaseId caseId, String words, AllTheSame allTheSame) implements CaseCommand {}

  /** Our answer to a question of the brand; the brand is awaited again. */
  record ReplyToBrand(CaseId caseId, String words) implements CaseCommand {}

  /**
   * One remedy for one line.
   *
   * @param amount for a price reduction or compensation: how much; other remedies know theirs
   * @param quote for an exchange: which piece, and at which price
   */
  record LineRemedy(
      CaseLineId caseLineId,
      Remedy remedy,
      Optional<Money> amount,
      Optional<Exchange.Quote> quote) {
    /** A remedy that brings no other piece. */
    public LineRemedy(CaseLineId caseLineId, Remedy remedy, Optional<Money> amount) {
      this(caseLineId, remedy, amount, Optional.empty());
    }

    /** A remedy whose amount follows from decision and allocation. */
    public LineRemedy(CaseLineId caseLineId, Remedy remedy) {
      this(caseLineId, remedy, Optional.empty());
    }

    /** Whether a person must say how much. */
    public boolean needsAmount() {
      return remedy == Remedy.PRICE_REDUCTION || remedy == Remedy.COMPENSATION;
    }
  }

  /** Offers remedies to the consumer; amounts come from the decision and the frozen allocation. */
  record OfferRemedies(CaseId caseId, List<LineRemedy> remedies, String words)
      implements CaseCommand {
    public OfferRemedies {
      remedies = List.copyOf(remedies);
    }
  }

  /** Says no, kindly; refused while the law says yes. */
  record DeclineRequest(CaseId caseId, String words) implements CaseCommand {}

  /**
   * The consumer agrees to offered remedies in words that are kept: one choice for each line, to
   * which all that comes beside it is added.
   */
  record AcceptOffer(CaseId caseId, List<ResolutionId> resolutions, String consentWords)
      implements CaseCommand {
    public AcceptOffer {
      resolutions = List.copyOf(resolutions);
      consentWords = PlainWords.clean(consentWords);
    }
  }

  /** The consumer wants something else than what was offered. */
  record DeclineOffer(CaseId caseId, Words words) implements CaseCommand {}

  /** What arrived of one line. */
  record ReceiveGoods(CaseId caseId, CaseLineId caseLineId, Reception outcome)
      implements CaseCommand {}

  /**
   * The consumer keeps what was to come back; the house offers that for small values.
   *
   * @param askedBy who chose it; that it may be chosen is the house's word
   */
  record LetKeep(CaseId caseId, Actor askedBy) implements CaseCommand {}

  /** A closer look at goods that are here: they are not what was sent, or not all of it. */
  record DoubtGoods(CaseId caseId, CaseLineId caseLineId, Reception kind) implements CaseCommand {}

  /** What a second person says of a line whose goods came other than they were sent. */
  record ConfirmGoods(CaseId caseId, CaseLineId caseLineId, SecondLook look)
      implements CaseCommand {}

  /** What was found on one line; the deduction is for loss of value and may be zero. */
  record InspectGoods(CaseId caseId, CaseLineId caseLineId, Findings findings)
      implements CaseCommand {}

  /** The result of an inspection. */
  record Findings(Grade grade, Acceptance result, Money deduction, String notes) {
    public Findings {
      notes = PlainWords.clean(notes);
    }
  }

  /** Decides to pay what is owed: intents are written and their first attempts queued. */
  record ReleaseRefund(CaseId caseId) implements CaseCommand {}

  /** Starts a new attempt for each intent whose last attempt definitely failed. */
  record RetryRefund(CaseId caseId) implements CaseCommand {}

  /** What a payment provider answered about one attempt. */
  record RecordProviderAnswer(CaseId caseId, RefundAttemptId attemptId, ProviderAnswer answer)
      implements CaseCommand {}

  /** An agreed remedy that is no payment was carried out; the words say how. */
  record PerformRemedy(CaseId caseId, String words) implements CaseCommand {}

  /** The consumer pays the differences that were agreed, through the provider of the order. */
  record PayDifference(CaseId caseId) implements CaseCommand {}

  /** What a payment provider answered about one try to have a difference paid. */
  record RecordChargeAnswer(CaseId caseId, ChargeAttemptId attemptId, ChargeAnswer answer)
      implements CaseCommand {}

  /** The shop had a difference paid elsewhere and says under which reference. */
  record ReportPayment(CaseId caseId, ResolutionId resolution, PaidElsewhere paid)
      implements CaseCommand {}

  /**
   * A payment that was captured elsewhere.
   *
   * @param method kind of instrument
   * @param methodLabel the instrument as its owner knows it
   */
  record PaidElsewhere(
      String provider,
      String reference,
      String method,
      String methodLabel,
      Money amount,
      Instant capturedAt) {}

  /** The house cannot send the piece of an exchange; the case is decided anew. */
  record CallOffExchange(CaseId caseId, String words) implements CaseCommand {}

  /** Ends a case in which nothing is owed any more. */
  record CloseCase(CaseId caseId) implements CaseCommand {}

  /** The consumer takes the request back; the pieces may be asked back again later. */
  record WithdrawRequest(CaseId caseId, String words) implements CaseCommand {}

  /** Takes the matter up again. */
  record ReopenCase(CaseId caseId, String words) implements CaseCommand {}

  /**
   * Words in one thread; only the party of that thread and the staff ever read them.
   *
   * @param mentioned colleagues who are told of it; only of notes among ourselves
   */
  record WriteMessage(
      CaseId caseId,
      ThreadKind thread,
      MessageChannel channel,
      Words words,
      List<StaffId> mentioned)
      implements CaseCommand {
    /** Most people who can be told of one note. */
    public static final int MOST_MENTIONED = 20;

    public WriteMessage {
      mentioned = mentioned.stream().distinct().toList();
    }

    /** Words of which nobody in particular is told. */
    public WriteMessage(CaseId caseId, ThreadKind thread, MessageChannel channel, Words words) {
      this(caseId, thread, channel, words, List.of());
    }
  }

  /**
   * Attaches a file that was brought for this case, or for its order before there was one, to one
   * of its lines or to all of it.
   */
  record AddEvidence(CaseId caseId, EvidenceId evidenceId, Optional<CaseLineId> caseLineId)
      implements CaseCommand {}

  /** Takes a file out of a case, brings it back, or says whether the brand may see it. */
  record ChangeEvidence(CaseId caseId, EvidenceId evidenceId, EvidenceChange change)
      implements CaseCommand {}

  /** What can be done with a file of a case. */
  enum EvidenceChange {
    REMOVE,
    RESTORE,
    SHOW_TO_BRAND,
    HIDE_FROM_BRAND
  }

  /** Words with the name they are signed with and their language (BCP 47). */
  record Words(String text, String authorName, String language) {}

  /** Gives the case to somebody else of the staff. */
  record HandOver(CaseId caseId, String owner) implements CaseCommand {}

  /** Gives a promise a new date before it slips; the consumer is told why. */
  record MovePromise(CaseId caseId, PromiseId promiseId, Instant newDueAt, String words)
      implements CaseCommand {}

  /**
   * A promise by a person's own words, beside the one that carries the case.
   *
   * @param kind one that stands beside: an answer, a call, or another look at the case
   * @param words to the consumer; of another look, to the house: why it is put off
   */
  record MakePromise(CaseId caseId, PromiseKind kind, Instant dueAt, String words)
      implements CaseCommand {}

  /** The consumer asks to be rung up; the words say at which number and when it suits. */
  record AskCall(CaseId caseId, Words words) implements CaseCommand {}

  /** We rang and reached nobody: the call has a new date, and the consumer is told. */
  record MissCall(CaseId caseId, String words) implements CaseCommand {}

  /**
   * The house reaches the consumer otherwise than before, or not any more; how stands with the
   * person, never in the case.
   *
   * @param language BCP 47 tag that the consumer is spoken to in from now on
   */
  record NoteContact(CaseId caseId, ContactNews news, String language) implements CaseCommand {}

  /** What is another way now about reaching a consumer. */
  enum ContactNews {
    LANGUAGE,
    NAME,
    PHONE,
    EMAIL,
    /** When nothing is written to the person. */
    QUIET_HOURS,
    /** A letter could not be delivered for good. */
    UNREACHABLE
  }

  /**
   * Somebody does not take our answer. Consumers appeal by themselves; what others write to the
   * house, the house takes in.
   */
  record OpenDispute(CaseId caseId, Dispute.Claim claim) implements CaseCommand {}

  /**
   * Our answer to a dispute: we give way, or stay with what we said.
   *
   * @param exhibits things of the case that are shown with it
   */
  record AnswerDispute(
      CaseId caseId,
      DisputeId disputeId,
      Dispute.Move move,
      String words,
      List<Dispute.Exhibit> exhibits)
      implements CaseCommand {
    public AnswerDispute {
      exhibits = List.copyOf(exhibits);
      if (move != Dispute.Move.ACCEPT && move != Dispute.Move.CONTEST) {
        throw new IllegalArgumentException(move + " is no answer");
      }
    }
  }

  /** How a dispute ended elsewhere, or that it was let go. */
  record CloseDispute(CaseId caseId, DisputeId disputeId, Dispute.Move move)
      implements CaseCommand {
    public CloseDispute {
      if (move == Dispute.Move.ACCEPT || move == Dispute.Move.CONTEST) {
        throw new IllegalArgumentException(move + " needs an answer");
      }
    }
  }

  /**
   * Gives something beyond what is owed: at once within the own limit, else a second person is
   * asked.
   */
  record GrantGoodwill(CaseId caseId, Goodwill.Gift gift) implements CaseCommand {}

  /**
   * A second person says yes or no to what was asked, or whoever asked lets it go.
   *
   * @param words to the one who asked; they never leave the house
   */
  record AnswerGoodwill(CaseId caseId, GoodwillId goodwillId, Goodwill.Move move, String words)
      implements CaseCommand {
    public AnswerGoodwill {
      if (move == Goodwill.Move.PERFORM) {
        throw new IllegalArgumentException(move + " is no answer");
      }
    }
  }

  /** What was given out of goodwill has reached the consumer; the words say how. */
  record PerformGoodwill(CaseId caseId, GoodwillId goodwillId, String words)
      implements CaseCommand {}

  /** The consumer is not content with how we served them; the house takes down what is told. */
  record Complain(CaseId caseId, Complaint.Claim claim) implements CaseCommand {}

  /**
   * Somebody takes a complaint up, answers it, or notes that it was let go.
   *
   * @param words what we say to it; empty unless it is answered
   * @param by for whom a program speaks; whoever is signed in speaks for themselves
   */
  record MoveComplaint(
      CaseId caseId,
      ComplaintId complaintId,
      Complaint.Move move,
      String words,
      Optional<StaffId> by)
      implements CaseCommand {}

  /** The clock reached a promise: it is at risk, a reminder is due, or it is broken. */
  record HandleDuePromise(CaseId caseId, PromiseId promiseId) implements CaseCommand {}
}
