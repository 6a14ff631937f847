package io.redress.people.access;

import io.redress.cases.handover.HandOvers;
import io.redress.people.shifts.Absences;
import io.redress.people.teams.Teams;
import io.redress.shared.AbsenceId;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.TeamId;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What needs the rights about teams and shifts, about things that nobody has. */
@Component
class TeamDoors {
  private static final UUID NOBODY = new UUID(7, 7);

  private final Teams teams;
  private final Absences absences;
  private final HandOvers handOvers;

  TeamDoors(Teams teams, Absences absences, HandOvers handOvers) {
    this.teams = teams;
    this.absences = absences;
    this.handOvers = handOvers;
  }

  void use(Right right, Actor actor) {
    switch (right) {
      case PLAN_TEAMS -> teams.end(new TeamId(NOBODY), OptionalInt.empty());
      case TELL_OWN_ABSENCE -> absences.takeBackOwn(new AbsenceId(NOBODY));
      case HAND_OVER -> handOvers.write(new CaseId(NOBODY), "Nothing.", actor);
      default -> throw new IllegalArgumentException(right + " is not about teams");
    }
  }
}
