package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.conversation.ThreadKind;
import io.redress.people.Role;
import java.util.EnumSet;
import java.util.Set;

/** What each role of the staff may ask of a case; what is not named here is denied. */
public final class StaffRights {
  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final Set<Role> CARE = EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> CARE_AND_LIAISON =
      EnumSet.of(Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> GOODS =
      EnumSet.of(Role.RECEIVER, Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> MONEY =
      EnumSet.of(Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> ALL_BUT_GOODS = EnumSet.complementOf(EnumSet.of(Role.RECEIVER));

  private StaffRights() {}

  /** Whether a role may ask this command; words go into threads that the role reads. */
  public static boolean mayAsk(Role role, CaseCommand command) {
    var isItsThread =
        !(command instanceof CaseCommand.WriteMessage message) || mayRead(role, message.thread());
    return isItsThread && mayAsk(role, CommandKind.of(command));
  }

  /** Whether a role may ask commands of this kind at all. */
  public static boolean mayAsk(Role role, CommandKind kind) {
    return roles(kind).contains(role);
  }

  /** Whether a role reads and writes a thread; who handles goods has no need of the others. */
  public static boolean mayRead(Role role, ThreadKind thread) {
    return switch (thread) {
      case INTERNAL -> true;
      case CONSUMER -> ALL_BUT_GOODS.contains(role);
      case BRAND -> CARE_AND_LIAISON.contains(role);
    };
  }

  private static Set<Role> roles(CommandKind kind) {
    return switch (kind) {
      case DECIDE,
          ANSWER_FACT,
          OFFER_REMEDIES,
          DECLINE_REQUEST,
          ACCEPT_OFFER,
          DECLINE_OFFER,
          PERFORM_REMEDY,
          CALL_OFF_EXCHANGE,
          ASK_CALL,
          MISS_CALL,
          NOTE_CONTACT,
          OPEN_DISPUTE,
          ANSWER_DISPUTE,
          CLOSE_DISPUTE,
          GRANT_GOODWILL,
          ANSWER_GOODWILL,
          PERFORM_GOODWILL,
          MOVE_COMPLAINT,
          WITHDRAW_REQUEST,
          CLOSE_CASE,
          REOPEN_CASE ->
          CARE;
      case ASK_BRAND,
          ACKNOWLEDGE_REQUEST,
          RECORD_BRAND_ANSWER,
          REPLY_TO_BRAND,
          APPEAL_TO_BRAND,
          CHANGE_EVIDENCE ->
          CARE_AND_LIAISON;
      case RECEIVE_GOODS, DOUBT_GOODS, CONFIRM_GOODS, INSPECT_GOODS -> GOODS;
      case RELEASE_REFUND, RETRY_REFUND, REPORT_PAYMENT -> MONEY;
      case MOVE_PROMISE, MAKE_PROMISE -> ALL_BUT_GOODS;
      case WRITE_MESSAGE, HAND_OVER, ADD_EVIDENCE -> ALL;
      case COMPLAIN -> CARE_AND_LIAISON;
      case RECORD_PROVIDER_ANSWER,
          PAY_DIFFERENCE,
          RECORD_CHARGE_ANSWER,
          LET_KEEP,
          HANDLE_DUE_PROMISE ->
          Set.of();
    };
  }
}
