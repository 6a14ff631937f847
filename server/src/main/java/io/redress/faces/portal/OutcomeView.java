package io.redress.faces.portal;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.RemedyView;
import io.redress.faces.shared.ThreadView;
import java.util.List;
import java.util.Optional;

/**
 * What is possible and why, before anything is sent.
 *
 * @param action address the choice is posted to
 * @param back address of the page before
 * @param answer the first sentence, which answers the question
 * @param lede the reason in a sentence or two
 * @param remedies what may be chosen, best match first; empty when nothing is
 * @param ways what we can do instead, each a sentence; shown when nothing may be chosen
 * @param chosen value of the remedy that is chosen
 * @param money what the choice costs or gives; empty when nothing is paid
 * @param steps what happens and by when
 * @param changes what is not known yet, and what it would change
 * @param told the questions that were answered, with their answers
 * @param carried name and value of what was said before, sent along
 * @param photos what photos may be sent along
 * @param instead what may be asked for beside it; nothing of it is chosen by itself
 * @param fine one quiet line before the button; may be empty
 */
public record OutcomeView(
    String action,
    String back,
    String answer,
    String lede,
    List<RemedyView> remedies,
    List<String> ways,
    String chosen,
    Optional<MoneyView> money,
    ThreadView steps,
    List<GroundView> grounds,
    List<FactView> changes,
    List<FactView> told,
    List<PieceView> pieces,
    List<FactView> carried,
    EvidenceView photos,
    Optional<ChoiceView> instead,
    String fine,
    Optional<NoteView> note) {
  public OutcomeView {
    remedies = List.copyOf(remedies);
    ways = List.copyOf(ways);
    grounds = List.copyOf(grounds);
    changes = List.copyOf(changes);
    told = List.copyOf(told);
    pieces = List.copyOf(pieces);
    carried = List.copyOf(carried);
  }
}
