package io.redress.people.teams;

import io.redress.people.StaffMembers;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.teams.store.TeamStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.TeamId;
import io.redress.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the merchant in scope. */
@Service
public class Teams {
  /** The most teams of a house. */
  public static final int MOST_TEAMS = 100;

  private final TeamStore store;
  private final StaffMembers staff;
  private final NewIds ids;

  Teams(TeamStore store, StaffMembers staff, NewIds ids) {
    this.store = store;
    this.staff = staff;
    this.ids = ids;
  }

  /** All teams, by name. */
  @Transactional(readOnly = true)
  public List<Team> list() {
    return store.list();
  }

  /** One team. */
  @Transactional(readOnly = true)
  public Optional<Team> byId(TeamId id) {
    return store.byId(id);
  }

  /** Makes a team; a problem CONFLICT when another has the name. */
  @Needs(Right.PLAN_TEAMS)
  @Transactional
  public Team make(String name, List<StaffId> members) {
    if (store.list().size() >= MOST_TEAMS) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          "There are %d teams; end one that is not needed first.".formatted(MOST_TEAMS));
    }
    var team = checked(new TeamId(ids.next()), name, members, 1);
    if (!store.insertUnlessNamed(team)) {
      throw taken(name);
    }
    return team;
  }

  /**
   * Says what a team is called and who belongs to it.
   *
   * @param readVersion what was read before; empty when any will do
   */
  @Needs(Right.PLAN_TEAMS)
  @Transactional
  public Team change(TeamId id, String name, List<StaffId> members, OptionalInt readVersion) {
    var before = require(id, readVersion);
    var team = checked(id, name, members, before.version() + 1);
    if (store.isNamed(team.name(), id)) {
      throw taken(name);
    }
    if (!store.update(team)) {
      throw changed(before.version());
    }
    return team;
  }

  /** Ends a team; its people stay. */
  @Needs(Right.PLAN_TEAMS)
  @Transactional
  public void end(TeamId id, OptionalInt readVersion) {
    var before = require(id, readVersion);
    if (!store.delete(id, before.version())) {
      throw changed(before.version());
    }
  }

  private Team require(TeamId id, OptionalInt readVersion) {
    var team = store.byId(id).orElseThrow(() -> Problem.notFound("The team"));
    if (readVersion.isPresent() && readVersion.getAsInt() != team.version()) {
      throw changed(readVersion.getAsInt());
    }
    return team;
  }

  private Team checked(TeamId id, String name, List<StaffId> members, int version) {
    var plain = name.strip();
    if (plain.isEmpty() || plain.length() > Team.MOST_NAME_LENGTH) {
      throw invalid(
          "name", name, "is no name", "Write 1 to %d characters.".formatted(Team.MOST_NAME_LENGTH));
    }
    if (members.size() > Team.MOST_MEMBERS) {
      throw invalid(
          "members",
          members.size() + " people",
          "are too many",
          "Choose at most %d.".formatted(Team.MOST_MEMBERS));
    }
    members.forEach(this::requireHere);
    return new Team(id, plain, members, version);
  }

  private void requireHere(StaffId member) {
    if (staff.byId(member).isEmpty()) {
      throw invalid("members", member.toString(), "does not work here", "Choose a colleague.");
    }
  }

  private static Problem invalid(String field, String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, reason, remedy));
  }

  private static Problem taken(String name) {
    return Problem.of(
        ProblemCode.CONFLICT,
        new Violation("name", name.strip(), "is the name of another team", "Choose another name."));
  }

  private static Problem changed(int version) {
    return Problem.of(
        ProblemCode.PRECONDITION_FAILED,
        "The team is not in version %d any more; read it again.".formatted(version));
  }
}
