package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The keys by which programs call, for administrators.
 *
 * @param home address of these pages
 * @param made a key that was just made; it is shown this once
 */
public record KeysView(
    String home, Optional<NoteView> note, Optional<Made> made, List<Key> keys, Form form) {
  public KeysView {
    keys = List.copyOf(keys);
  }

  /** A key in clear. */
  public record Made(String name, String token) {}

  /**
   * A key without its secret.
   *
   * @param scopes what it may do, in words
   * @param text when it was made, used, and ends
   * @param action address of what can be done with it
   */
  public record Key(String name, String scopes, String text, String action) {}

  /** The form for a new key. */
  public record Form(FieldView name, ChoiceView scopes, ChoiceView life) {}
}
