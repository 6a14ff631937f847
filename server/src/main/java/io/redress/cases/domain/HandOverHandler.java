package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import java.util.List;
import java.util.Map;

/** Gives the case to somebody else; who it was before stands in the chain. */
final class HandOverHandler {
  private HandOverHandler() {}

  static Verdict handle(CaseCommand.HandOver command) {
    if (command.owner().isBlank()) {
      return Verdict.refused("owner_missing");
    }
    return Verdict.accepted(
        List.of(new Effect.HandTo(command.owner()), new Effect.Note("handed_over", Map.of())));
  }
}
