package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * A file before it is brought in: how it is read, and how its first rows would come in.
 *
 * @param action address that changes go to
 * @param rows how many orders or cases it holds
 * @param columns empty where a file has none
 * @param isReady whether anything could come in as it is read now
 */
public record MappingView(
    String action,
    String fileName,
    String kind,
    int rows,
    List<NoteView> notes,
    List<Column> columns,
    Settings settings,
    List<Entry> entries,
    List<TroubleView> troubles,
    boolean isReady) {
  public MappingView {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    entries = List.copyOf(entries);
    troubles = List.copyOf(troubles);
  }

  /** Whether anything goes without saying that could be said here. */
  public boolean hasSettings() {
    return !columns.isEmpty() || !settings.constants().isEmpty();
  }

  /**
   * A column of the file.
   *
   * @param name of the field of the form
   * @param examples its first values
   * @param meanings what it may mean; the first is that it is not read
   */
  public record Column(String name, String heading, String examples, List<Meaning> meanings) {
    public Column {
      meanings = List.copyOf(meanings);
    }
  }

  /** One thing a column, or a value that holds for all, may mean. */
  public record Meaning(String value, String label, boolean isChosen) {}

  /**
   * What goes without saying in the file.
   *
   * @param constants what holds for all rows, by field
   * @param more further fields that could be given for all rows
   * @param decimal the mark before the decimals
   * @param writing how dates are written, where the clock hangs
   * @param marks which character parts the cells, and in which character set it is written
   */
  public record Settings(
      List<FieldView> constants,
      List<Meaning> more,
      ChoiceView decimal,
      List<FieldView> writing,
      List<Selection> marks) {
    public Settings {
      constants = List.copyOf(constants);
      more = List.copyOf(more);
      writing = List.copyOf(writing);
      marks = List.copyOf(marks);
    }
  }

  /** One out of several. */
  public record Selection(String name, String label, List<Meaning> options) {
    public Selection {
      options = List.copyOf(options);
    }
  }

  /** An order or a case as it would come in; who, when and sum may be empty. */
  public record Entry(
      int line,
      String number,
      String who,
      String when,
      Optional<Money> total,
      List<String> lines,
      List<TroubleView> troubles) {
    public Entry {
      lines = List.copyOf(lines);
      troubles = List.copyOf(troubles);
    }
  }
}
