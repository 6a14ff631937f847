package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.promise;

import io.redress.cases.CaseCommand;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Claim;
import io.redress.promises.PromiseKind;
import io.redress.shared.DisputeId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Disputes of the example case. */
final class DisputeExamples {
  static final DisputeId DISPUTE = new DisputeId(new UUID(13, 1));
  static final Claim BANK =
      new Claim(
          Dispute.Kind.CHARGEBACK,
          "Bank of Lena",
          "CB-77",
          "The parcel was empty.",
          Optional.of(NOW.plus(Duration.ofDays(10))));

  private DisputeExamples() {}

  static Dispute dispute(Claim claim, Dispute.State state) {
    return new Dispute(
        DISPUTE,
        claim,
        state,
        promise(PromiseKind.DISPUTE_ANSWER).id(),
        NOW,
        Optional.empty(),
        Optional.empty());
  }

  /** The same case with a bank that asks, and the promise of an answer. */
  static CaseExamples.Builder disputed(CaseExamples.Builder builder) {
    return builder.promised(PromiseKind.DISPUTE_ANSWER).disputed(dispute(BANK, Dispute.State.OPEN));
  }

  static CaseCommand command(CommandKind kind) {
    return switch (kind) {
      case OPEN_DISPUTE -> new CaseCommand.OpenDispute(CASE, BANK);
      case ANSWER_DISPUTE -> answer(Dispute.Move.CONTEST);
      case CLOSE_DISPUTE -> close(Dispute.Move.WITHDRAW);
      default -> throw new IllegalArgumentException(kind + " is about no dispute");
    };
  }

  static CaseCommand answer(Dispute.Move move) {
    return new CaseCommand.AnswerDispute(CASE, DISPUTE, move, "It was weighed.", List.of());
  }

  static CaseCommand close(Dispute.Move move) {
    return new CaseCommand.CloseDispute(CASE, DISPUTE, move);
  }
}
