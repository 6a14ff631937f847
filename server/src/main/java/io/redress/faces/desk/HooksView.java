package io.redress.faces.desk;

import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * How shop systems tell us of their orders.
 *
 * @param secret a secret that was just made; it is shown this once
 */
public record HooksView(List<Hook> hooks, Optional<Secret> secret, Optional<NoteView> note) {
  public HooksView {
    hooks = List.copyOf(hooks);
  }

  /**
   * One shop system.
   *
   * @param code its name in addresses
   * @param name as it calls itself
   * @param address that it sends to
   * @param state whether anything is taken in, and since when
   * @param action where it is changed
   * @param isSet whether there is a secret
   */
  public record Hook(
      String code, String name, String address, String state, String action, boolean isSet) {}

  /** A secret of a shop system, in clear. */
  public record Secret(String name, String text) {}
}
