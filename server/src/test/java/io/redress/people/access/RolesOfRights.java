package io.redress.people.access;

import static io.redress.people.Role.ADMINISTRATOR;
import static io.redress.people.Role.AGENT;
import static io.redress.people.Role.FINANCE;
import static io.redress.people.Role.LIAISON;
import static io.redress.people.Role.RECEIVER;
import static io.redress.people.Role.SUPERVISOR;

import io.redress.people.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who has which right, written down a second time. */
final class RolesOfRights {
  static final Map<Right, Set<Role>> HAVE =
      Map.ofEntries(
          Map.entry(Right.COPY_PERSON, Set.of(SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.TAKE_FILE, Set.of(SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.ERASE_PERSON, Set.of(ADMINISTRATOR)),
          Map.entry(Right.HOLD_PERSON, Set.of(SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.KEEP_RECORDS, Set.of(ADMINISTRATOR)),
          Map.entry(Right.MANAGE_STAFF, Set.of(ADMINISTRATOR)),
          Map.entry(Right.MAKE_KEYS, Set.of(ADMINISTRATOR)),
          Map.entry(Right.END_KEYS, Set.of(ADMINISTRATOR)),
          Map.entry(Right.BRING_IN, Set.of(SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.SET_HOOKS, Set.of(ADMINISTRATOR)),
          Map.entry(Right.CONNECT_PROVIDERS, Set.of(ADMINISTRATOR)),
          Map.entry(Right.MAKE_BANK_FILES, Set.of(FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.RECONCILE, Set.of(FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.TAKE_ACCOUNTS, Set.of(AGENT, FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.ASSIGN_CASES, Set.of(SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.SET_ASSIGNMENT, Set.of(SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.SET_HOURS, Set.of(ADMINISTRATOR)),
          Map.entry(Right.SET_GOODWILL, Set.of(ADMINISTRATOR)),
          Map.entry(Right.SET_LEGAL_ENTITY, Set.of(ADMINISTRATOR)),
          Map.entry(Right.USE_CREDIT, Set.of(FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.MAKE_GIFT_CARDS, Set.of(FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.PAY_OUT_CREDIT, Set.of(FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.SET_CREDIT, Set.of(ADMINISTRATOR)),
          Map.entry(Right.CLAIM_RECOVERIES, Set.of(FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.ASK_BRANDS, Set.of(LIAISON, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.ANSWER_TERMS, Set.of(LIAISON, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.CONFIRM_TERMS, Set.of(LIAISON, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.DISCLOSE, Set.of(AGENT, LIAISON, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.KEEP_PROOFS, Set.of(LIAISON, FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.USE_BENCH, Set.of(RECEIVER, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.NOTE_PASSPORTS, Set.of(RECEIVER, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.AGREE_ADVANCES, Set.of(AGENT, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.TAKE_ADVANCES, Set.of(ADMINISTRATOR)),
          Map.entry(Right.SORT_GOODS, Set.of(RECEIVER, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.SEND_OUT, Set.of(AGENT, RECEIVER, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.MANAGE_BRANDS, Set.of(LIAISON, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.JOIN_CASES, Set.of(AGENT, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.PLAN_TEAMS, Set.of(SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.TELL_OWN_ABSENCE, Set.of(Role.values())),
          Map.entry(Right.HAND_OVER, Set.of(AGENT, LIAISON, FINANCE, SUPERVISOR, ADMINISTRATOR)),
          Map.entry(Right.OPEN_CASES, Set.of(AGENT, SUPERVISOR, ADMINISTRATOR)));

  /** Those for which a proof must be fresh. */
  static final Set<Right> NEED_PROOF =
      EnumSet.of(
          Right.COPY_PERSON,
          Right.TAKE_FILE,
          Right.ERASE_PERSON,
          Right.MANAGE_STAFF,
          Right.MAKE_KEYS,
          Right.PAY_OUT_CREDIT,
          Right.MAKE_BANK_FILES,
          Right.CONNECT_CARRIERS,
          Right.CONNECT_PROVIDERS);

  private RolesOfRights() {}
}
