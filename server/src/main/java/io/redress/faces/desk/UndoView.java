package io.redress.faces.desk;

import java.util.List;

/**
 * Whether what a file brought can be taken out again.
 *
 * @param action address that says yes
 * @param back where it is left as it is
 * @param orders how many orders it is about
 * @param obstacles what stands in the way; empty when nothing does
 */
public record UndoView(
    String fileName, String action, String back, int orders, List<Obstacle> obstacles) {
  public UndoView {
    obstacles = List.copyOf(obstacles);
  }

  /**
   * One thing that stands in the way.
   *
   * @param order number of the order it is about; empty when it is about all of them
   * @param cases numbers of the cases; may be empty
   */
  public record Obstacle(String order, String reason, String cases) {}
}
