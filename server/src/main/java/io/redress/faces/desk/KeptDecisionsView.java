package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;

/**
 * The kept decisions of a case, each compared with the rules of today.
 *
 * @param back the page of the case
 */
public record KeptDecisionsView(LinkView back, List<Kept> decisions) {
  public KeptDecisionsView {
    decisions = List.copyOf(decisions);
  }

  /**
   * One decision.
   *
   * @param title when it was made, in words
   * @param rules by which rules, in words
   * @param again what the same rules say now
   * @param today what the rules of today say
   * @param points in which they differ
   * @param more points that need no words of their own, counted in a sentence; may be empty
   */
  public record Kept(
      String title, String rules, NoteView again, NoteView today, List<Point> points, String more) {
    public Kept {
      points = List.copyOf(points);
    }
  }

  /**
   * One point in which two decisions differ.
   *
   * @param because the rules that made it so; may be empty
   */
  public record Point(String what, String before, String after, String because) {}
}
