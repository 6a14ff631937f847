package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.PromiseView;
import java.util.List;
import java.util.Optional;

/**
 * Saying that one is not content with how one was served, and what was answered before.
 *
 * @param action address it is posted to
 * @param back address of the case
 * @param made what was complained of so far, the latest first
 */
public record ComplaintView(String action, String back, List<Made> made, FieldView words) {
  public ComplaintView {
    made = List.copyOf(made);
  }

  /**
   * A complaint that was made.
   *
   * @param when it came in, in words
   * @param promise by when it is answered, while that is owed
   * @param answer what we said; empty until then
   */
  public record Made(String when, String words, Optional<PromiseView> promise, String answer) {}
}
