package io.redress.faces.bench;

import io.redress.faces.shared.PictureView;
import java.util.List;
import java.util.Optional;

/**
 * What is expected, what came, and what waits for somebody.
 *
 * @param summary one line with the figures
 * @param groups lists of goods; those without rows are not shown
 */
public record ExpectedView(
    String summary, List<Group> groups, List<Unknown> unknown, String address, String desk) {
  public ExpectedView {
    groups = List.copyOf(groups);
    unknown = List.copyOf(unknown);
  }

  /**
   * A list with its title.
   *
   * @param note one sentence below it; may be empty
   */
  public record Group(String title, List<Row> rows, String note) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One piece.
   *
   * @param state what is to be said of its time
   */
  public record Row(
      PictureView picture,
      String brand,
      String name,
      String href,
      String note,
      State state,
      Offline offline) {}

  /**
   * What a browser keeps of a piece, so that it is known without a connection.
   *
   * @param codes what may be read on its box, parted by blanks
   * @param look where it is looked at, once it is here
   */
  public record Offline(String codes, String look) {}

  /** What is said of a piece's time, and how. */
  public record State(String mark, String words) {}

  /** A box that nobody knows. */
  public record Unknown(String title, String note, String action, Optional<String> error) {}
}
