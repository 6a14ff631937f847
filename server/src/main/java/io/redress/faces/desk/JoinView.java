package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Putting another case together with this one, and giving some of its pieces a case of their own.
 *
 * @param back the page of the case
 * @param note what was not done and why
 * @param merge where another case is ended in this one
 * @param others the open cases that can end in this one
 * @param apart others of the same person that cannot, each with its reason
 * @param split where pieces leave
 * @param lines the pieces that can leave; none when nothing can
 * @param kin cases that belong together with this one
 */
public record JoinView(
    LinkView back,
    Optional<NoteView> note,
    String merge,
    Optional<ChoiceView> others,
    List<Apart> apart,
    String split,
    Optional<ChoiceView> lines,
    List<LinkView> kin) {
  public JoinView {
    apart = List.copyOf(apart);
    kin = List.copyOf(kin);
  }

  /** A case that stays on its own, and why. */
  public record Apart(LinkView link, String reason) {}
}
