package io.redress.faces.desk;

import io.redress.faces.desk.ImportsView.Progress;
import io.redress.faces.shared.FiguresView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * One file that was or is being brought in.
 *
 * @param headline what came of it, in one sentence
 * @param kind what it held, when and by whom it was started
 * @param progress while it is worked on
 * @param troubles what was left out, place by place
 */
public record ImportRunView(
    String fileName,
    String headline,
    String kind,
    FiguresView figures,
    Optional<Progress> progress,
    Optional<NoteView> note,
    List<TroubleView> troubles,
    Links links) {
  public ImportRunView {
    troubles = List.copyOf(troubles);
  }

  /**
   * Where one can go from here.
   *
   * @param errors what was left out as a file to be corrected; empty when nothing was
   * @param next further troubles
   * @param undo taking it out again; empty while it is under way, and after it was
   */
  public record Links(
      Optional<LinkView> errors, Optional<LinkView> next, Optional<LinkView> undo) {}
}
