package io.redress.faces.shared;

import java.util.List;

/**
 * How a relationship stands, of one hundred, with what helps and what weighs.
 *
 * @param direction steady, rising or falling, in words
 * @param tone how careful one has to be
 */
public record StandingView(
    String label, int points, String direction, NoteView.Tone tone, List<FactView> inputs) {
  private static final int MARKS = 20;
  private static final int FULL = 100;

  public StandingView {
    inputs = List.copyOf(inputs);
    if (points < 0 || points > FULL) {
      throw new IllegalArgumentException("a standing is from 0 to 100, found " + points);
    }
  }

  /** The class of each mark of the bar. */
  public List<String> marks() {
    var lit = points * MARKS / FULL;
    return java.util.stream.IntStream.range(0, MARKS).mapToObj(i -> i < lit ? "on" : "").toList();
  }
}
