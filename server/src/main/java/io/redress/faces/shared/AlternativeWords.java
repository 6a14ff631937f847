package io.redress.faces.shared;

import io.redress.cases.alternatives.Alternative;
import io.redress.cases.alternatives.Alternative.Piece;
import io.redress.cases.alternatives.Alternative.Reason;
import io.redress.cases.alternatives.Alternative.Way;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what could help beside what was wished for, and why. */
public record AlternativeWords(Page page) {
  /** What it is: the kind, and which piece. */
  public String name(Alternative alternative) {
    var kind = page.say("alternative.kind." + Codes.of(alternative.kind()));
    return alternative
        .piece()
        .map(piece -> page.say("alternative.named", "kind", kind, "piece", name(piece)))
        .orElse(kind);
  }

  /** The piece as the shop calls it. */
  public String name(Piece piece) {
    return piece
        .label()
        .map(label -> page.say("alternative.piece", "title", piece.title(), "label", label))
        .orElse(piece.title());
  }

  /** Why it is proposed, and how one comes to it, each a sentence. */
  public String reasons(Alternative alternative) {
    var sentences = new ArrayList<String>();
    for (var reason : alternative.reasons()) {
      sentences.add(reason(reason, alternative));
    }
    alternative
        .amount()
        .ifPresent(sum -> sentences.add(page.say("alternative.amount", "sum", sum)));
    if (alternative.way() == Way.EXCHANGE || alternative.way() == Way.NEW_ORDER) {
      sentences.add(page.say("alternative.way." + Codes.of(alternative.way())));
    }
    return sentences.stream().distinct().collect(Collectors.joining(" "));
  }

  /** One line for each, to be read beside a choice. */
  public List<FactView> facts(List<Alternative> alternatives) {
    return alternatives.stream().map(each -> new FactView(name(each), reasons(each))).toList();
  }

  private String reason(Reason reason, Alternative alternative) {
    var key = "alternative.reason." + Codes.of(reason);
    return alternative
        .piece()
        .flatMap(Piece::difference)
        .map(AlternativeWords::positive)
        .map(difference -> page.say(key, "sum", difference))
        .orElseGet(() -> page.say(key));
  }

  private static Money positive(Money sum) {
    return sum.isNegative() ? sum.negated() : sum;
  }
}
