package io.redress.cases.lives;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseView;
import io.redress.cases.Dispute;
import io.redress.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Somebody does not take our answer, or we answer that. */
final class DisputeStep {
  private final Random random;
  private final CaseView view;
  private final Instant now;

  DisputeStep(Random random, CaseView view, Instant now) {
    this.random = random;
    this.view = view;
    this.now = now;
  }

  RandomStep.Wish next(Actor staff) {
    var live = view.conduct().disputes().stream().filter(Dispute::isLive).toList();
    if (live.isEmpty() || random.nextInt(5) == 0) {
      return opened(staff);
    }
    return new RandomStep.Wish(moved(live.get(random.nextInt(live.size()))), staff);
  }

  private RandomStep.Wish opened(Actor staff) {
    var kind = any(Dispute.Kind.values());
    var id = view.head().id();
    if (kind == Dispute.Kind.APPEAL) {
      var appeal = new CaseCommand.OpenDispute(id, Dispute.Claim.appeal("Look again, please."));
      return new RandomStep.Wish(appeal, Actor.consumer(view.consumer().id()));
    }
    var answerBy =
        random.nextBoolean()
            ? Optional.of(now.plus(Duration.ofHours(1 + random.nextInt(20 * 24))))
            : Optional.<Instant>empty();
    var claim = new Dispute.Claim(kind, "Consumer centre", "CC-7", "Why not?", answerBy);
    return new RandomStep.Wish(new CaseCommand.OpenDispute(id, claim), staff);
  }

  private CaseCommand moved(Dispute dispute) {
    var moves = dispute.state().moves();
    return command(view, dispute, moves.get(random.nextInt(moves.size())));
  }

  /** The command that makes a move. */
  static CaseCommand command(CaseView view, Dispute dispute, Dispute.Move move) {
    var id = view.head().id();
    return switch (move) {
      case ACCEPT, CONTEST ->
          new CaseCommand.AnswerDispute(id, dispute.id(), move, "As we wrote.", List.of());
      case WIN, LOSE, WITHDRAW -> new CaseCommand.CloseDispute(id, dispute.id(), move);
    };
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
