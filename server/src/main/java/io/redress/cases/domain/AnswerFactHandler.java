package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.rulebook.intake.Informant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps a fact that somebody told, how it is known, and what the rulebook says with it. */
final class AnswerFactHandler {
  private AnswerFactHandler() {}

  static Verdict handle(CaseState state, CaseCommand.AnswerFact command, CaseContext context) {
    var line = command.caseLineId();
    var isOurs = state.lines().stream().anyMatch(each -> each.id().equals(line));
    if (!isOurs || !Informant.isAskedFor(command.fact())) {
      return Verdict.refused("fact_not_asked");
    }
    return Verdict.accepted(
        List.of(
            new Effect.KeepAnswer(line, command.fact(), command.value()),
            new Effect.Note("fact_answered", told(command)),
            new Effect.KeepDecisions(context.assessments())));
  }

  private static Map<String, String> told(CaseCommand.AnswerFact command) {
    return Map.of(
        "line",
        command.caseLineId().toString(),
        "fact",
        command.fact().path(),
        "value",
        command.value(),
        "source",
        command.source().name().toLowerCase(Locale.ROOT));
  }
}
