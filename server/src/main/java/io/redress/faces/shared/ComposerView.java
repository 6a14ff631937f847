package io.redress.faces.shared;

import java.util.List;

/**
 * Where a message is written; who will read it stands beside the button.
 *
 * @param action address it is posted to
 * @param label of the field
 * @param draft words kept from before
 * @param error why they were not taken; empty when they were not refused
 * @param readers who may be written to; the first is chosen
 */
public record ComposerView(
    String action, String label, String draft, String error, List<To> readers) {
  public ComposerView {
    readers = List.copyOf(readers);
    if (readers.isEmpty()) {
      throw new IllegalArgumentException("a message needs somebody who reads it");
    }
  }

  /**
   * Who may be written to.
   *
   * @param value what the form sends as {@code to}
   * @param name on the choice
   * @param promise who sees it, in words
   */
  public record To(String value, String name, String promise) {}
}
