package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.shared.ActorKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files of a case. The house may take out what anybody brought; a consumer what they brought
 * themselves, until somebody has decided on it.
 */
final class EvidenceHandler {
  private static final Set<CaseStatus> UNDECIDED =
      EnumSet.of(CaseStatus.SUBMITTED, CaseStatus.ASSESSING, CaseStatus.REOPENED);
  private static final List<ActorKind> ANYBODY = List.of(ActorKind.values());

  private EvidenceHandler() {}

  static Verdict add(CaseState state, CaseCommand.AddEvidence command) {
    var line = command.caseLineId();
    if (line.isPresent()
        && state.lines().stream().noneMatch(each -> each.id().equals(line.get()))) {
      return Verdict.refused("evidence_line_unknown");
    }
    return Verdict.accepted(List.of(new Effect.AttachEvidence(command.evidenceId(), line)));
  }

  static Verdict change(CaseState state, CaseCommand.ChangeEvidence command, CaseContext context) {
    var isConsumer = context.actor().kind() == ActorKind.CONSUMER;
    if (isConsumer && !UNDECIDED.contains(state.status())) {
      return Verdict.refused("evidence_in_use");
    }
    var bringers = isConsumer ? List.of(ActorKind.CONSUMER) : ANYBODY;
    return Verdict.accepted(
        List.of(new Effect.ChangeEvidence(command.evidenceId(), command.change(), bringers)));
  }
}
