package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.StandingView;
import java.util.List;

/**
 * How the house stands with a brand, as a section of the brand's page.
 *
 * @param brand the page of the brand
 * @param headline what it comes to, in one sentence
 * @param usual how soon the brand usually answers; empty where it never did
 * @param months the score by month, the same numbers in words beside it
 * @param weights each input with the most that it can weigh and help
 */
public record BrandStandingView(
    LinkView brand,
    String headline,
    StandingView standing,
    String usual,
    Months months,
    List<Refusal> refusals,
    List<FactView> weights) {
  public BrandStandingView {
    refusals = List.copyOf(refusals);
    weights = List.copyOf(weights);
  }

  /**
   * The score by month, drawn in a box of {@value #WIDTH} to {@value #HEIGHT}.
   *
   * @param label what is seen, with its numbers
   */
  public record Months(String label, List<Month> columns) {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 100;

    public Months {
      columns = List.copyOf(columns);
    }
  }

  /**
   * One month.
   *
   * @param x where its column begins, from the first
   */
  public record Month(int x, int width, String when, int score) {
    /** Where the column begins, from above. */
    public int top() {
      return Months.HEIGHT - score;
    }
  }

  /** A no of the brand, with its reason. */
  public record Refusal(LinkView matter, String when, String words) {}
}
