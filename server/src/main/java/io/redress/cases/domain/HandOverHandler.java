package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.promises.PromiseKind;
import java.util.List;
import java.util.Map;

/**
 * Gives the case to somebody else, with all that is promised in it: who holds a case answers for
 * what was said. Who it was before stands in the chain. The answer to a complaint is not handed on
 * with it: whoever gets the case may be the one it is about.
 */
final class HandOverHandler {
  private HandOverHandler() {}

  static Verdict handle(CaseState state, CaseCommand.HandOver command) {
    if (command.owner().isBlank()) {
      return Verdict.refused("owner_missing");
    }
    var promises =
        state.openPromises().stream()
            .filter(promise -> promise.kind() != PromiseKind.COMPLAINT)
            .filter(promise -> !promise.owner().equals(command.owner()))
            .map(promise -> new Effect.HandPromise(promise, command.owner()))
            .toList();
    return Verdict.accepted(
        List.of(new Effect.HandTo(command.owner()), new Effect.Note("handed_over", Map.of())),
        promises);
  }
}
