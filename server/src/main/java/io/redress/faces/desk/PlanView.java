package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The form by which one day of somebody is planned.
 *
 * @param people who can be planned
 * @param fields the day and its hours
 * @param zone where the hours are meant; empty while nobody is chosen
 * @param back address of the page of all
 */
public record PlanView(
    Optional<NoteView> note,
    List<Choice> people,
    List<FieldView> fields,
    String zone,
    String action,
    String back) {
  public PlanView {
    people = List.copyOf(people);
    fields = List.copyOf(fields);
  }

  /** Somebody to choose. */
  public record Choice(String value, String label, boolean isChosen) {}
}
