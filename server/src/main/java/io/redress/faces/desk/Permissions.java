package io.redress.faces.desk;

import io.redress.cases.Cases;
import io.redress.cases.search.Sight;
import io.redress.conversation.ThreadKind;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.access.Right;
import io.redress.shared.StaffId;
import java.util.Arrays;
import java.util.List;

/**
 * What each role sees and may do on the desk; whatever is not named is denied. What it may do is
 * asked of the services, which hold to it themselves.
 */
final class Permissions {
  private Permissions() {}

  /** Whether a role may ask this of a case. */
  static boolean may(Role role, Deed deed) {
    return Cases.mayAsk(role, deed.code());
  }

  /** Whether a role may enter a room. */
  static boolean mayEnter(Role role, Room room) {
    return switch (room) {
      case QUEUE, PARCELS, PEOPLE, ACCOUNT -> true;
      case PROMISES, ORDERS, BRANDS -> role != Role.RECEIVER;
      case OUTGOING -> Right.SEND_OUT.isOf(role);
      case BENCH -> Right.USE_BENCH.isOf(role);
      case OUTBOX -> isOneOf(role, Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR);
      case MONEY -> isOneOf(role, Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR);
      case PRIVACY -> Right.COPY_PERSON.isOf(role);
      case STAFF -> Right.MANAGE_STAFF.isOf(role);
      case KEYS -> Right.MAKE_KEYS.isOf(role);
      case HOUSE -> role == Role.ADMINISTRATOR;
    };
  }

  /** The rooms a role may enter. */
  static List<Room> rooms(Role role) {
    return Arrays.stream(Room.values()).filter(room -> mayEnter(role, room)).toList();
  }

  /** Whether a role reads and writes a thread; who handles goods has no need of the others. */
  static boolean mayRead(Role role, ThreadKind thread) {
    return Cases.mayRead(role, thread);
  }

  /** Whether a role sees how to reach the consumer. */
  static boolean maySeeContacts(Role role) {
    return Sight.of(role).seesContacts();
  }

  /** Whether a role may take files out of a case and choose what the brand sees of it. */
  static boolean mayCurate(Role role) {
    return isOneOf(role, Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }

  /** Whether a role sees how others kept their promises, and not only its own person. */
  static boolean mayCompare(Role role) {
    return isOneOf(role, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }

  /** Whether a role may have all that waits given out now. */
  static boolean mayAssign(Role role) {
    return Right.ASSIGN_CASES.isOf(role);
  }

  /** Whether a role may hold the giving out of cases, or let it go on. */
  static boolean maySetAssignment(Role role) {
    return Right.SET_ASSIGNMENT.isOf(role);
  }

  /** Whether a role may take disputes in, answer and end them. */
  static boolean mayDispute(Role role) {
    return Cases.mayAsk(role, "open_dispute");
  }

  /** Whether a role may give something out of goodwill, and answer what others would give. */
  static boolean mayGive(Role role) {
    return Cases.mayAsk(role, "grant_goodwill");
  }

  /** Whether a role may take down that a consumer is not content with our service. */
  static boolean mayTakeComplaints(Role role) {
    return Cases.mayAsk(role, "complain");
  }

  /** Whether a role may take complaints up and answer them. */
  static boolean mayAnswerComplaints(Role role) {
    return Cases.mayAsk(role, "move_complaint");
  }

  /** Whether a role may claim what others owe the house, and record what comes of it. */
  static boolean mayClaim(Role role) {
    return Right.CLAIM_RECOVERIES.isOf(role);
  }

  /** Whether a role may ask brands what their terms mean. */
  static boolean mayAskTerms(Role role) {
    return Right.ASK_BRANDS.isOf(role);
  }

  /** Whether a role may say what an answer of a brand means for its terms. */
  static boolean mayConfirmTerms(Role role) {
    return Right.CONFIRM_TERMS.isOf(role);
  }

  /** Whether a role may agree that a piece is sent before the old one is back. */
  static boolean mayAdvance(Role role) {
    return Right.AGREE_ADVANCES.isOf(role);
  }

  /** Whether a role may decide where goods go that came back. */
  static boolean maySort(Role role) {
    return Right.SORT_GOODS.isOf(role);
  }

  /** Whether a role may choose for a consumer how goods come back. */
  static boolean maySendBack(Role role) {
    return Right.SEND_BACK.isOf(role);
  }

  /** Whether a role may say where parcels are and what was in them. */
  static boolean mayMoveParcels(Role role) {
    return Right.MOVE_PARCELS.isOf(role);
  }

  /** Whether a role may choose what a brand is told of a case. */
  static boolean mayDisclose(Role role) {
    return Right.DISCLOSE.isOf(role);
  }

  /** Whether a role may keep and take out papers that prove where goods come from. */
  static boolean mayKeepProofs(Role role) {
    return Right.KEEP_PROOFS.isOf(role);
  }

  /** Whether a role may read such papers: who asks brands or keeps them. */
  static boolean mayReadProofs(Role role) {
    return mayDisclose(role) || mayKeepProofs(role);
  }

  /** Whether a role may put cases together and take them apart. */
  static boolean mayJoin(Role role) {
    return Right.JOIN_CASES.isOf(role);
  }

  /** Whether a role may write down how the house stands with brands. */
  static boolean mayManageBrands(Role role) {
    return Right.MANAGE_BRANDS.isOf(role);
  }

  /** Whether a role may open a case for a consumer who called or wrote. */
  static boolean mayOpenCases(Role role) {
    return Right.OPEN_CASES.isOf(role);
  }

  /** Whether a role may bring orders and cases in from files, and take them out again. */
  static boolean mayBringIn(Role role) {
    return Right.BRING_IN.isOf(role);
  }

  /** Whether a role may make the secrets by which shop systems sign what they send. */
  static boolean maySetHooks(Role role) {
    return Right.SET_HOOKS.isOf(role);
  }

  /** Whether a role may connect the accounts by which the house pays back. */
  static boolean mayConnectProviders(Role role) {
    return Right.CONNECT_PROVIDERS.isOf(role);
  }

  /** Whether a role may make the files by which the bank is asked to pay back. */
  static boolean mayMakeBankFiles(Role role) {
    return Right.MAKE_BANK_FILES.isOf(role);
  }

  /** Whether a role may take down to which account a consumer wants to be paid. */
  static boolean mayTakeAccounts(Role role) {
    return Right.TAKE_ACCOUNTS.isOf(role);
  }

  /** Whether a role may erase people for good, and choose how long what is kept. */
  static boolean mayErase(Role role) {
    return Right.ERASE_PERSON.isOf(role);
  }

  /** Whether a role may say who belongs to which team, can take what and works when. */
  static boolean mayPlanTeams(Role role) {
    return Right.PLAN_TEAMS.isOf(role);
  }

  /** Whether somebody may read when this person works: each their own, whoever plans all. */
  static boolean mayOpenPerson(StaffMember who, StaffId person) {
    return who.id().equals(person) || mayPlanTeams(who.role());
  }

  /** Whether a role may leave words for whoever takes over a case. */
  static boolean mayHandOver(Role role) {
    return Right.HAND_OVER.isOf(role);
  }

  /** Whether a role may change how the payment sandbox behaves. */
  static boolean maySwitchSandbox(Role role) {
    return role == Role.ADMINISTRATOR;
  }

  private static boolean isOneOf(Role role, Role... roles) {
    return Arrays.asList(roles).contains(role);
  }
}
