package io.redress.cases;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Rulebook;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rulebook says about one line now, and what each remedy would mean in money.
 *
 * @param rules by which rules it was decided
 */
public record LineAssessment(
    CaseLineId caseLineId,
    Rulebook.Version rules,
    Facts facts,
    Decision decision,
    List<Possible> possible) {

  /**
   * A remedy that can be offered.
   *
   * @param amount what would be paid to the consumer; zero for remedies that are no payment
   * @param performBy the last day for performing it by law, where the law names one
   */
  public record Possible(
      Remedy remedy,
      Money amount,
      Resolution.GoodsWay way,
      String ruleId,
      Optional<LocalDate> performBy) {}

  public LineAssessment {
    possible = List.copyOf(possible);
  }

  /** The terms of one remedy, if it is possible. */
  public Optional<Possible> possible(Remedy remedy) {
    return possible.stream().filter(each -> each.remedy() == remedy).findFirst();
  }
}
