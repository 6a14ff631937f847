package io.redress.faces.shared;

import java.util.Optional;

/**
 * Something that must be said beside the matter: bold first clause, one sentence, one action.
 *
 * @param text the sentence after the bold clause; may be empty
 */
public record NoteView(Tone tone, String first, String text, Optional<LinkView> action) {

  /** How it is meant. */
  public enum Tone {
    INFO("", "info"),
    KEPT(" rd-note--kept", "kept"),
    RISK(" rd-note--risk", "risk"),
    BROKEN(" rd-note--broken", "broken");

    private final String variant;
    private final String icon;

    Tone(String variant, String icon) {
      this.variant = variant;
      this.icon = icon;
    }

    public String variant() {
      return variant;
    }

    public String icon() {
      return icon;
    }
  }

  /** A note without an action. */
  public static NoteView of(Tone tone, String first, String text) {
    return new NoteView(tone, first, text, Optional.empty());
  }
}
