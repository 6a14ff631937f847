package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.aCase;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.LiaisonState;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import java.util.List;

/** Cases between house and brand, and what can be asked of them. */
final class BrandExamples {
  private BrandExamples() {}

  /** The brand said no, where the decision is the house's. */
  static List<CaseState> refused(CaseStatus status) {
    return status.carriedBy().contains(PromiseKind.DECISION)
        ? List.of(aCase(status).promised(PromiseKind.DECISION).asked(LiaisonState.REFUSED).build())
        : List.of();
  }

  static CaseCommand command(CommandKind kind) {
    return switch (kind) {
      case ASK_BRAND -> new CaseCommand.AskBrand(CASE, Remedy.REFUND, "May it?");
      case ACKNOWLEDGE_REQUEST -> new CaseCommand.AcknowledgeRequest(CASE);
      case RECORD_BRAND_ANSWER ->
          new CaseCommand.RecordBrandAnswer(CASE, new BrandAnswer.Approved("Yes."), "Ana");
      case REPLY_TO_BRAND -> new CaseCommand.ReplyToBrand(CASE, "Here.");
      case APPEAL_TO_BRAND -> new CaseCommand.AppealToBrand(CASE, "It was never worn.");
      default -> throw new IllegalArgumentException(kind + " is not between house and brand");
    };
  }
}
