package io.redress.faces.desk;

import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * What the house knows of a case beside what its brand will see of it.
 *
 * @param matter the case
 * @param action address of the page and of its form
 * @param rows one for each kind of facts and each paper
 * @param reason why more goes than goes by itself
 * @param photos those that staff let the brand see
 * @param arrives all that the brand will see, as it will be said
 * @param ask the question that is sent from here; absent when it cannot be asked now
 * @param live that a request is open and what is chosen can be told with it; empty for none
 * @param papers the package as it would go, to be looked at
 * @param missing what the brand wants to see and would not get; absent when nothing is missing
 */
public record DisclosureView(
    LinkView matter,
    String brand,
    String action,
    List<Row> rows,
    FieldView reason,
    EvidenceView photos,
    Arrival arrives,
    Optional<ActionView> ask,
    String live,
    List<LinkView> papers,
    Optional<NoteView> missing,
    Optional<NoteView> note) {
  public DisclosureView {
    rows = List.copyOf(rows);
    papers = List.copyOf(papers);
  }

  /**
   * One kind of facts, or one paper.
   *
   * @param key what its box sends
   * @param known what the house knows
   * @param seen what the brand will see; none when it stays
   * @param because why it goes although it stays by itself; may be empty
   */
  public record Row(
      String key,
      String about,
      List<FactView> known,
      List<FactView> seen,
      Standing standing,
      String because) {
    public Row {
      known = List.copyOf(known);
      seen = List.copyOf(seen);
    }
  }

  /** Whether something goes, and whether anybody may choose. */
  public enum Standing {
    ALWAYS,
    GOES,
    STAYS,
    NEVER;

    /** Whether there is a box for it. */
    public boolean isOpenToChoice() {
      return this == GOES || this == STAYS;
    }
  }

  /**
   * What arrives at the brand.
   *
   * @param piece its name with what it is known by
   */
  public record Arrival(String piece, List<FactView> facts, List<FactView> papers) {
    public Arrival {
      facts = List.copyOf(facts);
      papers = List.copyOf(papers);
    }
  }
}
