package io.redress.faces.desk;

import java.util.List;

/**
 * Two heaps upon each other for each day or week, drawn in a box of {@value #WIDTH} to {@value
 * #HEIGHT}. The same numbers stand in a table behind it.
 *
 * @param label what is seen, in words
 * @param most how much the highest column holds, in words
 */
public record ColumnsView(List<Column> columns, String label, String most) {
  public static final int WIDTH = 1000;
  public static final int HEIGHT = 200;

  public ColumnsView {
    columns = List.copyOf(columns);
  }

  /**
   * One day or week.
   *
   * @param x where it begins, from the first
   * @param kept how high the lower heap is
   * @param slipped how high the upper heap is
   */
  public record Column(int x, int width, int kept, int slipped, Said said) {
    /** Where the lower heap begins, from above. */
    public int keptTop() {
      return HEIGHT - kept;
    }

    /** Where the upper heap begins, from above. */
    public int slippedTop() {
      return HEIGHT - kept - slipped;
    }
  }

  /** The same in words and numbers. */
  public record Said(String when, int kept, int slipped) {}

  /** Whether nothing ended in all that time. */
  public boolean isEmpty() {
    return columns.stream().allMatch(each -> each.said().kept() + each.said().slipped() == 0);
  }
}
