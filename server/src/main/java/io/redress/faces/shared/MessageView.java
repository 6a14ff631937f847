package io.redress.faces.shared;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote.
 *
 * @param by who, as the reader knows them
 * @param note the way it came, or who may read it; may be empty
 * @param lines paragraphs
 */
public record MessageView(Side side, String by, Instant at, String note, List<String> lines) {
  public MessageView {
    lines = List.copyOf(lines);
  }

  /** From whose side it comes, seen from the house. */
  public enum Side {
    THEIRS,
    OURS
  }
}
