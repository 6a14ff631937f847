package io.redress.faces.shared;

import java.util.List;
import java.util.Optional;

/**
 * Files of a matter: who asks for them and why, what is there, and where more are added.
 *
 * @param asks the sentence that says who asks for what
 * @param field where more are added; absent when nothing can be
 * @param removed what was taken out and can come back
 */
public record EvidenceView(
    String asks, Optional<Field> field, List<Shot> shots, List<Undo> removed) {
  public EvidenceView {
    shots = List.copyOf(shots);
    removed = List.copyOf(removed);
  }

  /** Files that are only shown. */
  public static EvidenceView shown(String asks, List<Shot> shots) {
    return new EvidenceView(asks, Optional.empty(), shots, List.of());
  }

  /**
   * Where files are added.
   *
   * @param name of the field, for a browser without script
   * @param address of the files; uploads go below it
   * @param lines what a file may be about, when that is a question
   * @param limits what is taken, said beforehand
   */
  public record Field(String name, String address, List<Line> lines, List<String> limits) {
    public Field {
      lines = List.copyOf(lines);
      limits = List.copyOf(limits);
    }
  }

  /** Something that a file may be about. */
  public record Line(String value, String name) {}

  /**
   * One file.
   *
   * @param picture what may be shown of it; absent for one without a preview
   * @param name what it shows, also its alternative text
   * @param href the picture in full; may be empty
   * @param notes what else must be known of it
   * @param acts what the reader may do with it
   */
  public record Shot(
      Optional<PictureView> picture, String name, String href, List<String> notes, List<Act> acts) {
    public Shot {
      notes = List.copyOf(notes);
      acts = List.copyOf(acts);
    }

    /** A picture to look at. */
    public static Shot of(PictureView picture, String name, String href) {
      return new Shot(Optional.of(picture), name, href, List.of(), List.of());
    }
  }

  /**
   * A button on a file.
   *
   * @param address where it is sent
   * @param meaning what it does to which file, for who cannot see where it stands
   */
  public record Act(String address, String label, String meaning) {}

  /** A removal, and how it is taken back. */
  public record Undo(String said, Act act) {}
}
