package io.redress.people.teams;

import io.redress.shared.StaffId;
import io.redress.shared.TeamId;
import java.util.List;

/**
 * People who take care of the same matters.
 *
 * @param name how the house calls it; no two teams have the same
 * @param members who belongs to it; somebody may be in several teams
 * @param version counts the changes; none is lost by another
 */
public record Team(TeamId id, String name, List<StaffId> members, int version) {
  /** The most characters of a name. */
  public static final int MOST_NAME_LENGTH = 80;

  /** The most people of one team. */
  public static final int MOST_MEMBERS = 200;

  public Team {
    name = name.strip();
    members = members.stream().distinct().toList();
    if (name.isEmpty() || name.length() > MOST_NAME_LENGTH) {
      throw new IllegalArgumentException("a team has a name of at most " + MOST_NAME_LENGTH);
    }
    if (members.size() > MOST_MEMBERS) {
      throw new IllegalArgumentException("too many people in a team: " + members.size());
    }
  }
}
