package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import java.util.List;

/**
 * What brands are asked about their terms.
 *
 * @param headline how many questions are open, in one sentence
 * @param lenses ways to other choices of questions; the current one has no address
 * @param write address of the form for a new question
 */
public record QuestionsView(
    String headline, List<LinkView> lenses, List<Row> rows, String note, String write) {
  public QuestionsView {
    lenses = List.copyOf(lenses);
    rows = List.copyOf(rows);
  }

  /**
   * One question.
   *
   * @param words its beginning
   * @param next by when the brand is asked to answer, in words
   */
  public record Row(LinkView question, String brand, String words, String state, String next) {}
}
