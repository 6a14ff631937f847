package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * Refunds that were decided and are not proven to have arrived, by how old they are.
 *
 * @param headline how many, in one sentence
 * @param note that only the oldest are listed; empty when all are
 * @param csv address of the list as a file
 * @param told what came of what was sent; empty when nothing was
 * @param stopped payments from which nothing is sent until somebody has looked
 */
public record OpenRefundsView(
    String headline,
    List<OfCurrency> currencies,
    List<Row> rows,
    String note,
    String csv,
    Optional<NoteView> told,
    List<Stopped> stopped) {
  public OpenRefundsView {
    stopped = List.copyOf(stopped);
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

  /**
   * A payment that a refund made at the provider has stopped.
   *
   * @param action where the form goes
   * @param external what was read to have gone elsewhere, in minor units
   * @param matters the cases it may have been for
   */
  public record Stopped(
      String title,
      List<FactView> facts,
      String action,
      String external,
      String currency,
      ChoiceView matters) {
    public Stopped {
      facts = List.copyOf(facts);
    }
  }

  /** One refund. */
  public record Row(LinkView matter, String person, String state, String age, Money amount) {}
}
