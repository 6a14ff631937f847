package io.redress.faces.desk;

import java.util.List;

/**
 * The cases behind a figure of the board.
 *
 * @param about which figure, of what, in which period
 * @param board where it stands
 * @param figures the others of the same
 */
public record BoardCasesView(
    String title,
    String about,
    String board,
    BoardView.Tabs figures,
    List<Row> rows,
    QueueView.Turns turns) {
  public BoardCasesView {
    rows = List.copyOf(rows);
  }

  /**
   * One promise, question or silence.
   *
   * @param what what was owed, and when it ended, was asked or began
   */
  public record Row(String href, String who, String goods, String what, String aside) {}
}
