package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Where files are brought in, and what came of those before.
 *
 * @param action address that a file is sent to
 * @param kind what may be in it
 * @param running runs that are worked on now, by their progress
 * @param runs the latest runs
 * @param older where earlier ones are
 * @param hooks where shop systems are connected; empty for who may not
 */
public record ImportsView(
    String action,
    ChoiceView kind,
    Optional<NoteView> note,
    List<Progress> running,
    List<Row> runs,
    Optional<LinkView> older,
    Optional<LinkView> hooks) {
  public ImportsView {
    running = List.copyOf(running);
    runs = List.copyOf(runs);
  }

  /**
   * How far a run is.
   *
   * @param address where its progress is read again
   * @param done how many were looked at
   * @param of how many there are; 0 while that is not known
   */
  public record Progress(LinkView run, String address, String text, int done, int of) {}

  /**
   * A run.
   *
   * @param kind what the file held
   * @param when when it was, and who started it
   * @param taken how many came in or were there already
   * @param refused how many were left out
   */
  public record Row(
      LinkView run, String kind, String when, String who, String state, int taken, int refused) {}
}
