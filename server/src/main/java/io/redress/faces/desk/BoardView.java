package io.redress.faces.desk;

import io.redress.faces.shared.FiguresView;
import io.redress.faces.shared.PromiseView;
import java.util.List;

/**
 * How promises were kept.
 *
 * @param period the days it covers, in words
 * @param figures kept, slipped, open and the like
 * @param needy promises that need a person
 * @param turns ways to the first page of them and to the one after this
 */
public record BoardView(
    String period, FiguresView figures, List<Needy> needy, QueueView.Turns turns) {
  public BoardView {
    needy = List.copyOf(needy);
  }

  /** A promise that needs a person, and who has it. */
  public record Needy(String href, String who, String what, PromiseView promise, String owner) {}
}
