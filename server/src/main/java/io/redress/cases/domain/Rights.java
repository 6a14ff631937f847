package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.conversation.ThreadKind;
import io.redress.shared.Actor;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may ask what of a case: the consumer and the brand only what is theirs, whatever page or
 * program lets them ask; the house everything.
 */
final class Rights {
  private static final Set<CommandKind> OF_CONSUMERS =
      EnumSet.of(
          CommandKind.ACCEPT_OFFER,
          CommandKind.PAY_DIFFERENCE,
          CommandKind.DECLINE_OFFER,
          CommandKind.WITHDRAW_REQUEST,
          CommandKind.REOPEN_CASE,
          CommandKind.ADD_EVIDENCE,
          CommandKind.ASK_CALL,
          CommandKind.NOTE_CONTACT,
          CommandKind.OPEN_DISPUTE,
          CommandKind.COMPLAIN);

  private Rights() {}

  /** Whether this actor may ask such a command of this case at all. */
  static boolean mayAsk(CaseState state, CaseCommand command, Actor actor) {
    return switch (actor.kind()) {
      // Nobody has somebody else pay.
      case STAFF, API_KEY, SYSTEM -> !(command instanceof CaseCommand.PayDifference);
      case CONSUMER -> isTheirCase(state, actor) && isOfConsumers(command);
      case BRAND_CONTACT ->
          command instanceof CaseCommand.RecordBrandAnswer
              || command instanceof CaseCommand.AcknowledgeRequest
              || writesInto(command, ThreadKind.BRAND);
      case PROVIDER ->
          command instanceof CaseCommand.RecordProviderAnswer
              || command instanceof CaseCommand.RecordChargeAnswer;
    };
  }

  private static boolean isTheirCase(CaseState state, Actor actor) {
    return state.head().consumerId().value().equals(actor.id());
  }

  private static boolean isOfConsumers(CaseCommand command) {
    return OF_CONSUMERS.contains(CommandKind.of(command))
        || writesInto(command, ThreadKind.CONSUMER)
        || takesBack(command);
  }

  private static boolean takesBack(CaseCommand command) {
    return command instanceof CaseCommand.ChangeEvidence change
        && switch (change.change()) {
          case REMOVE, RESTORE -> true;
          case SHOW_TO_BRAND, HIDE_FROM_BRAND -> false;
        };
  }

  private static boolean writesInto(CaseCommand command, ThreadKind thread) {
    return command instanceof CaseCommand.WriteMessage message && message.thread() == thread;
  }
}
