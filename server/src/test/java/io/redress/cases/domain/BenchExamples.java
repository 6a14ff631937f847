package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.refund;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.goods.receiving.SecondLook;
import io.redress.promises.PromiseKind;
import java.util.List;

/** Cases whose goods came other than they were sent, and what the bench asks of them. */
final class BenchExamples {
  private BenchExamples() {}

  /** Goods that were not taken, and goods that a second person has to look at. */
  static List<CaseExamples.Builder> disputed() {
    return List.of(
        disputed(Reception.RECEIVED, Acceptance.REJECTED),
        disputed(Reception.SWAP_SUSPECTED, Acceptance.PENDING));
  }

  private static CaseExamples.Builder disputed(Reception reception, Acceptance acceptance) {
    return aCase(CaseStatus.DISPUTED)
        .promised(PromiseKind.DECISION)
        .goods(LINE, reception, acceptance)
        .with(refund(LINE, Resolution.State.ACCEPTED));
  }

  static CaseCommand command(CommandKind kind) {
    return switch (kind) {
      case DOUBT_GOODS -> new CaseCommand.DoubtGoods(CASE, LINE, Reception.SWAP_SUSPECTED);
      case CONFIRM_GOODS -> new CaseCommand.ConfirmGoods(CASE, LINE, SecondLook.AS_EXPECTED);
      default -> throw new IllegalArgumentException(kind + " is not asked by the bench");
    };
  }
}
