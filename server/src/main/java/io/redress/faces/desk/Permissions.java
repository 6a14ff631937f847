package io.redress.faces.desk;

import static io.redress.faces.desk.Deed.ACCEPT_OFFER;
import static io.redress.faces.desk.Deed.ASK_BRAND;
import static io.redress.faces.desk.Deed.CLOSE_CASE;
import static io.redress.faces.desk.Deed.DECIDE;
import static io.redress.faces.desk.Deed.DECLINE_OFFER;
import static io.redress.faces.desk.Deed.DECLINE_REQUEST;
import static io.redress.faces.desk.Deed.HAND_OVER;
import static io.redress.faces.desk.Deed.INSPECT_GOODS;
import static io.redress.faces.desk.Deed.MOVE_PROMISE;
import static io.redress.faces.desk.Deed.OFFER_REMEDIES;
import static io.redress.faces.desk.Deed.PERFORM_REMEDY;
import static io.redress.faces.desk.Deed.RECEIVE_GOODS;
import static io.redress.faces.desk.Deed.RELEASE_REFUND;
import static io.redress.faces.desk.Deed.REOPEN_CASE;
import static io.redress.faces.desk.Deed.REPLY_TO_BRAND;
import static io.redress.faces.desk.Deed.RETRY_REFUND;
import static io.redress.faces.desk.Deed.WITHDRAW_REQUEST;
import static io.redress.faces.desk.Deed.WRITE_MESSAGE;

import io.redress.conversation.ThreadKind;
import io.redress.people.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What each role may do on the desk; whatever is not named here is denied. */
final class Permissions {
  private static final Set<Deed> OF_AGENTS =
      EnumSet.of(
          DECIDE,
          ASK_BRAND,
          REPLY_TO_BRAND,
          OFFER_REMEDIES,
          DECLINE_REQUEST,
          ACCEPT_OFFER,
          DECLINE_OFFER,
          PERFORM_REMEDY,
          WITHDRAW_REQUEST,
          CLOSE_CASE,
          REOPEN_CASE,
          HAND_OVER,
          MOVE_PROMISE,
          WRITE_MESSAGE);
  private static final Set<Deed> OF_LIAISON =
      EnumSet.of(ASK_BRAND, REPLY_TO_BRAND, HAND_OVER, MOVE_PROMISE, WRITE_MESSAGE);
  private static final Set<Deed> OF_RECEIVERS =
      EnumSet.of(RECEIVE_GOODS, INSPECT_GOODS, HAND_OVER, WRITE_MESSAGE);
  private static final Set<Deed> OF_FINANCE =
      EnumSet.of(RELEASE_REFUND, RETRY_REFUND, HAND_OVER, MOVE_PROMISE, WRITE_MESSAGE);

  private Permissions() {}

  /** Whether a role may ask this of a case. */
  static boolean may(Role role, Deed deed) {
    return switch (role) {
      case AGENT -> OF_AGENTS.contains(deed);
      case LIAISON -> OF_LIAISON.contains(deed);
      case RECEIVER -> OF_RECEIVERS.contains(deed);
      case FINANCE -> OF_FINANCE.contains(deed);
      case SUPERVISOR, ADMINISTRATOR ->
          OF_AGENTS.contains(deed) || OF_RECEIVERS.contains(deed) || OF_FINANCE.contains(deed);
    };
  }

  /** Whether a role may enter a room. */
  static boolean mayEnter(Role role, Room room) {
    return switch (room) {
      case QUEUE -> true;
      case PROMISES, ORDERS -> role != Role.RECEIVER;
      case OUTBOX -> isOneOf(role, Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR);
      case MONEY -> isOneOf(role, Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR);
      case HOUSE -> role == Role.ADMINISTRATOR;
    };
  }

  /** The rooms a role may enter. */
  static List<Room> rooms(Role role) {
    return Arrays.stream(Room.values()).filter(room -> mayEnter(role, room)).toList();
  }

  /** Whether a role reads and writes a thread; who handles goods has no need of the others. */
  static boolean mayRead(Role role, ThreadKind thread) {
    return switch (thread) {
      case INTERNAL -> true;
      case CONSUMER -> role != Role.RECEIVER;
      case BRAND -> isOneOf(role, Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR);
    };
  }

  /** Whether a role sees how to reach the consumer. */
  static boolean maySeeContacts(Role role) {
    return isOneOf(role, Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }

  /** Whether a role may open a case for a consumer who called or wrote. */
  static boolean mayOpenCases(Role role) {
    return isOneOf(role, Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }

  /** Whether a role may bring orders and cases in from files, and take them out again. */
  static boolean mayBringIn(Role role) {
    return isOneOf(role, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }

  /** Whether a role may make the secrets by which shop systems sign what they send. */
  static boolean maySetHooks(Role role) {
    return role == Role.ADMINISTRATOR;
  }

  /** Whether a role may change how the payment sandbox behaves. */
  static boolean maySwitchSandbox(Role role) {
    return role == Role.ADMINISTRATOR;
  }

  private static boolean isOneOf(Role role, Role... roles) {
    return Arrays.asList(roles).contains(role);
  }
}
