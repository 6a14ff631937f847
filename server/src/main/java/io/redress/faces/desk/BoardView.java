package io.redress.faces.desk;

import io.redress.faces.shared.FiguresView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PromiseView;
import java.util.List;
import java.util.Optional;

/**
 * How promises were kept.
 *
 * @param period the days it covers, in words
 * @param spans the periods to choose from, and the address of the one that is shown
 * @param figures kept, told, slipped and the like
 * @param parts the same by kind, brand, team or owner
 * @param days how promises ended, day by day
 * @param needy promises that need a person
 * @param turns ways to the first page of them and to the one after this
 */
public record BoardView(
    String period,
    Tabs spans,
    FiguresView figures,
    Parts parts,
    ColumnsView days,
    List<Needy> needy,
    QueueView.Turns turns) {
  public BoardView {
    needy = List.copyOf(needy);
  }

  /** Ways to other views of the same, and the address of the one that is shown. */
  public record Tabs(List<LinkView> links, String current) {
    public Tabs {
      links = List.copyOf(links);
    }
  }

  /** The figures told apart. */
  public record Parts(Tabs tabs, String heading, List<Part> rows) {
    public Parts {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One kind, brand, team or owner.
   *
   * @param range the shares kept that so many promises leave open; none without promises
   */
  public record Part(
      String name, Optional<RangeView> range, Cell kept, Cell told, Cell slipped, Rest rest) {}

  /** How often consumers asked, and how long one has waited in silence. */
  public record Rest(Cell asked, Cell silent) {}

  /**
   * A figure in a table.
   *
   * @param href where what it counts can be seen; may be empty
   */
  public record Cell(String value, String href) {}

  /** A promise that needs a person, and who has it. */
  public record Needy(String href, String who, String what, PromiseView promise, String owner) {}
}
