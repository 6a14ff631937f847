package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * One claim against whoever owes the house.
 *
 * @param matter the case that it is for
 * @param compared that it compares and blames nobody; empty for claims that do not compare
 * @param sides what it says, under headings
 * @param action where the form of a move goes
 * @param form what can be recorded; empty for who may not, and when it has ended
 */
public record RecoveryView(
    String title,
    String state,
    LinkView matter,
    Optional<NoteView> note,
    String compared,
    List<FactView> facts,
    List<FactView> sums,
    List<FactView> sides,
    List<Shown> files,
    List<Event> history,
    String action,
    Optional<Form> form,
    Optional<Showing> showing) {
  public RecoveryView {
    facts = List.copyOf(facts);
    sums = List.copyOf(sums);
    sides = List.copyOf(sides);
    files = List.copyOf(files);
    history = List.copyOf(history);
  }

  /** Something that happened, with what goes with it. */
  public record Event(String line, List<String> more) {
    public Event {
      more = List.copyOf(more);
    }
  }

  /**
   * A file that is shown with it.
   *
   * @param id of the file
   */
  public record Shown(String name, String side, String id) {}

  /**
   * A form in which a move is recorded.
   *
   * @param version that was read, so that nothing is recorded over what came meanwhile
   */
  public record Form(int version, ChoiceView moves, List<FieldView> fields) {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /** A form in which a file is shown with it. */
  public record Showing(String action, ChoiceView files, ChoiceView sides) {}
}
