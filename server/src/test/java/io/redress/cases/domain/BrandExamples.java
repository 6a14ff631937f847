package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.ended;
import static io.redress.cases.domain.CaseExamples.promise;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.Course;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.liaison.health.AllTheSame;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.PromiseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases between house and brand, and what can be asked of them. */
final class BrandExamples {
  private static final UUID NEXT = new UUID(5, 2);

  private BrandExamples() {}

  /** The brand said no, where the decision is the house's. */
  static List<CaseState> refused(CaseStatus status) {
    return status.carriedBy().contains(PromiseKind.DECISION)
        ? List.of(aCase(status).promised(PromiseKind.DECISION).asked(LiaisonState.REFUSED).build())
        : List.of();
  }

  /** A request that goes on like this. */
  static LiaisonRequest request(LiaisonState state, Course course) {
    var plain = CaseExamples.liaison(state);
    return new LiaisonRequest(
        plain.id(),
        plain.caseId(),
        plain.brandId(),
        plain.state(),
        plain.askedRemedy(),
        plain.question(),
        plain.answerWords(),
        plain.answerTerms(),
        plain.answeredBy(),
        plain.createdAt(),
        plain.answerBy(),
        plain.answeredAt(),
        plain.version(),
        course);
  }

  /** A case that waits for a brand whose silence means this. */
  static CaseExamples.Builder waiting(WhenSilent whenSilent) {
    return aCase(CaseStatus.ASSESSING)
        .promised(PromiseKind.BRAND_ANSWER)
        .asked(request(LiaisonState.SENT, Course.begun(whenSilent)));
  }

  /** The same, which was waited for longer already. */
  static CaseExamples.Builder waitingLonger() {
    var next = promise(PromiseKind.BRAND_ANSWER, new PromiseId(NEXT), BrandSilence.WAITED);
    var broken = promise(PromiseKind.BRAND_ANSWER);
    var first = ended(broken, PromiseState.BROKEN, Optional.of(next.id()));
    return aCase(CaseStatus.ASSESSING)
        .after(first, next)
        .asked(request(LiaisonState.SENT, Course.begun(WhenSilent.WAIT_ON)));
  }

  static CaseCommand command(CommandKind kind) {
    return switch (kind) {
      case ASK_BRAND -> new CaseCommand.AskBrand(CASE, Remedy.REFUND, "May it?");
      case ACKNOWLEDGE_REQUEST -> new CaseCommand.AcknowledgeRequest(CASE);
      case RECORD_BRAND_ANSWER ->
          new CaseCommand.RecordBrandAnswer(CASE, new BrandAnswer.Approved("Yes."), "Ana");
      case REPLY_TO_BRAND -> new CaseCommand.ReplyToBrand(CASE, "Here.");
      case APPEAL_TO_BRAND ->
          new CaseCommand.AppealToBrand(CASE, "It was never worn.", AllTheSame.NO);
      default -> throw new IllegalArgumentException(kind + " is not between house and brand");
    };
  }
}
