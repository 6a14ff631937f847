package io.redress.people.access;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What not everybody may have the house do, by whatever page or program they ask: the one table of
 * it. Pages look here for what they show; services are held to it by {@link Needs}.
 *
 * <p>What may be asked of a case stands with the cases. The house itself may do all of it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets of roles are never changed
public enum Right {
  /** Everything about a person in one file; visitors by the letter that was sent to them. */
  COPY_PERSON(Program.ADMINISTERS, Visitors.LET_IN, Proof.FRESH, Role.SUPERVISOR),
  /** The whole file of a case, with what the house noted for itself; parties get their own. */
  TAKE_FILE(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.FRESH, Role.SUPERVISOR),
  ERASE_PERSON(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.FRESH),
  /** Notes what a person asked for, and keeps her data while a claim is defended. */
  HOLD_PERSON(Program.NONE, Visitors.KEPT_OUT, Proof.ANY, Role.SUPERVISOR),
  /** How long what is kept, and whether all chains are whole. */
  KEEP_RECORDS(Program.NONE, Visitors.KEPT_OUT, Proof.ANY),
  /** Who works here, in which role, and what they sign in with. */
  MANAGE_STAFF(Program.NONE, Visitors.KEPT_OUT, Proof.FRESH),
  MAKE_KEYS(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.FRESH),
  /** Ending a key is never made slower by a proof. */
  END_KEYS(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY),
  /** Orders and cases from files, and taking them out again. */
  BRING_IN(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.SUPERVISOR),
  /** The secrets by which shop systems sign what they send. */
  SET_HOOKS(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY),
  /** The accounts by which the house pays back. */
  CONNECT_PROVIDERS(Program.NONE, Visitors.KEPT_OUT, Proof.FRESH),
  /** The accounts by which the house ships. */
  CONNECT_CARRIERS(Program.NONE, Visitors.KEPT_OUT, Proof.FRESH),
  /** Labels and pick-ups that a carrier is asked for, which cost the house money. */
  ORDER_CARRIAGE(
      Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.AGENT, Role.RECEIVER, Role.SUPERVISOR),
  /** The files by which the bank is asked to pay back; whoever fetches one has account numbers. */
  MAKE_BANK_FILES(
      Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.FRESH, Role.FINANCE, Role.SUPERVISOR),
  /** What a statement of the bank says, and which refund it proves. */
  RECONCILE(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.FINANCE, Role.SUPERVISOR),
  /** To which account a consumer wants to be paid; visitors give their own. */
  TAKE_ACCOUNTS(
      Program.WRITES, Visitors.LET_IN, Proof.ANY, Role.AGENT, Role.FINANCE, Role.SUPERVISOR),
  /** By which hours promises are counted, and how many days each takes. */
  SET_HOURS(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY),
  /** How much each role may give out of goodwill, and what is given by itself. */
  SET_GOODWILL(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY),
  /** Who the documents of the house are from. */
  SET_LEGAL_ENTITY(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY),
  /** Pays with credit that a consumer holds, and undoes that: the shop does, by its program. */
  USE_CREDIT(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.FINANCE, Role.SUPERVISOR),
  /** A code that anybody may use a credit by; visitors make one of their own. */
  MAKE_GIFT_CARDS(Program.WRITES, Visitors.LET_IN, Proof.ANY, Role.FINANCE, Role.SUPERVISOR),
  /** Takes back credit, unused, and sends money for it. */
  PAY_OUT_CREDIT(
      Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.FRESH, Role.FINANCE, Role.SUPERVISOR),
  /** Whether credit is given, and how long it lasts. */
  SET_CREDIT(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY),
  /** What brands, suppliers and carriers owe: claims made, sent, answered, paid and given up. */
  CLAIM_RECOVERIES(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.FINANCE, Role.SUPERVISOR),
  /** What brands are asked about their terms, and what becomes of their answers. */
  ASK_BRANDS(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.LIAISON, Role.SUPERVISOR),
  /** What a brand answers about its terms; its contacts do by the link that was sent to them. */
  ANSWER_TERMS(Program.WRITES, Visitors.LET_IN, Proof.ANY, Role.LIAISON, Role.SUPERVISOR),
  /** That an answer of a brand counts from now on, as terms of the house. */
  CONFIRM_TERMS(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY, Role.LIAISON, Role.SUPERVISOR),
  /** What a brand is told of a case beside what goes by itself, and why. */
  DISCLOSE(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.AGENT, Role.LIAISON, Role.SUPERVISOR),
  /** The papers by which the house proves where its goods come from. */
  KEEP_PROOFS(
      Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.LIAISON, Role.FINANCE, Role.SUPERVISOR),
  /** What goes out: held, packed, looked at and sent; what lies on the shelves. */
  SEND_OUT(
      Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.AGENT, Role.RECEIVER, Role.SUPERVISOR),
  /** A piece that is sent before the old one is back, and what follows when that never comes. */
  AGREE_ADVANCES(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.AGENT, Role.SUPERVISOR),
  /** A piece before the old one is back, as the house has offered: visitors take their own. */
  TAKE_ADVANCES(Program.NONE, Visitors.LET_IN, Proof.ANY),
  /** Where goods go that came back: into stock, to be repaired, to others, to be destroyed. */
  SORT_GOODS(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.RECEIVER, Role.SUPERVISOR),
  /** By which ways goods may come back, at which price, and who pays. */
  SET_RETURN_WAYS(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY),
  /** How the goods of a case come back; visitors choose for their own. */
  SEND_BACK(Program.WRITES, Visitors.LET_IN, Proof.ANY, Role.AGENT, Role.RECEIVER, Role.SUPERVISOR),
  /** Where a parcel is, what was in it, and whose it is. */
  MOVE_PARCELS(
      Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.AGENT, Role.RECEIVER, Role.SUPERVISOR),
  /** A case for a consumer who called or wrote; visitors open their own. */
  OPEN_CASES(Program.WRITES, Visitors.LET_IN, Proof.ANY, Role.AGENT, Role.SUPERVISOR),
  /** Boxes opened and counted, pieces looked at, and the second person. */
  USE_BENCH(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.RECEIVER, Role.SUPERVISOR),
  /** What a piece can be known by again. */
  NOTE_PASSPORTS(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.RECEIVER, Role.SUPERVISOR),
  /** How the house stands with brands: whom to ask, what was agreed, the accounts to buy with. */
  MANAGE_BRANDS(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.LIAISON, Role.SUPERVISOR),
  /** Two cases as one, and one as two. */
  JOIN_CASES(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.AGENT, Role.SUPERVISOR),
  /** Who belongs to which team, can do what, works when and is away. */
  PLAN_TEAMS(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY, Role.SUPERVISOR),
  /** When one is away oneself; a program has no days of its own. */
  TELL_OWN_ABSENCE(
      Program.NONE,
      Visitors.KEPT_OUT,
      Proof.ANY,
      Role.AGENT,
      Role.LIAISON,
      Role.RECEIVER,
      Role.FINANCE,
      Role.SUPERVISOR),
  /** Has the house give out now all that waits, by skill, load and promise. */
  ASSIGN_CASES(Program.WRITES, Visitors.KEPT_OUT, Proof.ANY, Role.SUPERVISOR),
  /** Whether cases are given out by themselves, and up to how many to one person. */
  SET_ASSIGNMENT(Program.ADMINISTERS, Visitors.KEPT_OUT, Proof.ANY, Role.SUPERVISOR),
  /** Words for whoever takes over a case when a shift ends. */
  HAND_OVER(
      Program.WRITES,
      Visitors.KEPT_OUT,
      Proof.ANY,
      Role.AGENT,
      Role.LIAISON,
      Role.FINANCE,
      Role.SUPERVISOR);

