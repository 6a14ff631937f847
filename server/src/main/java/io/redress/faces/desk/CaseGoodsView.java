package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;

/** What came back for a case, as the bench saw it, for whoever decides about it. */
public record CaseGoodsView(LinkView back, List<Came> pieces) {
  public CaseGoodsView {
    pieces = List.copyOf(pieces);
  }

  /**
   * One line of the case.
   *
   * @param state where it is, and whether it is taken
   * @param differences what was not as it was sent, as each person saw it
   * @param marks what the comparison with its passport says
   * @param answers of the last look, with their questions
   */
  public record Came(
      String title,
      String state,
      List<Seen> differences,
      List<NoteView> marks,
      List<FactView> answers) {
    public Came {
      differences = List.copyOf(differences);
      marks = List.copyOf(marks);
      answers = List.copyOf(answers);
    }
  }

  /**
   * What somebody saw.
   *
   * @param words their own; may be empty
   */
  public record Seen(String said, String words) {}
}
