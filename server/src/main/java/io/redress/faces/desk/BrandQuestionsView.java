package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import java.util.List;

/**
 * What a brand was asked about its terms.
 *
 * @param questions the latest first, each with where it stands
 * @param ask address of the form for another one
 */
public record BrandQuestionsView(List<LinkView> questions, String ask) {
  public BrandQuestionsView {
    questions = List.copyOf(questions);
  }
}
