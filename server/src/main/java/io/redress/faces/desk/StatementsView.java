package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * The statements of the bank and the movements on them.
 *
 * @param action where a statement is brought; empty when nobody may
 * @param columns the headings of a CSV that may be named
 */
public record StatementsView(
    String headline,
    Optional<NoteView> note,
    Optional<String> action,
    List<FieldView> columns,
    List<Line> open,
    List<Line> matched,
    List<Statement> statements,
    String csv) {
  public StatementsView {
    columns = List.copyOf(columns);
    open = List.copyOf(open);
    matched = List.copyOf(matched);
    statements = List.copyOf(statements);
  }

  /** Whether headings were named before, so that whoever brings another sees them. */
  public boolean hasNamed() {
    return columns.stream().anyMatch(column -> !column.value().isEmpty());
  }

  /**
   * A movement.
   *
   * @param page where it is matched by hand; empty when it is matched
   * @param matters the cases whose refunds it proves
   * @param undo where that is taken back; empty when it cannot be
   */
  public record Line(
      String day,
      String what,
      String words,
      Money amount,
      Optional<LinkView> page,
      List<LinkView> matters,
      Optional<String> undo) {
    public Line {
      matters = List.copyOf(matters);
    }
  }

  /** A statement that was brought. */
  public record Statement(String when, String format, String counts) {}
}
