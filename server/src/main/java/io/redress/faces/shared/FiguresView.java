package io.redress.faces.shared;

import java.util.List;

/** A row of figures, each with what it is of. */
public record FiguresView(List<Figure> figures) {
  public FiguresView {
    figures = List.copyOf(figures);
  }

  /**
   * One figure.
   *
   * @param note its number of cases, interval or person; may be empty
   * @param href where what it counts can be seen; may be empty
   */
  public record Figure(String label, String value, String note, String href) {
    /** A figure that opens nothing. */
    public Figure(String label, String value, String note) {
      this(label, value, note, "");
    }
  }
}
