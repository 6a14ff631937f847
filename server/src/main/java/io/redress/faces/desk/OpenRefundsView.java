package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.shared.Money;
import java.util.List;

/**
 * Refunds that were decided and are not proven to have arrived, by how old they are.
 *
 * @param headline how many, in one sentence
 * @param note that only the oldest are listed; empty when all are
 * @param csv address of the list as a file
 */
public record OpenRefundsView(
    String headline, List<OfCurrency> currencies, List<Row> rows, String note, String csv) {
  public OpenRefundsView {
    currencies = List.copyOf(currencies);
    rows = List.copyOf(rows);
  }

  /**
   * What is open in one currency.
   *
   * @param label what the chart shows, in words
   */
  public record OfCurrency(String code, String label, List<Heap> heaps, Money total) {
    /** The box that the chart is drawn in. */
    public static final int WIDTH = 1000;

    public static final int HEIGHT = 200;

    public OfCurrency {
      heaps = List.copyOf(heaps);
    }
  }

  /**
   * What is of one age.
   *
   * @param x where its bar begins, from the first
   * @param height of its bar
   */
  public record Heap(String age, long count, Money sum, int x, int width, int height) {
    /** Where its bar begins, from above. */
    public int top() {
      return OfCurrency.HEIGHT - height;
    }
  }

  /** One refund. */
  public record Row(LinkView matter, String person, String state, String age, Money amount) {}
}
