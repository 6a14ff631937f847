package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import java.util.List;
import java.util.Optional;

/**
 * A fact that is still unknown about a piece.
 *
 * @param name what it is called
 * @param piece which piece; empty when the case is about one
 * @param informant who can tell, and whether they were asked in vain
 * @param changes what each value would change
 * @param answer the form that tells it; empty when this reader may not
 */
public record UnknownView(
    String name,
    String piece,
    String informant,
    List<FactView> changes,
    Optional<ActionView> answer) {
  public UnknownView {
    changes = List.copyOf(changes);
  }
}
