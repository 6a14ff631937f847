package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import java.util.List;
import java.util.Map;

/** The consumer takes the request back; a person looks at it once more before it is closed. */
final class WithdrawRequestHandler {
  private WithdrawRequestHandler() {}

  static Verdict handle(CaseState state, CaseCommand.WithdrawRequest command, CaseContext context) {
    return Verdict.accepted(
        SpokenWords.kept(state, command.words()),
        new SetAside(state, context).effects("withdrawn_by_consumer"),
        List.of(
            new Effect.Note("withdrawn", Map.of()),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.REQUEST_WITHDRAWN))));
  }
}
