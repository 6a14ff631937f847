package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * A movement that proves nothing yet, and the refunds that it could be.
 *
 * @param match where it is matched
 * @param aside where it is set aside
 */
public record BankLineView(
    String what,
    String sum,
    Optional<NoteView> note,
    List<FactView> facts,
    List<Possible> possible,
    String match,
    String aside) {
  public BankLineView {
    facts = List.copyOf(facts);
    possible = List.copyOf(possible);
  }

  /**
   * A refund that it could be.
   *
   * @param attempt what is sent to match it
   * @param why what speaks for it
   */
  public record Possible(
      String attempt, LinkView matter, String consumer, String why, Money amount) {}
}
