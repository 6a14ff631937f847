package io.redress.faces.shared;

import java.util.List;
import java.util.Optional;

/**
 * Where a message is written; who will read it stands beside the button.
 *
 * @param action address it is posted to
 * @param label of the field
 * @param draft words kept from before
 * @param error why they were not taken; empty when they were not refused
 * @param readers who may be written to; the first is chosen
 * @param beside what a room of several writers needs; none where nobody else writes
 */
public record ComposerView(
    String action,
    String label,
    String draft,
    String error,
    List<To> readers,
    Optional<Beside> beside) {
  public ComposerView {
    readers = List.copyOf(readers);
    if (readers.isEmpty()) {
      throw new IllegalArgumentException("a message needs somebody who reads it");
    }
  }

  /** Where nobody else writes for the same side. */
  public ComposerView(String action, String label, String draft, String error, List<To> readers) {
    this(action, label, draft, error, readers, Optional.empty());
  }

  /**
   * What colleagues who write into the same room need of each other.
   *
   * @param writing where it is told that somebody writes
   * @param grown what came since the words before were read
   * @param whom who of the colleagues is to be told; none where nobody can be
   */
  public record Beside(String writing, Grown grown, Optional<ChoiceView> whom) {}

  /**
   * How the thread has grown since its reader began to write.
   *
   * @param address where the latest is read again
   * @param read the last message that was there; what the form sends
   * @param newest the last message there is now
   * @param count how many came since
   */
  public record Grown(String address, String read, String newest, int count) {}

  /**
   * Who may be written to.
   *
   * @param value what the form sends as {@code to}
   * @param name on the choice
   * @param promise who sees it, in words
   */
  public record To(String value, String name, String promise) {}
}
