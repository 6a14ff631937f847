package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The teams of the house.
 *
 * @param back address of the page of all
 * @param added the form for another; empty for whoever plans nothing
 */
public record TeamsView(
    Optional<NoteView> note, List<Team> teams, String back, Optional<Form> added) {
  public TeamsView {
    teams = List.copyOf(teams);
  }

  /**
   * One team.
   *
   * @param members their names
   * @param isOpen whether something was written into its form that was not taken
   * @param form what can be changed; empty for whoever plans nothing
   */
  public record Team(String name, String members, boolean isOpen, Optional<Form> form) {}

  /**
   * What a team is called and who belongs to it.
   *
   * @param end where it is ended; empty for a new one
   */
  public record Form(String action, String end, int version, FieldView name, ChoiceView members) {}
}