  private enum Program {
    NONE,
    WRITES,
    ADMINISTERS
  }

  private enum Visitors {
    LET_IN,
    KEPT_OUT
  }

  private enum Proof {
    ANY,
    FRESH
  }

  private final Program program;
  private final Visitors visitors;
  private final Proof proof;
  private final Set<Role> roles;

  /** Administrators have every right. */
  Right(Program program, Visitors visitors, Proof proof, Role... more) {
    this.program = program;
    this.visitors = visitors;
    this.proof = proof;
    this.roles = EnumSet.of(Role.ADMINISTRATOR, more);
  }

  /** Whether staff of this role have it, once they have proven who they are. */
  public boolean isOf(Role role) {
    return roles.contains(role);
  }

  /** Whether this caller has it at this moment. */
  boolean isOf(Caller caller, Instant now) {
    return switch (caller) {
      case Caller.House _ -> true;
      case Caller.Visitor _ -> visitors == Visitors.LET_IN;
      case Caller.Program(var key) ->
          switch (program) {
            case NONE -> false;
            case WRITES -> key.may(Scope.WRITE);
            case ADMINISTERS -> key.may(Scope.ADMINISTER);
          };
      case Caller.Staff(var member, var session) ->
          isOf(member.role()) && (proof == Proof.ANY || session.isFresh(now));
    };
  }
}
