package io.redress.faces.dossier;

import io.redress.faces.shared.FactView;
import java.util.List;

/**
 * The file of a case as a paper.
 *
 * @param reference number of the case
 * @param lede what is in it, and what was left out
 */
public record DossierView(
    String title, String reference, String lede, List<FactView> facts, List<Section> sections) {
  public DossierView {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  /**
   * One part of it.
   *
   * @param note what must be known of the whole part; may be empty
   * @param style how its rows are set; may be empty
   */
  public record Section(String title, String note, List<Row> rows, String style) {
    /** Rows of words. */
    public Section(String title, String note, List<Row> rows) {
      this(title, note, rows, "");
    }

    /** The same with rows whose lines are seals, which do not fit their column otherwise. */
    Section ofSeals() {
      return new Section(title, note, rows, "seals");
    }

    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One row.
   *
   * @param label when or who
   * @param lines small lines below the text
   */
  public record Row(String label, String text, List<String> lines) {
    public Row {
      lines = List.copyOf(lines);
    }

    /** How many characters it takes on a paper, at the most. */
    int weight() {
      return FRAME
          + escaped(label)
          + escaped(text)
          + lines.stream().mapToInt(line -> FRAME_OF_A_LINE + escaped(line)).sum();
    }

    private static final int FRAME = 150;
    private static final int FRAME_OF_A_LINE = 30;
    private static final int LONGEST_ESCAPE = 6;

    private static int escaped(String words) {
      var special = words.chars().filter(each -> "&<>\"'".indexOf(each) >= 0).count();
      return words.length() + (int) special * (LONGEST_ESCAPE - 1);
    }
  }
}
