package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Where the goods of a case go that came back.
 *
 * @param action address to which a decision is sent
 */
public record SortedGoodsView(
    LinkView back, Optional<NoteView> note, List<Line> lines, String action) {
  public SortedGoodsView {
    lines = List.copyOf(lines);
  }

  /**
   * The goods of one line.
   *
   * @param id of the case line
   * @param form where it is decided; empty for who may not, and for what is out of the house
   */
  public record Line(String id, String title, List<FactView> facts, Optional<Form> form) {
    public Line {
      facts = List.copyOf(facts);
    }
  }

  /** Where it goes, and where it lies then. */
  public record Form(ChoiceView where, FieldView place) {}
}
